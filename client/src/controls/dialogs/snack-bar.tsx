import "./snack-bar.css";
import "../buttons/icon-button.css";
import { useEffect, useRef, useState } from "preact/hooks";
import {
  child,
  control,
  layoutOf,
  useBox,
  visible,
  type BaseProps,
  type ControlNode,
  type Style,
} from "../../core/control";
import { IconSvg } from "../../core/icon";
import { color } from "../../core/values/color";
import { edges } from "../../core/values/edges";
import { px } from "../../core/values/number";
import { elevationShadow } from "../../core/values/shadow";
import type { SnackBarProps } from "../../generated/props";
import { useSwipe } from "./swipe";

const CONTENT = layoutOf("box", true, false);
const DURATION = 4000;

function styleOf(props: SnackBarProps & BaseProps, floating: boolean): Style {
  const style: Style = {};
  if (props.bgcolor !== undefined) style["backgroundColor"] = color(props.bgcolor);
  if (props.elevation !== undefined) style["boxShadow"] = elevationShadow(props.elevation) ?? "none";
  if (!floating) return style;
  if (props.width !== undefined) {
    style["width"] = px(props.width);
    style["marginInline"] = "auto";
  } else if (props.margin !== undefined) {
    style["margin"] = edges(props.margin);
  }
  return style;
}

interface BarProps {
  node: ControlNode;
  props: SnackBarProps & BaseProps;
  floating: boolean;
}

/** The bar while it is shown: it goes after its time, unless the user is at it. */
function Bar({ node, props, floating }: BarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(false);
  const close = () => node.write("open", false);
  // A new message in the same bar gets the full time.
  const [message] = visible(node, "content");
  const said = message?.props.value;
  const duration = props.duration ?? DURATION;
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => node.write("open", false), duration);
    return () => clearTimeout(timer);
  }, [node, held, duration, said]);
  useSwipe(bar, props.dismiss_direction ?? "down", close);

  const act = () => {
    close();
    node.emit("action");
  };
  const hold = (on: boolean) => () => setHeld(on);
  return (
    <div
      ref={bar}
      class={`flet-snack-bar${floating ? " flet-snack-bar--floating" : ""}`}
      style={styleOf(props, floating)}
      onPointerEnter={hold(true)}
      onPointerLeave={hold(false)}
      onFocusIn={hold(true)}
      onFocusOut={hold(false)}
    >
      <div class="flet-snack-bar-content flet-box flet-body-medium" style={{ padding: edges(props.padding) }}>
        {child(node, "content", CONTENT)}
      </div>
      {props.action !== undefined && (
        <button
          type="button"
          class="flet-button flet-button--text flet-label-large flet-snack-bar-action"
          style={{ "--flet-button-color": color(props.action_color) }}
          data-ink=""
          onClick={act}
        >
          {props.action}
        </button>
      )}
      {props.show_close_icon && (
        <button
          type="button"
          class="flet-icon-button flet-snack-bar-close"
          style={{ "--flet-icon-button-color": color(props.close_icon_color) }}
          aria-label="Close"
          data-ink=""
          onClick={close}
        >
          <IconSvg name="close" class="flet-icon-button-icon" />
        </button>
      )}
    </div>
  );
}

control<SnackBarProps>("SnackBar", ({ node, props, layout }) => {
  // Assistive technology reads what appears in a region that is there already: the bar comes a moment later.
  const [shown, setShown] = useState(false);
  const open = props.open === true;
  useEffect(() => setShown(open), [open]);
  const floating = props.behavior === "floating";
  let name = "flet-snack-region";
  if (floating) name += " flet-snack-region--floating";
  // In a view it has its place; anywhere else it stands at the lower edge of the window.
  if (layout.parent !== "overlay") name += " flet-snack-region--free";
  return (
    <div {...useBox(node, { ...props, width: undefined }, layout, name)} role="status">
      {shown && open && <Bar node={node} props={props} floating={floating} />}
    </div>
  );
});
