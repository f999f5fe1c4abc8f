import "./button.css";
import { child, inner, useBox, useMethods, type Input, type Style } from "../../core/control";
import { IconSvg } from "../../core/icon";
import { isAfterLongPress, longPress, together, useElement, useInteraction } from "../../core/interaction";
import { linkTarget, linkUrl } from "../../core/url";
import { color } from "../../core/values/color";
import { edges, shape, side } from "../../core/values/edges";
import { number, record } from "../../core/values/number";
import { elevationShadow, tinted } from "../../core/values/shadow";
import { isPerState, resolveState, type State } from "../../core/values/state";

/** What all buttons with a label have in common. */
export interface ButtonProps {
  text?: string;
  icon?: string;
  icon_color?: string;
  color?: string;
  bgcolor?: string;
  elevation?: number;
  style?: unknown;
  autofocus?: boolean;
  url?: string;
  url_target?: string;
  on_click?: boolean;
  on_long_press?: boolean;
  on_hover?: boolean;
  on_focus?: boolean;
  on_blur?: boolean;
}

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
  put("border", side(get("side")));
  Object.assign(style, shape(get("shape")));
  const duration = number(parts["animation_duration"]);
  put("--flet-button-duration", duration === undefined ? undefined : `${String(duration)}ms`);
  return style;
}

/** The shorthand properties of a button stand behind its style; a disabled one shows neither. */
function wholeStyle(props: ButtonProps, disabled: boolean): unknown {
  const { color: text, bgcolor, elevation } = props;
  if (disabled || (text ?? bgcolor ?? elevation) === undefined) return props.style;
  const given = { color: text, bgcolor, elevation };
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...set, ...record(props.style) };
}

/** Draws a button with label, icon or content. A button with an address is a real link. */
export function drawButton({ node, props, layout }: Input<ButtonProps>, kind: Kind) {
  const ref = useElement<HTMLElement>(props.autofocus);
  useMethods(node, { focus: () => ref.current?.focus() });
  const disabled = node.isDisabled();
  const { states, handlers } = useInteraction(disabled, hasStates(props.style));
  const own = buttonStyle(wholeStyle(props, disabled), states, kind === "elevated");

  let name = `flet-button flet-button--${kind} flet-label-large`;
  if (props.icon !== undefined) name += " flet-button--icon";
  // An overlay given for a state is drawn as it is; a plain one keeps the strength of the state.
  if (isPerState(record(props.style)?.["overlay_color"]) && own["--flet-ink"])
    name += " flet-button--overlay";
  const box = useBox(node, props, layout, name, own);

  const events: Parameters<typeof together>[number] = {
    onClick: (event) => {
      if (!isAfterLongPress(event)) node.emit("click");
    },
  };
  if (props.on_hover) {
    events["onPointerEnter"] = () => node.emit("hover", "true");
    events["onPointerLeave"] = () => node.emit("hover", "false");
  }
  if (props.on_focus) events["onFocus"] = () => node.emit("focus");
  if (props.on_blur) events["onBlur"] = () => node.emit("blur");
  const pressed = props.on_long_press ? longPress(() => node.emit("long_press")) : {};
  const listeners = together(handlers, events, pressed);

  const content = (
    <>
      {props.icon !== undefined && (
        <IconSvg name={props.icon} color={disabled ? undefined : color(props.icon_color)} />
      )}
      {child(node, "content", inner("aligned", layout, props)) ?? props.text}
    </>
  );
  const href = props.url === undefined ? undefined : linkUrl(props.url);
  if (href && !disabled) {
    return (
      <a
        {...box}
        {...listeners}
        ref={ref}
        href={href}
        target={linkTarget(props.url_target)}
        rel="noopener"
        data-ink=""
      >
        {content}
      </a>
    );
  }
  return (
    <button {...box} {...listeners} ref={ref} type="button" disabled={disabled} data-ink="">
      {content}
    </button>
  );
}
