import "./toggles.css";
import { control, type Style } from "../../core/control";
import { color } from "../../core/values/color";
import { resolveState } from "../../core/values/state";
import type { CheckboxProps, RadioProps, SwitchProps } from "../../generated/props";
import { useCheckbox } from "../input/checkbox";
import { useRadio } from "../input/radio";
import { useSwitch } from "../input/switch";
import { drawToggle, labelFills } from "../input/toggle";

control<CheckboxProps>(
  "CupertinoCheckbox",
  (input) => {
    const { props } = input;
    const { value, toggle, element } = useCheckbox(input, []);
    const style: Style = {
      "--flet-toggle-fill": toggle.disabled ? undefined : color(props.active_color),
      "--flet-toggle-check": color(props.check_color),
      "--flet-toggle-focus": color(props.focus_color),
    };
    return drawToggle(
      input,
      toggle,
      "cupertino-toggle flet-cupertino-checkbox",
      style,
      element,
      <span class="flet-toggle-mark">
        {value !== false && (
          <svg viewBox="0 0 18 18" aria-hidden="true">
            <path d={value ? "M4 9.7 7.2 13.5 14 4.5" : "M4.5 9H13.5"} />
          </svg>
        )}
      </span>,
    );
  },
  { fills: labelFills },
);

control<RadioProps>(
  "CupertinoRadio",
  (input) => {
    const { toggle, element } = useRadio(input, []);
    const style: Style = {
      "--flet-toggle-fill": toggle.disabled ? undefined : color(input.props.active_color),
    };
    return drawToggle(
      input,
      toggle,
      "cupertino-toggle flet-cupertino-radio",
      style,
      element,
      <span class="flet-toggle-mark" />,
    );
  },
  { fills: labelFills },
);

control<SwitchProps>(
  "CupertinoSwitch",
  (input) => {
    const { props } = input;
    const { on, toggle, element } = useSwitch(input, [props.thumb_color, props.track_color]);
    const { states } = toggle;
    const style: Style = {
      "--flet-switch-color": color(resolveState(props.thumb_color, states)),
      // One colour is for the track of a switch that is on, the other for one that is off.
      "--flet-switch-track": color(on ? props.active_color : resolveState(props.track_color, states)),
      "--flet-toggle-focus": color(props.focus_color),
    };
    return drawToggle(
      input,
      toggle,
      "cupertino-toggle flet-cupertino-switch",
      style,
      element,
      <span class="flet-toggle-mark">
        <span class="flet-cupertino-switch-thumb" />
      </span>,
    );
  },
  { fills: labelFills },
);
