import "./container.css";
import { signal } from "@preact/signals";
import type { ComponentChild, ComponentChildren, VNode } from "preact";
import { useRef } from "preact/hooks";
import {
  child,
  control,
  inner,
  useBox,
  visible,
  type Axis,
  type ControlNode,
  type Props,
  type Style,
} from "../../core/control";
import { iconLabel } from "../../core/icon";
import {
  clickByKey,
  isAfterLongPress,
  isForInner,
  longPress,
  together,
  useHeld,
} from "../../core/interaction";
import { anyFills, tight } from "../../core/layout/layout";
import { cssUrl, linkTarget, linkUrl, resourceUrl } from "../../core/url";
import { alignment, placed, placedByTracks } from "../../core/values/alignment";
import { color } from "../../core/values/color";
import { motion, transition } from "../../core/values/curves";
import { border, edges, radius } from "../../core/values/edges";
import { gradient } from "../../core/values/gradient";
import { backgroundRepeat, backgroundSize, blendMode } from "../../core/values/image";
import { number, record } from "../../core/values/number";
import { shadow } from "../../core/values/shadow";
import type { ContainerProps } from "../../generated/props";
import { subtreeTheme } from "../../theme/theme";

/** What `animate` moves: the whole look of the box. */
const ANIMATED = [
  "width",
  "height",
  "padding",
  "margin",
  "background-color",
  "background-image",
  "border-color",
  "border-width",
  "border-radius",
  "box-shadow",
  "backdrop-filter",
  // Where the content is placed, see placedByTracks.
  "grid-template-columns",
  "grid-template-rows",
];

function styleOf(props: Props & ContainerProps): Style {
  const style: Style = {};
  const point = alignment(props.alignment);
  const how = props.animate === undefined ? undefined : motion(props.animate);
  if (point) Object.assign(style, how ? placedByTracks(point) : placed(point));
  if (props.padding !== undefined) style["padding"] = edges(props.padding);
  if (props.margin !== undefined) style["margin"] = edges(props.margin);
  if (props.bgcolor !== undefined) style["backgroundColor"] = color(props.bgcolor);
  if (props.gradient !== undefined) style["backgroundImage"] = gradient(props.gradient);
  if (props.border !== undefined) Object.assign(style, border(props.border));
  if (props.border_radius !== undefined) style["borderRadius"] = radius(props.border_radius);
  if (props.shape === "circle") Object.assign(style, circle(props));
  if (props.shadow !== undefined) style["boxShadow"] = shadow(props.shadow);
  if (props.blur !== undefined) style["backdropFilter"] = blurFilter(props.blur);
  if (props.ink_color !== undefined) style["--flet-ink"] = color(props.ink_color);
  if (how) style["transition"] = ANIMATED.map((property) => transition(property, how)).join(", ");
  return style;
}

/** A circle, as large as fits into the box. */
function circle({ width, height }: Props): Style {
  const [x, y] = [number(width), number(height)];
  const round: Style = { borderRadius: "50%" };
  if (x !== undefined && y !== undefined && x !== y) round["clipPath"] = "circle(closest-side)";
  return round;
}

function blurFilter(value: unknown): string {
  const parts = Array.isArray(value)
    ? value
    : [record(value)?.["sigma_x"] ?? value, record(value)?.["sigma_y"]];
  // CSS blurs both axes alike: the stronger one counts.
  return `blur(${String(Math.max(number(parts[0]) ?? 0, number(parts[1]) ?? 0))}px)`;
}

/**
 * The picture of the box: part of the background, or a layer of its own where CSS has no background for it: with
 * an opacity of its own, or at its natural size unless it is too large, which is the default.
 */
function picture(props: ContainerProps, style: Style): ComponentChild {
  const href = props.image_src_base64
    ? resourceUrl(`data:image/png;base64,${props.image_src_base64}`)
    : resourceUrl(props.image_src);
  if (!href) return null;
  const opacity = String(number(props.image_opacity) ?? 1);
  const repeat = backgroundRepeat(props.image_repeat);
  if ((props.image_fit ?? "scaleDown") === "scaleDown" && repeat === "no-repeat") {
    return <img class="flet-container-layer flet-container-image" src={href} alt="" style={{ opacity }} />;
  }
  const image: Style = {
    backgroundImage: cssUrl(href),
    backgroundSize: backgroundSize(props.image_fit),
    backgroundRepeat: repeat,
    backgroundPosition: "center",
  };
  if (opacity !== "1") return <span class="flet-container-layer" style={{ ...image, opacity }} />;
  // A picture hides a gradient, as in the reference.
  Object.assign(style, image);
  return null;
}

const GROUND = [
  "backgroundColor",
  "backgroundImage",
  "backgroundSize",
  "backgroundRepeat",
  "backgroundPosition",
];

/** The background as a layer of its own that is mixed with what lies behind the box; the content is not. */
function blended(props: ContainerProps, style: Style): ComponentChild {
  const mode = blendMode(props.blend_mode);
  if (mode === undefined) return null;
  const ground: Style = { mixBlendMode: mode };
  for (const name of GROUND) {
    if (style[name] === undefined) continue;
    ground[name] = style[name];
    style[name] = undefined;
  }
  return <span class="flet-container-layer" style={ground} />;
}

/** The code of grounds that CSS cannot paint; fetched when the first box needs one. */
const grounds = signal<typeof import("./ground") | null>(null);
let asked = false;

function Drawn({ draw }: { draw: (code: typeof import("./ground")) => VNode }) {
  if (!grounds.value && !asked) {
    asked = true;
    import("./ground").then(
      (code) => (grounds.value = code),
      () => (asked = false),
    );
  }
  return grounds.value && draw(grounds.value);
}

