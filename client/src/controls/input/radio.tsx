import "./radio.css";
import { useLayoutEffect } from "preact/hooks";
import { child, control, inner, useBox, type ControlNode, type Input, type Style } from "../../core/control";
import { contentFills } from "../../core/layout/layout";
import { color } from "../../core/values/color";
import { resolveState } from "../../core/values/state";
import type { RadioGroupProps, RadioProps } from "../../generated/props";
import { drawToggle, labelFills, useToggle } from "./toggle";

/** The group a radio button belongs to: the nearest one around it. */
function groupOf(node: ControlNode): ControlNode | null {
  let above = node.parent;
  while (above && above.type !== "RadioGroup") above = above.parent;
  return above;
}

/** State and element of a radio button, whatever it looks like. `values` are those that may be given per state. */
export function useRadio({ node, props }: Input<RadioProps>, values: readonly unknown[]) {
  const group = groupOf(node);
  const value = String(props.value ?? "");
  const chosen = group?.props.value["value"];
  const selected = chosen !== undefined && String(chosen as string) === value;
  const toggle = useToggle(node, props, selected, values);
  const { ref } = toggle;
  useLayoutEffect(() => {
    if (ref.current) ref.current.checked = selected;
  });
  const element = (
    <input
      {...toggle.attributes}
      type="radio"
      // One name for the whole group: the browser then moves by arrow keys, and Tab leaves the group.
      name={group ? `flet-radio-${String(group.id)}` : undefined}
      value={value}
      onChange={() => {
        group?.write("value", value);
        group?.emit("change", value);
      }}
    />
  );
  return { selected, toggle, element };
}

control<RadioProps>(
  "Radio",
  (input) => {
    const { props } = input;
    const { selected, toggle, element } = useRadio(input, [props.fill_color]);
    const { states, disabled } = toggle;
    const active = selected && !disabled ? props.active_color : undefined;
    const style: Style = {
      "--flet-toggle-fill": color(resolveState(props.fill_color, states)) ?? color(active),
    };
    return drawToggle(input, toggle, "radio", style, element, <span class="flet-toggle-mark" />);
  },
  { fills: labelFills },
);

control<RadioGroupProps>(
  "RadioGroup",
  ({ node, props, layout }) => (
    <div {...useBox(node, props, layout, "flet-box")} role="radiogroup">
      {child(node, "content", inner("box", layout, props))}
    </div>
  ),
  { fills: contentFills() },
);
