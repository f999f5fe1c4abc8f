import "./app-bar.css";
import "../buttons/icon-button.css";
import {
  child,
  children,
  control,
  layoutOf,
  useBox,
  visible,
  type ControlNode,
  type Style,
} from "../../core/control";
import { IconSvg } from "../../core/icon";
import { color } from "../../core/values/color";
import { px } from "../../core/values/number";
import { tinted } from "../../core/values/shadow";
import type { AppBarProps } from "../../generated/props";

const PART = layoutOf("aligned", true, true);
const ACTIONS = layoutOf("row", true, true);

export interface Implied {
  icon: "menu" | "close" | "arrow_back";
  name: string;
  press: () => void;
}

/** The button a view gets that has none: back to the view below, or to its drawer. */
export function implied(node: ControlNode): Implied | null {
  const view = node.parent;
  const page = view?.parent;
  if (view?.type !== "View") return null;
  const [drawer] = visible(view, "drawer");
  if (drawer) return { icon: "menu", name: "Open navigation menu", press: () => drawer.write("open", true) };
  if (!page || visible(page, "views").indexOf(view) <= 0) return null;
  const { route, fullscreen_dialog } = view.props.value;
  const press = () => page.emit("view_pop", typeof route === "string" ? route : "");
  return fullscreen_dialog
    ? { icon: "close", name: "Close", press }
    : { icon: "arrow_back", name: "Back", press };
}

function Button({ icon, name, press }: Implied) {
  return (
    <button type="button" class="flet-icon-button" aria-label={name} data-ink="" onClick={press}>
      <IconSvg name={icon} class="flet-icon-button-icon" />
    </button>
  );
}

function styleOf(props: AppBarProps): Style {
  const style: Style = {};
  const { elevation } = props;
  if (props.bgcolor !== undefined || elevation) {
    style["--flet-app-bar-surface"] = tinted(color(props.bgcolor) ?? "var(--flet-surface)", elevation ?? 0);
  }
  const ink = color(props.color);
  if (ink) {
    style["color"] = ink;
    for (const name of ["--flet-app-bar-icons", "--flet-app-bar-actions"]) style[name] = ink;
  }
  if (props.toolbar_height !== undefined) style["height"] = px(props.toolbar_height);
  return style;
}

control<AppBarProps>("AppBar", ({ node, props, layout }) => {
  const given = child(node, "leading", PART);
  const button = given || props.automatically_imply_leading === false ? null : implied(node);
  const leading = given ?? (button && <Button {...button} />);
  const title = child(node, "title", PART);
  const name = `flet-app-bar${props.center_title ? " flet-app-bar--center" : ""}`;
  return (
    <header {...useBox(node, props, layout, name, styleOf(props))}>
      <div class="flet-app-bar-start">
        {leading && (
          <div class="flet-app-bar-leading flet-box" style={{ width: px(props.leading_width ?? 56) }}>
            {leading}
          </div>
        )}
      </div>
      {title && (
        <div class="flet-app-bar-title flet-box flet-title-large" role="heading" aria-level={1}>
          {title}
        </div>
      )}
      <div class="flet-app-bar-actions">{children(node, "actions", ACTIONS)}</div>
    </header>
  );
});
