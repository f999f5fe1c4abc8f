import "./text-field.css";
import { control, fillsWidth } from "../../core/control";
import type { TextFieldProps } from "../../generated/props";
import { drawTextField } from "../input/text-field";

control<TextFieldProps>(
  "CupertinoTextField",
  (input) =>
    drawTextField(input, {
      names: "flet-cupertino-field",
      bare: true,
      // There is no label beside or above the value: it stands in its place.
      placeholder: input.props.label || undefined,
    }),
  { fills: fillsWidth },
);
