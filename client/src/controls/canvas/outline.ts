import { number, record } from "../../core/values/number";
import { offset } from "../../core/values/shadow";
import type { Props } from "../../core/node";

export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A form as the path data of SVG, which both surfaces read, and a box around all of it. */
export interface Outline {
  data: string;
  bounds: Bounds;
}

export const NOWHERE: Bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };

export function isSomewhere({ left, top, right, bottom }: Bounds): boolean {
  return left <= right && top <= bottom;
}

export function union(one: Bounds, other: Bounds): Bounds {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

export function common(one: Bounds, other: Bounds): Bounds {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

export function grown(bounds: Bounds, x: number, y = x): Bounds {
  return { left: bounds.left - x, top: bounds.top - y, right: bounds.right + x, bottom: bounds.bottom + y };
}

function text(value: number): string {
  return String(+value.toFixed(3));
}

/** Turns of an arc that one piece of path data can tell. */
const LONGEST_PIECE = 2;
/** A conic is divided this many times: far finer than a pixel. */
const CONIC_DIVISIONS = 4;

/** Writes path data. Places are measured from a corner, which moves while a path inside the path is written. */
export class Pen {
  data = "";
  bounds = NOWHERE;
  private corner: [number, number] = [0, 0];
  private at: [number, number] = [0, 0];
  private start: [number, number] = [0, 0];
  private open = false;

  move(x: number, y: number): void {
    this.at = this.start = this.place(x, y);
    this.open = true;
    this.data += `M${this.words(this.at)}`;
  }

  line(x: number, y: number): void {
    this.begin();
    this.at = this.place(x, y);
    this.data += `L${this.words(this.at)}`;
  }

  quadratic(cx: number, cy: number, x: number, y: number): void {
    this.begin();
    const control = this.place(cx, cy);
    this.at = this.place(x, y);
    this.data += `Q${this.words(control)} ${this.words(this.at)}`;
  }

  cubic(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.begin();
    const controls = `${this.words(this.place(ax, ay))} ${this.words(this.place(bx, by))}`;
    this.at = this.place(x, y);
    this.data += `C${controls} ${this.words(this.at)}`;
  }

  /** A curve with a weight, which path data does not know: written as parabolas. */
  conic(cx: number, cy: number, x: number, y: number, weight: number): void {
    if (weight <= 0) {
      this.line(x, y);
    } else if (weight === 1) {
      this.quadratic(cx, cy, x, y);
    } else {
      this.begin();
      const from = this.at.map((value, index) => value - this.corner[index]!) as [number, number];
      this.parabolas(from, [cx, cy], [x, y], weight, CONIC_DIVISIONS);
    }
  }

  private parabolas(
    from: [number, number],
    control: [number, number],
    to: [number, number],
    weight: number,
    depth: number,
  ): void {
    if (depth === 0) {
      this.quadratic(control[0], control[1], to[0], to[1]);
      return;
    }
    const share = 1 / (1 + weight);
    const mix = (make: (index: 0 | 1) => number): [number, number] => [make(0), make(1)];
    const first = mix((i) => (from[i] + weight * control[i]) * share);
    const second = mix((i) => (weight * control[i] + to[i]) * share);
    const middle = mix((i) => (first[i] + second[i]) / 2);
    const half = Math.sqrt((1 + weight) / 2);
    this.parabolas(from, first, middle, half, depth - 1);
    this.parabolas(middle, second, to, half, depth - 1);
  }

  /** A part of the ellipse in a box; `join` says whether a line leads to its start. */
  arc(box: Box, from: number, sweep: number, join = false): void {
    const [rx, ry] = [Math.abs(box.width) / 2, Math.abs(box.height) / 2];
    const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
    const turn = Math.max(Math.min(sweep, 2 * Math.PI), -2 * Math.PI);
    const point = (angle: number): [number, number] => [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
    if (join) this.line(...point(from));
    else this.move(...point(from));
    this.place(cx - rx, cy - ry);
    this.place(cx + rx, cy + ry);
    const pieces = Math.ceil(Math.abs(turn) / LONGEST_PIECE);
    for (let piece = 1; piece <= pieces; piece++) {
      this.at = this.place(...point(from + (turn * piece) / pieces));
      this.data += `A${text(rx)} ${text(ry)} 0 0 ${turn > 0 ? "1" : "0"} ${this.words(this.at)}`;
    }
  }

  arcTo(x: number, y: number, radius: number, large: boolean, clockwise: boolean): void {
    if (radius === 0) {
      this.line(x, y);
      return;
    }
    this.begin();
    const from = this.at;
    this.at = this.place(x, y);
    const reach = 2 * Math.max(Math.abs(radius), Math.hypot(this.at[0] - from[0], this.at[1] - from[1]));
    const ends = { left: from[0], top: from[1], right: from[0], bottom: from[1] };
    this.bounds = union(this.bounds, grown(ends, reach));
    const size = text(Math.abs(radius));
    this.data += `A${size} ${size} 0 ${large ? "1" : "0"} ${clockwise ? "1" : "0"} ${this.words(this.at)}`;
  }

  oval(box: Box): void {
    this.arc(box, 0, 2 * Math.PI);
    this.close();
  }

  rect({ x, y, width, height }: Box, radius: unknown): void {
    const [left, right] = [Math.min(x, x + width), Math.max(x, x + width)];
    const [top, bottom] = [Math.min(y, y + height), Math.max(y, y + height)];
    const [a, b, c, d] = corners(radius, right - left, bottom - top);
    const size = (length: number): Box => ({ x: 0, y: 0, width: 2 * length, height: 2 * length });
    const corner = (length: number, at: Partial<Box>, from: number) => {
      if (length > 0) this.arc({ ...size(length), ...at }, from, Math.PI / 2, true);
    };
    this.move(left + a, top);
    this.line(right - b, top);
    corner(b, { x: right - 2 * b, y: top }, -Math.PI / 2);
    this.line(right, bottom - c);
    corner(c, { x: right - 2 * c, y: bottom - 2 * c }, 0);
    this.line(left + d, bottom);
    corner(d, { x: left, y: bottom - 2 * d }, Math.PI / 2);
    this.line(left, top + a);
    corner(a, { x: left, y: top }, Math.PI);
    this.close();
  }

  close(): void {
    if (!this.open) return;
    this.at = this.start;
    this.data += "Z";
  }

  /** Writes what measures from a corner of its own, and starts there. */
  inside(x: number, y: number, write: () => void): void {
    const { corner, data, open } = this;
    this.corner = [corner[0] + x, corner[1] + y];
    this.open = false;
    write();
    this.corner = corner;
    if (this.data === data) this.open = open;
  }

  private begin(): void {
    if (!this.open) this.move(0, 0);
  }

  private place(x: number, y: number): [number, number] {
    const point: [number, number] = [x + this.corner[0], y + this.corner[1]];
    this.bounds = union(this.bounds, {
      left: point[0],
      top: point[1],
      right: point[0],
      bottom: point[1],
    });
    return point;
  }

  private words([x, y]: [number, number]): string {
    return `${text(x)} ${text(y)}`;
  }
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A number of a shape; nothing, and what is no length, is 0. */
export function length(value: unknown): number {
  const found = number(value) ?? 0;
  return Number.isFinite(found) ? found : 0;
}

export function boxOf(props: Props): Box {
  return {
    x: length(props["x"]),
    y: length(props["y"]),
    width: length(props["width"]),
    height: length(props["height"]),
  };
}

/** Radii from the top left corner on, clockwise, as large as there is room for. */
function corners(value: unknown, width: number, height: number): [number, number, number, number] {
  const parts = record(value);
  const names = ["top_left", "top_right", "bottom_right", "bottom_left"];
  const wanted = names.map((name) => Math.max(length(parts ? parts[name] : value), 0));
  const [a = 0, b = 0, c = 0, d = 0] = wanted;
  const room = (side: number, sum: number) => (sum > side ? side / sum : 1);
  const share = Math.min(room(width, a + b), room(height, b + c), room(width, c + d), room(height, d + a));
  return [a * share, b * share, c * share, d * share];
}

/** The form of a shape by its type, or undefined when it is none with an outline. */
export function outlineOf(type: string, props: Props): Outline | undefined {
  const pen = new Pen();
  const draw = FORMS[type];
  if (!draw) return undefined;
  draw(pen, props);
  return { data: pen.data, bounds: pen.bounds };
}

export function outlineOfElements(value: unknown): Outline {
  const pen = new Pen();
  writeElements(pen, value);
  return { data: pen.data, bounds: pen.bounds };
}

const FORMS: Record<string, (pen: Pen, props: Props) => void> = {
  CanvasLine(pen, props) {
    pen.move(length(props["x1"]), length(props["y1"]));
    pen.line(length(props["x2"]), length(props["y2"]));
  },
  CanvasCircle(pen, props) {
    const radius = length(props["radius"]);
    const [x, y] = [length(props["x"]) - radius, length(props["y"]) - radius];
    pen.oval({ x, y, width: 2 * radius, height: 2 * radius });
  },
  CanvasOval: (pen, props) => pen.oval(boxOf(props)),
  CanvasRect: (pen, props) => pen.rect(boxOf(props), props["border_radius"]),
  CanvasArc(pen, props) {
    const box = boxOf(props);
    const centre = props["use_center"] === true;
    if (centre) pen.move(box.x + box.width / 2, box.y + box.height / 2);
    pen.arc(box, length(props["start_angle"]), length(props["sweep_angle"]), centre);
    if (centre) pen.close();
  },
  CanvasPath: (pen, props) => writeElements(pen, props["elements"]),
  CanvasPoints: writePoints,
};

/** Dots are forms to be filled: a line of no length would not be drawn everywhere. */
function writePoints(pen: Pen, props: Props): void {
  const list = Array.isArray(props["points"]) ? props["points"] : [];
  const points = list.map(offset).filter((point) => point !== undefined);
  const paint = record(props["paint"]);
  if (isDots(props)) {
    const size = length(paint?.["stroke_width"]) || 1;
    for (const [x, y] of points) {
      const box = { x: x - size / 2, y: y - size / 2, width: size, height: size };
      if (paint?.["stroke_cap"] === "round") pen.oval(box);
      else pen.rect(box, 0);
    }
    return;
  }
  const pairs = props["point_mode"] === "lines";
  const last = pairs ? points.length - (points.length % 2) : points.length;
  points.slice(0, last).forEach(([x, y], index) => {
    if (pairs ? index % 2 === 0 : index === 0) pen.move(x, y);
    else pen.line(x, y);
  });
}

export function isDots(props: Props): boolean {
  return props["point_mode"] === undefined || props["point_mode"] === "points";
}

/** How deep paths may stand inside paths. */
const DEEPEST = 32;

function writeElements(pen: Pen, value: unknown, depth = 0): void {
  if (!Array.isArray(value) || depth > DEEPEST) return;
  for (const item of value) {
    const parts = record(item);
    if (parts) writeElement(pen, parts, depth);
  }
}

function writeElement(pen: Pen, parts: Record<string, unknown>, depth: number): void {
  const at = (name: string) => length(parts[name]);
  switch (parts["type"]) {
    case "moveto":
      pen.move(at("x"), at("y"));
      break;
    case "lineto":
      pen.line(at("x"), at("y"));
      break;
    case "conicto":
      pen.conic(at("cp1x"), at("cp1y"), at("x"), at("y"), number(parts["w"]) ?? 1);
      break;
    case "cubicto":
      pen.cubic(at("cp1x"), at("cp1y"), at("cp2x"), at("cp2y"), at("x"), at("y"));
      break;
    case "subpath":
      pen.inside(at("x"), at("y"), () => writeElements(pen, parts["elements"], depth + 1));
      break;
    case "arc":
      pen.arc(boxOf(parts), at("start_angle"), at("sweep_angle"));
      break;
    case "arcto":
      pen.arcTo(at("x"), at("y"), at("radius"), parts["large_arc"] === true, parts["clockwise"] !== false);
      break;
    case "oval":
      pen.oval(boxOf(parts));
      break;
    case "rect":
      pen.rect(boxOf(parts), parts["border_radius"]);
      break;
    case "close":
      pen.close();
      break;
  }
}