/** Layers for what no property of the box itself paints: some gradients, and shadows seen through the box. */
function drawnGround(node: ControlNode, props: ContainerProps, style: Style): ComponentChild {
  if (style["backgroundImage"]) return null;
  const { gradient: colors, shadow: shadows } = props;
  if (colors !== undefined) {
    const id = `flet-gradient-${String(node.id)}`;
    const mode = blendMode(props.blend_mode);
    return <Drawn draw={({ GradientGround }) => <GradientGround value={colors} id={id} mode={mode} />} />;
  }
  if (shadows === undefined || style["backgroundColor"]) return null;
  return <Drawn draw={({ ShadowGround }) => <ShadowGround value={shadows} />} />;
}

/** Positions of a tap within the container and within the page. */
function tapData(event: MouseEvent): string {
  const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
  const { clientX: gx, clientY: gy } = event;
  return JSON.stringify({ lx: gx - left, ly: gy - top, gx, gy });
}

function handlersOf(node: ControlNode, props: ContainerProps) {
  const handlers: Parameters<typeof together>[number] = {};
  if (props.on_click) {
    handlers["onClick"] = (event) => {
      if (!isAfterLongPress(event) && !isForInner(event)) node.emit("click", tapData(event as MouseEvent));
    };
  }
  if (props.on_hover) {
    handlers["onPointerEnter"] = () => node.emit("hover", "true");
    handlers["onPointerLeave"] = () => node.emit("hover", "false");
  }
  return props.on_long_press
    ? together(
        handlers,
        longPress(() => node.emit("long_press")),
      )
    : handlers;
}

/** The name of the first icon inside a control, for what has no text. */
function iconInside(node: ControlNode): string | undefined {
  const { name } = node.props.value;
  if (node.type === "Icon" && typeof name === "string") return iconLabel(name);
  for (const inner of node.slot("content").concat(node.slot("controls"))) {
    const found = iconInside(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface PressableProps {
  node: ControlNode;
  /** What it is called if there is no text in it. */
  name: string | undefined;
  attributes: Record<string, unknown> & { class: string };
  children: ComponentChildren;
}

/**
 * A container to be pressed is a button. One that holds buttons or fields cannot be: a button of its own in it then
 * takes the keyboard focus, and stands for it where nobody sees the page.
 */
function Pressable({ node, name, attributes, children }: PressableProps) {
  const ref = useRef<HTMLDivElement>(null);
  const { focusable, text } = useHeld(ref, true);
  const other = name ?? iconInside(node);
  if (!focusable) {
    return (
      <div
        {...attributes}
        ref={ref}
        role="button"
        tabIndex={0}
        aria-label={text.trim() ? undefined : other}
        onKeyDown={clickByKey}
        data-press=""
      >
        {children}
      </div>
    );
  }
  const id = `flet-container-${String(node.id)}`;
  const label = text || other;
  return (
    <div {...attributes} ref={ref} id={id} data-press="">
      <button
        class="flet-container-layer flet-container-action"
        type="button"
        aria-label={label}
        aria-labelledby={label ? undefined : id}
        data-action=""
      />
      {children}
    </div>
  );
}

control<ContainerProps>(
  "Container",
  ({ node, props, layout }) => {
    const own = styleOf(props);
    const image = picture(props, own);
    const drawn = image ? null : drawnGround(node, props, own);
    const ground = blended(props, own);
    const themed = props.theme === undefined ? null : subtreeTheme(props.theme, props.theme_mode);
    const href = props.url === undefined ? undefined : linkUrl(props.url);
    const active =
      (props.on_click ?? props.on_long_press ?? props.on_hover ?? href) !== undefined && !node.isDisabled();
    const pressable = active && Boolean(props.on_click ?? props.on_long_press ?? href);
    const clips = props.clip_behavior ? props.clip_behavior !== "none" : props.border_radius !== undefined;

    let name = "flet-container flet-box";
    if (clips || props.blur !== undefined || props.shape === "circle") name += " flet-container--clip";
    if (own["gridTemplateColumns"]) name += " flet-box--tracks";
    if (props.alignment === undefined) name += tight(props);
    if (image ?? drawn ?? ground) name += " flet-container--layered";
    if (pressable) name += " flet-container--active";
    if (pressable && props.ink) name += " flet-container--ink";

    const box = useBox(node, props, layout, name, themed ? { ...own, ...themed.style } : own);
    const content = child(
      node,
      "content",
      inner(props.alignment === undefined ? "box" : "aligned", layout, props),
    );
    if (!active && !themed) {
      return (
        <div {...box}>
          {ground}
          {drawn}
          {image}
          {content}
        </div>
      );
    }
    const attributes = {
      ...box,
      ...(active ? handlersOf(node, props) : {}),
      "data-ink": pressable && props.ink ? "" : undefined,
      "data-mode": themed && "data-mode" in themed ? themed["data-mode"] : undefined,
      "data-density": themed?.["data-density"],
      "data-material": themed?.["data-material"],
    };
    const parts = (
      <>
        {ground}
        {drawn}
        {image}
        {content}
      </>
    );
    if (!pressable) return <div {...attributes}>{parts}</div>;
    if (!href) {
      return (
        <Pressable node={node} name={props.tooltip} attributes={attributes}>
          {parts}
        </Pressable>
      );
    }
    return (
      <a {...attributes} href={href} target={linkTarget(props.url_target)} rel="noopener" data-press="">
        {parts}
      </a>
    );
  },
  { fills: containerFills },
);

/** With an alignment, or with nothing in it, a container takes what it may; otherwise as much as its child wants. */
function containerFills(props: Props, node: ControlNode, axis: Axis): boolean {
  if (props["alignment"] !== undefined || visible(node, "content").length === 0) return true;
  return anyFills(node, "content", axis);
}
