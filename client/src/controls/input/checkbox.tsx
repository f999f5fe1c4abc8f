import "./checkbox.css";
import { useLayoutEffect } from "preact/hooks";
import { control, type Input, type Style } from "../../core/control";
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

/** State and element of a box to tick, whatever it looks like. `values` are those that may be given per state. */
export function useCheckbox({ node, props }: Input<CheckboxProps>, values: readonly unknown[]) {
  const value = valueOf(props);
  const toggle = useToggle(node, props, value !== false, values);
  const { ref } = toggle;
  // A click changes the element by its own rules, which know no third state.
  const settle = () => {
    if (!ref.current) return;
    ref.current.checked = value === true;
    ref.current.indeterminate = value === null;
  };
  useLayoutEffect(settle);
  const element = (
    <input
      {...toggle.attributes}
      type="checkbox"
      onChange={() => {
        const next = nextValue(value, props.tristate);
        node.write("value", next);
        node.emit("change", next === null ? "" : String(next));
      }}
    />
  );
  return { value, toggle, element };
}

control<CheckboxProps>(
  "Checkbox",
  (input) => {
    const { props } = input;
    const { value, toggle, element } = useCheckbox(input, [props.fill_color]);
    const { states, disabled } = toggle;
    const selected = value !== false;

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
      element,
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
