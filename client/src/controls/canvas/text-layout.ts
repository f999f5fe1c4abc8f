import { number } from "../../core/values/number";
import { textStyle } from "../../core/values/text-style";
import { letterShadows, type Run, type TextItem } from "./items";
import { Kept } from "./kept";
import type { Bounds } from "./outline";

/** What the page says a run looks like. */
export interface Face {
  font: string;
  spacing: string;
  height: string;
  color: string;
  ground: string;
  line: string;
  lineColor: string;
  lineStyle: string;
  /** In logical pixels; undefined is the font's own. */
  lineThickness: number | undefined;
  size: number;
  ascent: number;
  descent: number;
}

/** A piece of one line of a text, with where its letters stand: measured from the top left corner of the text. */
export interface Fragment {
  text: string;
  run: Run;
  face: Face;
  x: number;
  width: number;
  baseline: number;
}

export interface TextLayout {
  /** Another one for each layout that was made. */
  serial: number;
  width: number;
  height: number;
  fragments: Fragment[];
  rightToLeft: boolean;
}

interface Piece {
  run: Run;
  face: Face;
  text: string;
}

const measuring = document.createElement("canvas").getContext("2d");

/** Texts are broken into lines here, outside of anything that might be turned or enlarged. */
let bench: HTMLElement | null = null;

function benchElement(): HTMLElement {
  if (!bench) {
    bench = document.createElement("div");
    bench.className = "flet-canvas-bench";
    bench.ariaHidden = "true";
  }
  if (!bench.isConnected) document.body.append(bench);
  return bench;
}

/** Lays texts out with the browser's own rules for lines, scripts and fonts. */
export class TextLayouts {
  private readonly faces = new Map<string, { css: Record<string, string>; themed: boolean; face: Face }>();
  private readonly kept = new Kept();
  private edition = 0;

  /** `probe`: an element where the canvas stands, whose class and style may be changed. */
  constructor(private readonly probe: HTMLElement) {}

  find(item: TextItem): TextLayout {
    return this.kept.get(item, String(this.edition), () => this.lay(item));
  }

  /** Drops what belongs to texts that were not asked for since. */
  sweep(): void {
    this.kept.sweep();
  }

  /** Fonts have arrived, or the colours of the theme have changed. */
  forget(): void {
    this.faces.clear();
    this.edition++;
  }

  /** Whether texts look otherwise than when they were laid out. */
  isStale(): boolean {
    return [...this.faces.values()].some(({ css, themed, face }) => {
      return JSON.stringify(this.ask(css, themed)) !== JSON.stringify(face);
    });
  }

  private lay(item: TextItem): TextLayout {
    const pieces = item.runs.map((run) => ({ run, face: this.face(run), text: run.text }));
    const rightToLeft = getComputedStyle(this.probe).direction === "rtl";
    const whole = measure(pieces, item, rightToLeft);
    const most = item.maxLines ?? (item.ellipsis === undefined ? Infinity : firstBroken(whole));
    if (whole.lines.length <= most) return whole.layout;
    return cut(pieces, item, rightToLeft, whole, most);
  }

  private face({ style, themed }: Run): Face {
    const css = textStyle(style) ?? {};
    const key = JSON.stringify([themed, css]);
    let found = this.faces.get(key);
    if (!found) this.faces.set(key, (found = { css, themed, face: this.ask(css, themed) }));
    return found.face;
  }

  private ask(css: Record<string, string>, themed: boolean): Face {
    const { probe } = this;
    probe.className = themed ? "flet-body-medium" : "flet-canvas-probe";
    probe.removeAttribute("style");
    Object.assign(probe.style, css);
    const style = getComputedStyle(probe);
    const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    if (measuring) measuring.font = font;
    const metrics = measuring?.measureText("x");
    const thickness = parseFloat(style.textDecorationThickness);
    const face: Face = {
      font,
      spacing: style.letterSpacing,
      height: style.lineHeight,
      color: style.color,
      ground: style.backgroundColor,
      line: style.textDecorationLine,
      lineColor: style.textDecorationColor,
      lineStyle: style.textDecorationStyle,
      lineThickness: Number.isNaN(thickness) ? undefined : thickness,
      size: parseFloat(style.fontSize),
      ascent: metrics?.fontBoundingBoxAscent ?? 0,
      descent: metrics?.fontBoundingBoxDescent ?? 0,
    };
    probe.removeAttribute("style");
    return face;
  }
}

interface Line {
  /** Where the line begins in the whole text. */
  start: number;
  /** Whether the line before had no room left. */
  broken: boolean;
}

interface Measured {
  layout: TextLayout;
  lines: Line[];
  text: string;
}

/** How many lines there are up to the first one that had to be broken. */
function firstBroken({ lines }: Measured): number {
  const broken = lines.findIndex((line) => line.broken);
  return broken < 0 ? Infinity : broken;
}

/** Leaves away lines, and what the ellipsis needs of the last one. */
function cut(
  pieces: Piece[],
  item: TextItem,
  rightToLeft: boolean,
  whole: Measured,
  most: number,
): TextLayout {
  const next = whole.lines[most]!;
  const ending = item.ellipsis ?? "";
  // Text that ends with its line needs no sign that more follows: a line break tells.
  let kept = [...whole.text.slice(0, next.start).replace(/\s+$/, "")];
  for (;;) {
    const shortened = shorten(pieces, kept.join("").length, ending);
    const found = measure(shortened, item, rightToLeft, whole.layout.width);
    if (found.lines.length <= most || !kept.length) return found.layout;
    kept = kept.slice(0, -1);
  }
}

