import "./button.css";
import { child, inner, useBox, type Input, type Style } from "../../core/control";
import { IconSvg } from "../../core/icon";
import { color } from "../../core/values/color";
import { edges, shape, side } from "../../core/values/edges";
import { number, record } from "../../core/values/number";
import { elevationShadow, tinted } from "../../core/values/shadow";
import { isPerState, resolveState, type State } from "../../core/values/state";
import type { ElevatedButtonProps, TextButtonProps } from "../../generated/props";
import { drawPress, label, usePress } from "./press";

/** All buttons with a label; the flat ones have no colours of their own. */
export type ButtonProps = TextButtonProps & Partial<ElevatedButtonProps>;

export type Kind = "elevated" | "filled" | "tonal" | "outlined" | "text";

/** Whether any part of a `ButtonStyle` is given per state. */
export function hasStates(style: unknown): boolean {
  const parts = record(style);
  return parts !== undefined && Object.values(parts).some(isPerState);
}

/** CSS for a `ButtonStyle` in the given states; what it leaves open stays with the style sheet. */
export function buttonStyle(value: unknown, states: ReadonlySet<State>, raised: boolean): Style {
  const parts = record(value) ?? {};
  const style: Style = {};
  const get = (name: string) => resolveState(parts[name], states);
  const put = (name: string, css: string | undefined) => {
    if (css !== undefined) style[name] = css;
  };
  const elevation = number(get("elevation"));
  const background = color(get("bgcolor"));
  const tint = color(get("surface_tint_color"));
  const height = elevation ?? (raised ? 1 : 0);
  if (background !== undefined || tint !== undefined) {
    put("backgroundColor", tinted(background ?? "var(--flet-surface)", raised || tint ? height : 0, tint));
  } else if (elevation !== undefined && raised) {
    put("backgroundColor", tinted("var(--flet-surface)", elevation));
  }
  const shade = color(get("shadow_color"));
  if (elevation !== undefined || shade !== undefined)
    put("boxShadow", elevationShadow(height, shade) ?? "none");
  put("--flet-button-color", color(get("color")));
  put("--flet-ink", color(get("overlay_color")));
  put("padding", edges(get("padding")));
  put("--flet-button-side", side(get("side")));
  Object.assign(style, shape(get("shape")));
  const duration = number(parts["animation_duration"]);
  put("--flet-button-duration", duration === undefined ? undefined : `${String(duration)}ms`);
  return style;
}

/** The shorthand properties of a button stand behind its style; a disabled one shows neither. */
export function wholeStyle(props: ButtonProps, disabled: boolean): unknown {
  const { color: text, bgcolor, elevation } = props;
  if (disabled || (text ?? bgcolor ?? elevation) === undefined) return props.style;
  const given = { color: text, bgcolor, elevation };
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...set, ...record(props.style) };
}

/** Draws a button with label, icon or content. */
export function drawButton({ node, props, layout }: Input<ButtonProps>, kind: Kind) {
  const press = usePress(node, props, hasStates(props.style));
  const { disabled } = press;
  const own = buttonStyle(wholeStyle(props, disabled), press.states, kind === "elevated");

  let name = `flet-button flet-button--${kind} flet-label-large`;
  if (props.icon !== undefined) name += " flet-button--icon";
  if (own["--flet-button-side"] !== undefined) name += " flet-button--side";
  // An overlay given for a state is drawn as it is; a plain one keeps the strength of the state.
  if (isPerState(record(props.style)?.["overlay_color"]) && own["--flet-ink"])
    name += " flet-button--overlay";
  const content = (
    <>
      {props.icon !== undefined && (
        <IconSvg name={props.icon} color={disabled ? undefined : color(props.icon_color)} />
      )}
      {child(node, "content", inner("aligned", layout, props)) ?? label(props.text)}
    </>
  );
  return drawPress(useBox(node, props, layout, name, own), press, props, content);
}
