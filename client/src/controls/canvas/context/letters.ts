import { record } from "../../../core/values/number";
import { letterShadows, type Run, type TextItem } from "../items";
import { lookOf, type Look } from "../look";
import type { Bounds } from "../outline";
import { computedColor, cssColor, type Palette } from "../palette";
import { cornerOf, type Face, type Fragment, type TextLayout } from "../text-layout";
import { gradientStyle } from "./gradient";
import { strokeStyle } from "./stroke";

/** Where the lines along a text stand, and how thick they are: Roboto's own numbers, in em from the baseline down. */
const LINES: Record<string, number> = { underline: 0.098, "line-through": -0.25, overline: -0.9 };
const THICKNESS = 0.0488;

/** Something that is shadowed is drawn this far away, so that only its shadow is seen. */
const AWAY = 20_000;

interface Pencil {
  context: CanvasRenderingContext2D;
  palette: Palette;
  area: Bounds;
  ratio: number;
}

/** Draws a text on a 2D canvas whose places are those of the drawing. */
export function drawText(pencil: Pencil, item: TextItem, layout: TextLayout): void {
  const { context } = pencil;
  context.save();
  context.translate(item.x, item.y);
  context.rotate(item.turn);
  const [x, y] = cornerOf(item, layout);
  context.translate(x, y);
  context.textBaseline = "alphabetic";
  context.direction = layout.rightToLeft ? "rtl" : "ltr";
  context.textAlign = "left";
  const stretches = stretchesOf(layout.fragments);
  for (const stretch of stretches) drawGround(context, stretch);
  for (const fragment of layout.fragments) drawShadows(pencil, fragment, item.turn);
  for (const fragment of layout.fragments) {
    drawLetters(pencil, fragment, [item.x + x, item.y + y]);
  }
  for (const stretch of stretches) drawLines(context, stretch);
  context.restore();
}

/** Fragments of one run on one line, taken together: lines and grounds go on between words. */
interface Stretch {
  face: Face;
  left: number;
  right: number;
  baseline: number;
}

function stretchesOf(fragments: readonly Fragment[]): Stretch[] {
  const found: (Stretch & { run: Run })[] = [];
  for (const { face, run, x, width, baseline } of fragments) {
    const last = found[found.length - 1];
    if (last?.run === run && last.baseline === baseline) {
      last.left = Math.min(last.left, x);
      last.right = Math.max(last.right, x + width);
    } else {
      found.push({ face, run, left: x, right: x + width, baseline });
    }
  }
  return found;
}

function drawGround(context: CanvasRenderingContext2D, { face, left, right, baseline }: Stretch): void {
  const color = computedColor(face.ground);
  if (color[3] === 0) return;
  context.fillStyle = cssColor(color);
  context.fillRect(left, baseline - face.ascent, right - left, face.ascent + face.descent);
}

function drawShadows(pencil: Pencil, fragment: Fragment, turn: number): void {
  const { context, palette, ratio } = pencil;
  for (const shadow of letterShadows(fragment.run.style)) {
    context.save();
    context.shadowColor = cssColor(palette.find(shadow.color));
    // The canvas takes twice the deviation, and neither turns nor enlarges shadows.
    context.shadowBlur = shadow.blur > 0 ? 2 * (shadow.blur * 0.57735 + 0.5) * ratio : 0;
    context.shadowOffsetX = (shadow.x * Math.cos(turn) - shadow.y * Math.sin(turn)) * ratio + AWAY;
    context.shadowOffsetY = (shadow.x * Math.sin(turn) + shadow.y * Math.cos(turn)) * ratio;
    context.fillStyle = "#000";
    const away = AWAY / ratio;
    write(context, fragment, -away * Math.cos(turn), away * Math.sin(turn), "fillText");
    context.restore();
  }
}

function drawLetters(pencil: Pencil, fragment: Fragment, corner: [number, number]): void {
  const { context } = pencil;
  const paint = record(fragment.run.style["foreground"]);
  if (!paint) {
    context.fillStyle = cssColor(computedColor(fragment.face.color));
    write(context, fragment, 0, 0, "fillText");
    return;
  }
  const look = lookOf(paint);
  context.save();
  // A gradient's places are those of the canvas, not of the text.
  context.translate(-corner[0], -corner[1]);
  const style = paintStyle(pencil, look);
  if (look.stroke) {
    strokeStyle(context, look.stroke, pencil.ratio);
    context.strokeStyle = style;
  } else {
    context.fillStyle = style;
  }
  write(context, fragment, ...corner, look.stroke ? "strokeText" : "fillText");
  context.restore();
}

/** What a look paints with, be it a colour or a gradient, as a style of the 2D canvas. */
export function paintStyle(pencil: Pencil, look: Look): string | CanvasGradient {
  const { context, palette, area } = pencil;
  const color = palette.find(look.color);
  if (!look.gradient) return cssColor(color);
  // The colour of a paint with a gradient counts for its opacity alone.
  context.globalAlpha = color[3];
  return gradientStyle(context, look.gradient, palette, area);
}

function write(
  context: CanvasRenderingContext2D,
  { text, face, x, baseline }: Fragment,
  dx: number,
  dy: number,
  how: "fillText" | "strokeText",
): void {
  context.font = face.font;
  const spacing = parseFloat(face.spacing) || 0;
  if ("letterSpacing" in context) {
    context.letterSpacing = `${String(spacing)}px`;
  } else if (spacing !== 0) {
    let at = x;
    for (const letter of text) {
      writer(context, how)(letter, at + dx, baseline + dy);
      at += letterWidth(context, letter) + spacing;
    }
    return;
  }
  writer(context, how)(text, x + dx, baseline + dy);
}

function writer(context: CanvasRenderingContext2D, how: "fillText" | "strokeText") {
  return (text: string, x: number, y: number) => context[how](text, x, y);
}

function letterWidth(context: CanvasRenderingContext2D, letter: string): number {
  return context.measureText(letter).width;
}

function drawLines(context: CanvasRenderingContext2D, { face, left, right, baseline }: Stretch): void {
  const thickness = face.lineThickness ?? THICKNESS * face.size;
  context.strokeStyle = cssColor(computedColor(face.lineColor));
  context.lineWidth = thickness;
  for (const name of face.line.split(" ")) {
    const place = LINES[name];
    if (place !== undefined)
      drawLine(context, face.lineStyle, left, right, baseline + place * face.size, thickness);
  }
}

function drawLine(
  context: CanvasRenderingContext2D,
  style: string,
  left: number,
  right: number,
  y: number,
  thickness: number,
): void {
  context.save();
  context.beginPath();
  if (style === "wavy") {
    const step = 2 * thickness + 1;
    context.moveTo(left, y);
    for (let x = left, up = true; x < right; x += step, up = !up) {
      context.quadraticCurveTo(x + step / 2, y + (up ? -step : step), x + step, y);
    }
  } else {
    if (style === "dashed") context.setLineDash([4 * thickness, 2 * thickness]);
    if (style === "dotted") {
      context.lineCap = "round";
      context.setLineDash([0, 2 * thickness]);
    }
    const places = style === "double" ? [y, y + 2 * thickness] : [y];
    for (const place of places) {
      context.moveTo(left, place);
      context.lineTo(right, place);
    }
  }
  context.stroke();
  context.restore();
}

export type { Pencil };
