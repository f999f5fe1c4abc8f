import "./view.css";
import {
  child,
  control,
  drawNode,
  useMethods,
  visible,
  type ControlNode,
  type Props,
} from "../../core/control";
import { layoutOf } from "../../core/layout/layout";
import { useScroll, type ScrollProps } from "../../core/scroll";
import { color } from "../../core/values/color";
import { edges } from "../../core/values/edges";
import { px } from "../../core/values/number";
import { offset } from "../../core/values/shadow";
import { flexStyle } from "../layout/flex";

interface ViewProps extends ScrollProps {
  route?: string;
  vertical_alignment?: string;
  horizontal_alignment?: string;
  spacing?: number;
  padding?: unknown;
  bgcolor?: string;
  floating_action_button_location?: unknown;
  fullscreen_dialog?: boolean;
}

const BAR = layoutOf("box", true, false);
const OVERLAY = layoutOf("overlay", true, true);
const FLOATING = layoutOf("aligned", true, true);
const BODY = layoutOf("column", true, true);
const SCROLLING_BODY = layoutOf("column", true, false);

/** Controls that find their place by themselves when an app adds them to the page like any other; the last wins. */
const PLACES: Record<string, string> = {
  AppBar: "appbar",
  CupertinoAppBar: "appbar",
  BottomAppBar: "bottom_appbar",
  NavigationBar: "navigation_bar",
  CupertinoNavigationBar: "navigation_bar",
  FloatingActionButton: "floating_action_button",
};

interface Parts {
  body: ControlNode[];
  placed: Record<string, ControlNode>;
}

function sort(node: ControlNode): Parts {
  const parts: Parts = { body: [], placed: {} };
  for (const item of visible(node, "controls")) {
    const place = PLACES[item.type];
    if (place) parts.placed[place] = item;
    else parts.body.push(item);
  }
  for (const place of new Set(Object.values(PLACES))) {
    const [given] = visible(node, place);
    if (given) parts.placed[place] = given;
  }
  return parts;
}

/** Classes or styles that put the floating button where the app wants it. */
function fabPlace(location: unknown): { class: string; style?: Record<string, string> } {
  const moved = offset(location);
  if (moved) {
    const style = { position: "absolute", right: px(moved[0])!, bottom: px(moved[1])!, margin: "0" };
    return { class: "flet-view-fab", style };
  }
  const words = typeof location === "string" ? location.toLowerCase() : "endfloat";
  const names = ["start", "center", "mini", "docked", "contained", "top"].filter((word) =>
    words.includes(word),
  );
  return { class: ["flet-view-fab", ...names.map((word) => `flet-view-fab--${word}`)].join(" ") };
}

/** Whether this is the view on top; others stay as they are, out of sight and out of reach. */
function isTop(node: ControlNode): boolean {
  const views = node.parent ? visible(node.parent, "views") : [];
  return views.length === 0 || views[views.length - 1] === node;
}

control<ViewProps>("View", ({ node, props }) => {
  const scrolling = useScroll(node, props, false);
  useMethods(node, scrolling.methods);
  const top = isTop(node);
  const { body, placed } = sort(node);
  const page = node.parent;
  const scrolls = props.scroll !== undefined;
  const flex = { ...props, alignment: props.vertical_alignment } as Props & ViewProps;
  const style = flexStyle(flex, props.horizontal_alignment, false);
  style["padding"] = edges(props.padding ?? 10);
  const bar = (place: string) =>
    placed[place] && <div class="flet-view-bar">{drawNode(placed[place], BAR)}</div>;
  const floating = placed["floating_action_button"];
  const snack = top && page ? child(page, "snack_bar", OVERLAY) : null;
  return (
    <div
      class="flet-view"
      style={{ backgroundColor: color(props.bgcolor) }}
      hidden={!top}
      data-route={props.route}
    >
      {bar("appbar")}
      {top && page && child(page, "banner", BAR)}
      <div class="flet-view-main flet-scroll-box">
        <main
          class={`flet-view-body flet-column${scrolling.class}`}
          ref={scrolling.ref}
          style={style}
          onScroll={scrolling.onScroll}
          // A scrolling area must be reachable by keyboard even if nothing in it is.
          tabIndex={scrolls ? 0 : undefined}
        >
          {body.map((item) => drawNode(item, scrolls ? SCROLLING_BODY : BODY))}
        </main>
        {(floating ?? snack) && (
          <div class="flet-view-floating">
            {floating && (
              <div {...fabPlace(props.floating_action_button_location)}>{drawNode(floating, FLOATING)}</div>
            )}
            {snack}
          </div>
        )}
      </div>
      {bar("bottom_appbar")}
      {bar("navigation_bar")}
      {child(node, "drawer", OVERLAY)}
      {child(node, "end_drawer", OVERLAY)}
    </div>
  );
});
