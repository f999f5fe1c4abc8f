import "./icon-button.css";
import { child, control, inner, useBox } from "../../core/control";
import { iconLabel, IconSvg } from "../../core/icon";
import { color } from "../../core/values/color";
import { px, record } from "../../core/values/number";
import type { State } from "../../core/values/state";
import type { IconButtonProps } from "../../generated/props";
import { buttonStyle, hasStates } from "./button";
import { drawPress, usePress } from "./press";

/** What the button shows at the moment: the icon and its own colour. */
export function iconOf(props: IconButtonProps) {
  return props.selected
    ? { icon: props.selected_icon ?? props.icon, ink: props.selected_icon_color ?? props.icon_color }
    : { icon: props.icon, ink: props.icon_color };
}

/** What assistive technology is told about the button; `drawn` tells whether it has a content of its own. */
export function iconAttributes(props: IconButtonProps & { tooltip?: string }, drawn: boolean) {
  const { icon } = iconOf(props);
  return {
    "aria-label": props.tooltip ?? (drawn || icon === undefined ? undefined : iconLabel(icon)),
    "aria-pressed": props.selected || props.selected_icon !== undefined ? props.selected === true : undefined,
  };
}

control<IconButtonProps>("IconButton", ({ node, props, layout }) => {
  const press = usePress(node, props, hasStates(props.style));
  const selected = props.selected === true;
  const states = selected ? new Set<State>([...press.states, "selected"]) : press.states;
  const given = record(props.style);
  const style = buttonStyle(
    props.bgcolor === undefined ? given : { bgcolor: props.bgcolor, ...given },
    states,
    false,
  );
  // The surface is a layer of its own: a circle also where the button is not square.
  style["--flet-icon-button-surface"] = style["backgroundColor"];
  delete style["backgroundColor"];
  if (props.icon_size !== undefined) style["--flet-icon-size"] = px(props.icon_size);
  if (props.highlight_color !== undefined)
    style["--flet-icon-button-highlight"] = color(props.highlight_color);

  let name = "flet-icon-button";
  if (given?.["shape"] !== undefined) name += " flet-icon-button--shaped";
  if (props.highlight_color !== undefined) name += " flet-icon-button--highlight";

  const { icon, ink } = iconOf(props);
  const content = child(node, "content", inner("aligned", layout, props));
  return drawPress(
    useBox(node, props, layout, name, style),
    press,
    props,
    content ??
      (icon !== undefined && (
        <IconSvg name={icon} class="flet-icon-button-icon" color={press.disabled ? undefined : color(ink)} />
      )),
    iconAttributes(props, content !== null),
  );
});
