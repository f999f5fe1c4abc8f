import { color } from "./color";
import { number, px, record } from "./number";
import { textPaint } from "./paint";
import { offset } from "./shadow";

/** CSS font weight: "normal", "bold", "w100" ... "w900". */
export function weight(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || !value) return undefined;
  const name = value.toLowerCase();
  return /^w\d00$/.test(name) ? name.slice(1) : name;
}

/** Families that every system has a font for; quoted, they would be names of fonts. */
const GENERIC = new Set(["serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"]);

/** A font family, with the theme's own behind it for characters it lacks. */
export function family(value: unknown): string | undefined {
  if (typeof value !== "string" || !value) return undefined;
  return `${GENERIC.has(value) ? value : JSON.stringify(value)}, var(--flet-font)`;
}

const DECORATIONS: readonly [number, string][] = [
  [1, "underline"],
  [2, "overline"],
  [4, "line-through"],
];

/** CSS lines for the sum of underline 1, overline 2, line-through 4. */
export function decoration(value: unknown): string | undefined {
  const bits = number(value);
  if (bits === undefined) return undefined;
  return (
    DECORATIONS.filter(([bit]) => bits & bit)
      .map(([, line]) => line)
      .join(" ") || "none"
  );
}

/** Thickness of Roboto's own underline, in em. */
const UNDERLINE = 0.0488;

/** The thickness of a decoration, given as a multiple of the font's own. */
function thickness(value: unknown): string | undefined {
  const times = number(value);
  return times === undefined ? undefined : `${String(+(times * UNDERLINE).toFixed(4))}em`;
}

/** Style properties for a `TextStyle`. */
export function textStyle(value: unknown): Record<string, string> | undefined {
  const parts = record(value);
  if (!parts) return undefined;
  const style: Record<string, string> = {};
  const put = (name: string, css: string | undefined) => {
    if (css !== undefined) style[name] = css;
  };
  put("fontSize", px(parts["size"]));
  put("lineHeight", parts["height"] === undefined ? undefined : String(number(parts["height"])));
  put("fontWeight", weight(parts["weight"]));
  put("fontStyle", parts["italic"] ? "italic" : undefined);
  put("fontFamily", family(parts["font_family"]));
  put("letterSpacing", px(parts["letter_spacing"]));
  put("color", color(parts["color"]));
  put("backgroundColor", color(parts["bgcolor"]));
  put("textDecorationLine", decoration(parts["decoration"]));
  put("textDecorationColor", color(parts["decoration_color"]));
  put("textDecorationThickness", thickness(parts["decoration_thickness"]));
  put("textDecorationStyle", text(parts["decoration_style"]));
  put("textShadow", textShadow(parts["shadow"]));
  Object.assign(style, textPaint(parts["foreground"]));
  return style;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function textShadow(value: unknown): string | undefined {
  const list = (Array.isArray(value) ? value : [value]).map(record).filter((item) => item !== undefined);
  if (!list.length) return undefined;
  return list
    .map((parts) => {
      const [x, y] = offset(parts["offset"]) ?? [0, 0];
      return `${String(x)}px ${String(y)}px ${px(parts["blur_radius"]) ?? "0"} ${color(parts["color"]) ?? "#000000"}`;
    })
    .join(", ");
}
