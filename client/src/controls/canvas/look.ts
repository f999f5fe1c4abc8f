import { color } from "../../core/values/color";
import { number, record } from "../../core/values/number";
import { offset } from "../../core/values/shadow";
import type { Bounds } from "./outline";
import { grown, length } from "./outline";

export interface Stroke {
  /** 0 is one pixel of the screen. */
  width: number;
  cap: "butt" | "round" | "square";
  join: "miter" | "round" | "bevel";
  miter: number;
  dash: number[];
}

export type Tile = "clamp" | "decal" | "mirror" | "repeated";

export interface Blur {
  x: number;
  y: number;
  tile: Tile;
}

interface Colours {
  colors: string[];
  /** One for each colour, rising. */
  stops: number[];
  tile: Tile;
}

export type Gradient = Colours &
  (
    | { type: "linear"; begin: [number, number]; end: [number, number] }
    | {
        type: "radial";
        center: [number, number];
        radius: number;
        focal: [number, number];
        focalRadius: number;
      }
    | { type: "sweep"; center: [number, number]; start: number; end: number; rotation: number }
  );

/** A `Paint` of the app, complete. Colours are CSS, which may name a role of the theme. */
export interface Look {
  color: string;
  gradient: Gradient | null;
  blend: string;
  blur: Blur | null;
  smooth: boolean;
  /** Null fills the form. */
  stroke: Stroke | null;
}

export const BLACK = "#000000";

/** Reads a `Paint`; `as` says that the form is stroked or filled whatever the paint's style. */
export function lookOf(value: unknown, as?: "stroke" | "fill"): Look {
  const parts = record(value) ?? {};
  const style = as ?? parts["style"];
  return {
    color: color(parts["color"]) ?? BLACK,
    gradient: gradientOf(parts["gradient"]),
    blend: typeof parts["blend_mode"] === "string" ? parts["blend_mode"] : "srcOver",
    blur: blurOf(parts["blur_image"]),
    smooth: parts["anti_alias"] !== false,
    stroke: style === "stroke" ? strokeOf(parts) : null,
  };
}

function strokeOf(parts: Record<string, unknown>): Stroke {
  const list = Array.isArray(parts["stroke_dash_pattern"]) ? parts["stroke_dash_pattern"] : [];
  const dash = list.map((item) => Math.max(length(item), 0));
  return {
    width: Math.max(length(parts["stroke_width"]), 0),
    cap: oneOf(parts["stroke_cap"], ["round", "square"], "butt"),
    join: oneOf(parts["stroke_join"], ["round", "bevel"], "miter"),
    miter: number(parts["stroke_miter_limit"]) ?? 4,
    // A pattern has as many gaps as dashes; one without any length is none.
    dash: dash.some((item) => item > 0) ? (dash.length % 2 ? [...dash, ...dash] : dash) : [],
  };
}

function oneOf<T extends string>(value: unknown, names: readonly T[], otherwise: T): T {
  return names.find((name) => name === value) ?? otherwise;
}

const TILES = ["decal", "mirror", "repeated"] as const;

function blurOf(value: unknown): Blur | null {
  const parts = record(value);
  const pair: unknown[] = Array.isArray(value) ? value : [value, value];
  const x = Math.max(length(parts ? parts["sigma_x"] : pair[0]), 0);
  const y = Math.max(length(parts ? parts["sigma_y"] : pair[1]), 0);
  return x > 0 || y > 0 ? { x, y, tile: oneOf(parts?.["tile_mode"], TILES, "clamp") } : null;
}

function gradientOf(value: unknown): Gradient | null {
  const parts = record(value);
  if (!parts || !Array.isArray(parts["colors"]) || !parts["colors"].length) return null;
  const colors = parts["colors"].map((item) => color(item) ?? "#00000000");
  const given = Array.isArray(parts["color_stops"]) ? parts["color_stops"] : [];
  const last = Math.max(colors.length - 1, 1);
  let before = 0;
  const stops = colors.map((_, index) => {
    const stop = Math.min(number(given[index]) ?? index / last, 1);
    return (before = Math.max(stop, before));
  });
  const common = { colors, stops, tile: oneOf(parts["tile_mode"], TILES, "clamp") };
  const center = offset(parts["center"]) ?? [0, 0];
  switch (parts["type"]) {
    case "radial":
      return {
        ...common,
        type: "radial",
        center,
        radius: length(parts["radius"]),
        focal: offset(parts["focal"]) ?? center,
        focalRadius: length(parts["focal_radius"]),
      };
    case "sweep":
      return {
        ...common,
        type: "sweep",
        center,
        start: length(parts["start_angle"]),
        end: number(parts["end_angle"]) ?? 2 * Math.PI,
        rotation: length(parts["rotation"]),
      };
    default:
      return {
        ...common,
        type: "linear",
        begin: offset(parts["begin"]) ?? [0, 0],
        end: offset(parts["end"]) ?? [0, 0],
      };
  }
}

/** A blur is felt this many deviations away. */
export const BLUR_REACH = 3;

/** The box around a form that is painted so, before it is blurred. */
export function strokedBounds(bounds: Bounds, { stroke }: Look): Bounds {
  if (!stroke) return bounds;
  const reach = stroke.join === "miter" ? Math.max(stroke.miter, 1.5) : 1.5;
  return grown(bounds, Math.max(stroke.width, 1) * (reach / 2));
}

/** All that is painted. */
export function paintedBounds(bounds: Bounds, look: Look): Bounds {
  const form = strokedBounds(bounds, look);
  return look.blur ? grown(form, BLUR_REACH * look.blur.x, BLUR_REACH * look.blur.y) : form;
}
