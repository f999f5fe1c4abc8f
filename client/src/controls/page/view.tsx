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
import { useScroll } from "../../core/scroll";
import { color } from "../../core/values/color";
import { edges } from "../../core/values/edges";
import type { ViewProps } from "../../generated/props";
import { flexStyle } from "../layout/flex";
import { fabPlace } from "./fab-place";

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
  for (const place of new Set(Object.values(PLACES))) {
    const [given] = visible(node, place);
    if (given) parts.placed[place] = given;
  }
  for (const item of visible(node, "controls")) {
    const place = PLACES[item.type];
    if (place) parts.placed[place] = item;
    else parts.body.push(item);
  }
  return parts;
}

/** Whether this is the view on top; others stay as they are, out of sight and out of reach. */
function isTop(node: ControlNode): boolean {
  const views = node.parent ? visible(node.parent, "views") : [];
  return views.length === 0 || views[views.length - 1] === node;
}

/** Notes at the view whether its outermost scroller has moved: an app bar above it shows that. */
function noteScrolled(event: Event): void {
  const { target, currentTarget } = event as Event & { currentTarget: Element };
  if (!(target instanceof Element) || !target.classList.contains("flet-scroll--y")) return;
  if (target.parentElement?.closest(".flet-view-main .flet-scroll--y")) return;
  currentTarget.toggleAttribute("data-scrolled", target.scrollTop > 0);
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
  const bars = {
    top: placed["appbar"] !== undefined,
    bottom: (placed["bottom_appbar"] ?? placed["navigation_bar"]) !== undefined,
  };
  const button = placed["floating_action_button"];
  const place = button && fabPlace(props.floating_action_button_location, button, bars);
  const floating = (where: string) =>
    place?.where === where && (
      <div class={place.class} style={place.style}>
        {drawNode(button!, FLOATING)}
      </div>
    );
  const reverse = scrolls && props.reverse === true;
  const controls = body.map((item) => drawNode(item, scrolls ? SCROLLING_BODY : BODY));
  const snack = top && page ? child(page, "snack_bar", OVERLAY) : null;
  return (
    <div
      class="flet-view"
      style={{ backgroundColor: color(props.bgcolor) }}
      hidden={!top}
      data-route={props.route}
      onScrollCapture={noteScrolled}
    >
      {bar("appbar")}
      {top && page && child(page, "banner", BAR)}
      <div class="flet-view-main flet-scroll-box">
        <main
          class={`flet-view-body ${reverse ? "flet-scroll--reverse" : "flet-column"}${scrolling.class}`}
          ref={scrolling.ref}
          style={reverse ? undefined : style}
          onScroll={scrolling.onScroll}
          // A scrolling area must be reachable by keyboard even if nothing in it is.
          tabIndex={scrolls ? 0 : undefined}
        >
          {reverse ? (
            // The scroller runs backwards, so that it starts at the end; the controls in it do not.
            <div class="flet-column" style={style}>
              {controls}
            </div>
          ) : (
            controls
          )}
        </main>
        <div class="flet-view-floating flet-view-floating--top">{floating("top")}</div>
        <div class="flet-view-floating">
          {floating("body")}
          {snack}
        </div>
      </div>
      {bars.bottom && (
        <div class="flet-view-bottom">
          {bar("bottom_appbar")}
          {bar("navigation_bar")}
          <div class="flet-view-floating flet-view-floating--bar">{floating("bar")}</div>
        </div>
      )}
      {child(node, "drawer", OVERLAY)}
      {child(node, "end_drawer", OVERLAY)}
    </div>
  );
});
