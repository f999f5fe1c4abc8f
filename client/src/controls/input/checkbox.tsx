import "./checkbox.css";
import { useLayoutEffect } from "preact/hooks";
import { control, type Style } from "../../core/control";
import { color } from "../../core/values/color";
import { resolveState } from "../../core/values/state";
import type { CheckboxProps } from "../../generated/props";
import { drawToggle, labelFills, overlay, useToggle } from "./toggle";

/** Ticked, not ticked, or null for mixed. A tristate box without a value is mixed. */
function valueOf({ value, tristate }: CheckboxProps): boolean | null {
  return value ?? (tristate ? null : false);
}

/** What a click leads to: not ticked, ticked, then mixed if that is a value. */
export function nextValue(value: boolean | null, tristate: boolean | undefined): boolean | null {
  if (value === null) return false;
  return value ? (tristate ? null : false) : true;
}

control<CheckboxProps>(
  "Checkbox",
  (input) => {
    const { node, props } = input;
    const value = valueOf(props);
    const selected = value !== false;
    const toggle = useToggle(node, props, selected, [props.fill_color]);
    const { ref, states, disabled } = toggle;
    // A click changes the element by its own rules, which know no third state.
    const settle = () => {
      if (!ref.current) return;
      ref.current.checked = value === true;
      ref.current.indeterminate = value === null;
    };
    useLayoutEffect(settle);

    const style: Style = {};
    const active = selected && !disabled ? props.active_color : undefined;
    style["--flet-toggle-fill"] = color(resolveState(props.fill_color, states)) ?? color(active);
    style["--flet-toggle-check"] = color(props.check_color);
    overlay(style, props.overlay_color, selected, props.hover_color, props.focus_color);
    return drawToggle(
      input,
      toggle,
      "checkbox",
      style,
      <input
        {...toggle.attributes}
        type="checkbox"
        onChange={() => {
          const next = nextValue(value, props.tristate);
          node.write("value", next);
          node.emit("change", next === null ? "" : String(next));
        }}
      />,
      <span class="flet-toggle-mark">
        {selected && (
          <svg class="flet-checkbox-check" viewBox="0 0 18 18" aria-hidden="true">
            <path d={value ? "M2.7 8.1 7.2 12.6 15.3 4.5" : "M3.6 9H14.4"} />
          </svg>
        )}
      </span>,
    );
  },
  { fills: labelFills },
);
