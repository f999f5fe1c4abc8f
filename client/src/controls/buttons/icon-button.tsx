import "./icon-button.css";
import type { VNode } from "preact";
import { child, control, inner, useBox, type Input, type Style } from "../../core/control";
import { iconLabel, IconSvg } from "../../core/icon";
import { color } from "../../core/values/color";
import { px, record } from "../../core/values/number";
import type { State } from "../../core/values/state";
import type { IconButtonProps } from "../../generated/props";
import { buttonStyle, hasStates } from "./button";
import { drawPress, usePress, type Press } from "./press";

/** What the button shows at the moment: the icon and its own colour. */
function iconOf(props: IconButtonProps) {
  return props.selected
    ? { icon: props.selected_icon ?? props.icon, ink: props.selected_icon_color ?? props.icon_color }
    : { icon: props.icon, ink: props.icon_color };
}

/** What assistive technology is told about the button; `drawn` tells whether it has a content of its own. */
function iconAttributes(props: IconButtonProps & { tooltip?: string }, drawn: boolean) {
  const { icon } = iconOf(props);
  return {
    "aria-label": props.tooltip ?? (drawn || icon === undefined ? undefined : iconLabel(icon)),
    "aria-pressed": props.selected || props.selected_icon !== undefined ? props.selected === true : undefined,
  };
}

/** The states of the button, of which being selected is one. */
export function iconStates(props: IconButtonProps, { states }: Press): ReadonlySet<State> {
  return props.selected ? new Set<State>([...states, "selected"]) : states;
}

/** The element of the button in a look of the given class and style; `iconName` is the class of its icon. */
export function drawIconButton(
  { node, props, layout }: Input<IconButtonProps>,
  press: Press,
  name: string,
  style: Style,
  { iconName = "", ...attributes }: { iconName?: string; "data-ink"?: undefined } = {},
): VNode {
  if (props.icon_size !== undefined) style["--flet-icon-size"] = px(props.icon_size);
  const { icon, ink } = iconOf(props);
  const content = child(node, "content", inner("aligned", layout, props));
  return drawPress(
    useBox(node, props, layout, name, style),
    press,
    props,
    content ??
      (icon !== undefined && (
        <IconSvg name={icon} class={iconName} color={press.disabled ? undefined : color(ink)} />
      )),
    { ...iconAttributes(props, content !== null), ...attributes },
  );
}

control<IconButtonProps>("IconButton", (input) => {
  const { node, props } = input;
  const press = usePress(node, props, hasStates(props.style));
  const given = record(props.style);
  const style = buttonStyle(
    props.bgcolor === undefined ? given : { bgcolor: props.bgcolor, ...given },
    iconStates(props, press),
    false,
  );
  // The surface is a layer of its own: a circle also where the button is not square.
  style["--flet-icon-button-surface"] = style["backgroundColor"];
  delete style["backgroundColor"];
  if (props.highlight_color !== undefined)
    style["--flet-icon-button-highlight"] = color(props.highlight_color);

  let name = "flet-icon-button";
  if (given?.["shape"] !== undefined) name += " flet-icon-button--shaped";
  if (props.highlight_color !== undefined) name += " flet-icon-button--highlight";

  return drawIconButton(input, press, name, style, { iconName: "flet-icon-button-icon" });
});
