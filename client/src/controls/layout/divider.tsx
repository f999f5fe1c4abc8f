import "./divider.css";
import { control, fillsWidth, useBox, type Style } from "../../core/control";
import { color } from "../../core/values/color";
import { px } from "../../core/values/number";
import type { DividerProps } from "../../generated/props";

function lineOf(props: DividerProps): Style {
  const style: Style = {};
  if (props.thickness !== undefined) style["--flet-divider-thickness"] = px(props.thickness);
  if (props.color !== undefined) style["--flet-divider-color"] = color(props.color);
  return style;
}

control<DividerProps>(
  "Divider",
  ({ node, props, layout }) => <hr {...useBox(node, props, layout, "flet-divider", lineOf(props))} />,
  { fills: fillsWidth },
);

control<DividerProps>(
  "VerticalDivider",
  ({ node, props, layout }) => (
    <hr
      {...useBox(node, props, layout, "flet-divider flet-divider--vertical", lineOf(props))}
      aria-orientation="vertical"
    />
  ),
  { fills: (_props, _node, axis) => axis === "y" },
);
