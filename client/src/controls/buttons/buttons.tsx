import { control } from "../../core/control";
import { drawButton, type ButtonProps, type Kind } from "./button";

const KINDS: Record<string, Kind> = {
  ElevatedButton: "elevated",
  FilledButton: "filled",
  FilledTonalButton: "tonal",
  OutlinedButton: "outlined",
  TextButton: "text",
};

for (const [type, kind] of Object.entries(KINDS)) {
  control<ButtonProps>(type, (input) => drawButton(input, kind));
}
