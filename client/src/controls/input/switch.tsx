import "./switch.css";
import { useLayoutEffect } from "preact/hooks";
import { control, type Input, type Style } from "../../core/control";
import { IconSvg } from "../../core/icon";
import { color } from "../../core/values/color";
import { resolveState } from "../../core/values/state";
import type { SwitchProps } from "../../generated/props";
import { drawToggle, labelFills, useToggle } from "./toggle";

const ICON_SIZE = 16;

/** State and element of a switch, whatever it looks like. `values` are those that may be given per state. */
export function useSwitch({ node, props }: Input<SwitchProps>, values: readonly unknown[]) {
  const on = props.value === true;
  const toggle = useToggle(node, props, on, values);
  const { ref } = toggle;
  useLayoutEffect(() => {
    if (ref.current) ref.current.checked = on;
  });
  const element = (
    <input
      {...toggle.attributes}
      type="checkbox"
      role="switch"
      onChange={(event) => {
        const next = event.currentTarget.checked;
        node.write("value", next);
        node.emit("change", String(next));
      }}
    />
  );
  return { on, toggle, element };
}

control<SwitchProps>(
  "Switch",
  (input) => {
    const { props } = input;
    const perState = [props.thumb_color, props.track_color, props.thumb_icon];
    const { on, toggle, element } = useSwitch(input, perState);
    const { states, disabled } = toggle;

    const icon = resolveState(props.thumb_icon, states);
    const thumb = on ? (disabled ? undefined : props.active_color) : props.inactive_thumb_color;
    const track = on ? props.active_track_color : props.inactive_track_color;
    const style: Style = {
      "--flet-switch-color": color(resolveState(props.thumb_color, states)) ?? color(thumb),
      "--flet-switch-track": color(resolveState(props.track_color, states)) ?? color(track),
      "--flet-toggle-focus": color(props.focus_color),
    };
    return drawToggle(
      input,
      toggle,
      typeof icon === "string" ? "switch flet-switch--icon" : "switch",
      style,
      element,
      <span class="flet-toggle-mark">
        <span class="flet-switch-thumb">
          {typeof icon === "string" && <IconSvg name={icon} size={ICON_SIZE} />}
        </span>
      </span>,
    );
  },
  { fills: labelFills },
);