function shorten(pieces: Piece[], length: number, ending: string): Piece[] {
  const result: Piece[] = [];
  let left = length;
  for (const piece of pieces) {
    if (left <= 0 && result.length) break;
    result.push({ ...piece, text: piece.text.slice(0, left) });
    left -= piece.text.length;
  }
  const last = result[result.length - 1];
  if (last) last.text += ending;
  return result;
}

let serial = 0;

function measure(pieces: Piece[], item: TextItem, rightToLeft: boolean, width?: number): Measured {
  const root = document.createElement("div");
  root.dir = rightToLeft ? "rtl" : "ltr";
  const { style } = root;
  if (width !== undefined) style.width = `${String(width)}px`;
  else if (item.maxWidth !== undefined && Number.isFinite(item.maxWidth)) {
    style.maxWidth = `${String(Math.max(item.maxWidth, 0))}px`;
  }
  if (item.align !== undefined) style.textAlign = item.align;
  const nodes = pieces.map((piece) => {
    const span = root.appendChild(document.createElement("span"));
    setFont(span.style, piece.face);
    return span.appendChild(document.createTextNode(piece.text));
  });
  benchElement().append(root);
  const box = root.getBoundingClientRect();
  const fragments: Fragment[] = [];
  const lines: Line[] = [];
  const text = pieces.map((piece) => piece.text).join("");
  let start = 0;
  pieces.forEach((piece, index) => {
    for (const { from, to, rect } of wordsOf(nodes[index]!)) {
      const { face, run } = piece;
      const middle = (rect.top + rect.bottom) / 2;
      const baseline = middle + (face.ascent - face.descent) / 2 - box.top + lead(run, face);
      const last = fragments[fragments.length - 1];
      if (!last || baseline > last.baseline + face.size / 3) {
        lines.push({ start: start + from, broken: lines.length > 0 && text[start + from - 1] !== "\n" });
      }
      const shown = piece.text.slice(from, to);
      fragments.push({ text: shown, run, face, x: rect.left - box.left, width: rect.width, baseline });
    }
    start += piece.text.length;
  });
  root.remove();
  const layout = { serial: ++serial, width: box.width, height: box.height, fragments, rightToLeft };
  return { layout, lines, text };
}

function setFont(style: CSSStyleDeclaration, face: Face): void {
  style.font = face.font;
  style.letterSpacing = face.spacing;
  style.lineHeight = face.height;
}

/** An author's line height is shared out in proportion, not in halves above and below as CSS does. */
function lead(run: Run, face: Face): number {
  const times = run.themed ? undefined : number(run.style["height"]);
  const natural = face.ascent + face.descent;
  if (times === undefined || !natural) return 0;
  const height = times * face.size;
  return (face.ascent / natural) * height - (face.ascent + (height - natural) / 2);
}

interface Word {
  from: number;
  to: number;
  rect: DOMRect;
}

/** The words of a text and where they stand; one that was broken counts as several. */
function* wordsOf(node: Text): Generator<Word> {
  const range = document.createRange();
  const rects = (from: number, to: number) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter((rect) => rect.width > 0);
  };
  for (const found of node.data.matchAll(/\S+/g)) {
    const [from, to] = [found.index, found.index + found[0].length];
    const all = rects(from, to);
    if (all.length === 1) yield { from, to, rect: all[0]! };
    else if (all.length) yield* partsOf(node.data, from, to, rects);
  }
}

/** The letters of a word that stands on several lines, put together line by line. */
function* partsOf(
  text: string,
  from: number,
  to: number,
  rects: (from: number, to: number) => DOMRect[],
): Generator<Word> {
  let part: Word | null = null;
  let at = from;
  for (const letter of text.slice(from, to)) {
    const [rect] = rects(at, at + letter.length);
    const end = at + letter.length;
    if (rect && part && Math.abs(rect.top - part.rect.top) < rect.height / 2) {
      part = { from: part.from, to: end, rect: around(part.rect, rect) };
    } else if (rect) {
      if (part) yield part;
      part = { from: at, to: end, rect };
    }
    at = end;
  }
  if (part) yield part;
}

function around(one: DOMRect, other: DOMRect): DOMRect {
  const left = Math.min(one.left, other.left);
  const right = Math.max(one.right, other.right);
  return new DOMRect(left, one.top, right - left, one.height);
}

/** The corner of a text's box, measured from the point it is turned about. */
export function cornerOf({ anchor }: TextItem, { width, height }: TextLayout): [number, number] {
  return [(-width * (anchor.x + 1)) / 2, (-height * (anchor.y + 1)) / 2];
}

/** The box around a text as it stands on the canvas, with room for strokes that reach beyond their line. */
export function textBounds(item: TextItem, layout: TextLayout): Bounds {
  const [x, y] = cornerOf(item, layout);
  const room = Math.max(0, ...layout.fragments.map(({ face, run }) => face.size / 2 + reach(run)));
  const [cos, sin] = [Math.cos(item.turn), Math.sin(item.turn)];
  const across: number[] = [];
  const down: number[] = [];
  for (const px of [x - room, x + layout.width + room]) {
    for (const py of [y - room, y + layout.height + room]) {
      across.push(item.x + px * cos - py * sin);
      down.push(item.y + px * sin + py * cos);
    }
  }
  return {
    left: Math.min(...across),
    top: Math.min(...down),
    right: Math.max(...across),
    bottom: Math.max(...down),
  };
}

/** How far the shadows of letters reach. */
function reach({ style }: Run): number {
  const shadows = letterShadows(style);
  return Math.max(0, ...shadows.map(({ x, y, blur }) => Math.max(Math.abs(x), Math.abs(y)) + 2 * blur));
}
