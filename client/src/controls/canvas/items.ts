import { visible, type ControlNode, type Props } from "../../core/control";
import { color } from "../../core/values/color";
import { alignment, type Point } from "../../core/values/alignment";
import { number, record } from "../../core/values/number";
import { offset } from "../../core/values/shadow";
import { BLACK, lookOf, type Look } from "./look";
import { isDots, length, outlineOf, outlineOfElements, type Outline } from "./outline";

/** A form painted in one way. Without an outline it is the whole canvas. */
export interface FormItem {
  kind: "form";
  outline: Outline | null;
  look: Look;
}

export interface ShadowItem {
  kind: "shadow";
  outline: Outline;
  color: string;
  elevation: number;
  /** Whether the shadow is also drawn beneath the form. */
  beneath: boolean;
}

/** A part of a text with one style; without `style` it looks as the theme's body text. */
export interface Run {
  text: string;
  style: Record<string, unknown>;
  themed: boolean;
}

export interface TextItem {
  kind: "text";
  x: number;
  y: number;
  runs: Run[];
  anchor: Point;
  align: string | undefined;
  maxLines: number | undefined;
  maxWidth: number | undefined;
  ellipsis: string | undefined;
  turn: number;
}

/** What a surface draws, made from a shape. The same object until the shape changes, so surfaces may keep things for it. */
export type Item = FormItem | ShadowItem | TextItem;

/** Everything a canvas draws, lowest first. Subscribes to all shapes. */
export function itemsOf(canvas: ControlNode): Item[] {
  return visible(canvas, "shapes")
    .map((shape) => shape.cached("drawn", () => itemOf(shape)))
    .filter((item) => item !== null);
}

const STROKED = new Set(["CanvasLine", "CanvasPoints"]);

function itemOf(shape: ControlNode): Item | null {
  const props = shape.props.value;
  switch (shape.type) {
    case "CanvasColor": {
      const look = lookOf({ color: props["color"], blend_mode: props["blend_mode"] });
      return { kind: "form", outline: null, look };
    }
    case "CanvasFill":
      return { kind: "form", outline: null, look: lookOf(props["paint"], "fill") };
    case "CanvasShadow":
      return {
        kind: "shadow",
        outline: outlineOfElements(props["path"]),
        color: color(props["color"]) ?? BLACK,
        elevation: Math.max(length(props["elevation"]), 0),
        beneath: props["transparent_occluder"] === true,
      };
    case "CanvasText":
      return textItem(shape, props);
  }
  const outline = outlineOf(shape.type, props);
  if (!outline) return null;
  const dots = shape.type === "CanvasPoints" && isDots(props);
  const as = dots ? "fill" : STROKED.has(shape.type) ? "stroke" : undefined;
  return { kind: "form", outline, look: lookOf(props["paint"], as) };
}

const TOP_LEFT: Point = { x: -1, y: -1 };

function textItem(shape: ControlNode, props: Props): TextItem {
  const style = record(props["style"]);
  const runs: Run[] = [];
  collectRuns(shape, "text", style ?? {}, !style, runs);
  const lines = number(props["max_lines"]);
  return {
    kind: "text",
    x: length(props["x"]),
    y: length(props["y"]),
    runs,
    anchor: alignment(props["alignment"]) ?? TOP_LEFT,
    align: typeof props["text_align"] === "string" ? props["text_align"] : undefined,
    maxLines: lines !== undefined && lines > 0 ? lines : undefined,
    maxWidth: number(props["max_width"]),
    ellipsis: typeof props["ellipsis"] === "string" ? props["ellipsis"] : undefined,
    turn: length(props["rotate"]),
  };
}

export interface LetterShadow {
  x: number;
  y: number;
  blur: number;
  color: string;
}

/** The shadows of a text's style, lowest first. */
export function letterShadows(style: Record<string, unknown>): LetterShadow[] {
  const value = style["shadow"];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list
    .map(record)
    .filter((parts) => parts !== undefined)
    .map((parts) => {
      const [x, y] = offset(parts["offset"]) ?? [0, 0];
      return { x, y, blur: Math.max(length(parts["blur_radius"]), 0), color: color(parts["color"]) ?? BLACK };
    });
}

function collectRuns(
  node: ControlNode,
  name: string,
  style: Record<string, unknown>,
  themed: boolean,
  runs: Run[],
): void {
  const text = node.props.value[name];
  if (typeof text === "string" && text) runs.push({ text, style, themed });
  for (const span of visible(node, "spans")) {
    collectRuns(span, "text", { ...style, ...record(span.props.value["style"]) }, themed, runs);
  }
}

/** The words of a drawing, for those who cannot see it. */
export function wordsOf(items: readonly Item[]): string {
  const texts = items.map((item) => (item.kind === "text" ? item.runs.map((run) => run.text).join("") : ""));
  return texts.filter(Boolean).join(" ");
}
