import { color, fade } from "./color";
import { number, record } from "./number";

/** An offset given as `{x, y}` or as a pair. */
export function offset(value: unknown): [number, number] | undefined {
  if (Array.isArray(value)) return [number(value[0]) ?? 0, number(value[1]) ?? 0];
  const parts = record(value);
  return parts && [number(parts["x"]) ?? 0, number(parts["y"]) ?? 0];
}

interface Shadow {
  shift: [number, number];
  spread: number;
  /** Length of the CSS blur. */
  blur: number;
  css: string;
  style: unknown;
}

/** The shadows of a box, those further down first. */
export function shadowsOf(value: unknown): Shadow[] {
  const list = Array.isArray(value) ? value : [value];
  return list
    .map(record)
    .filter((parts) => parts !== undefined)
    .map((parts) => ({
      shift: offset(parts["offset"]) ?? [0, 0],
      spread: number(parts["spread_radius"]) ?? 0,
      blur: blurOf(number(parts["blur_radius"]) ?? 0),
      css: color(parts["color"]) ?? "#000000",
      style: parts["blur_style"],
    }));
}

/** CSS `box-shadow` for what one shadow or several paint around a box; what they paint inside is `ground`'s. */
export function shadow(value: unknown): string | undefined {
  // An inner one paints nothing around. The reference paints the last one on top, CSS the first.
  const css = shadowsOf(value)
    .filter((one) => one.style !== "inner")
    .map(
      ({ shift: [x, y], blur, spread, css }) =>
        `${String(x)}px ${String(y)}px ${String(blur)}px ${String(spread)}px ${css}`,
    )
    .reverse();
  return css.length ? css.join(", ") : undefined;
}

/** CSS halves its blur to get the deviation of the Gauss curve; the reference takes 0.577 of it and a half more. */
function blurOf(blur: number): number {
  return blur > 0 ? +(blur * 1.1547 + 1).toFixed(2) : 0;
}

/** The shadow of a raised surface: one from above, one all around. Fitted to the reference's pictures. */
export function elevationShadow(elevation: number, css = "var(--flet-shadow)"): string | undefined {
  if (elevation <= 0) return undefined;
  const length = (value: number) => `${String(+value.toFixed(2))}px`;
  return (
    `0 ${length(elevation * 0.56)} ${length(elevation * 0.7 + 0.7)} ${fade(css, 0.23)}, ` +
    `0 0 ${length(elevation * 0.7 + 1)} ${fade(css, 0.05)}`
  );
}

/** Share of the tint on a raised surface, in percent, at the elevations Material names. */
const TINTS: readonly [number, number][] = [
  [0, 0],
  [1, 5],
  [3, 8],
  [6, 11],
  [8, 12],
  [12, 14],
];

/** A surface tinted by its elevation. */
export function tinted(css: string, elevation: number, tint = "var(--flet-surface-tint)"): string {
  const percent = tintShare(elevation);
  return percent > 0 ? `color-mix(in srgb, ${tint} ${String(percent)}%, ${css})` : css;
}

export function tintShare(elevation: number): number {
  for (let index = 1; index < TINTS.length; index++) {
    const [low, share] = TINTS[index - 1]!;
    const [high, next] = TINTS[index]!;
    if (elevation <= high) return share + ((next - share) * Math.max(elevation - low, 0)) / (high - low);
  }
  return TINTS[TINTS.length - 1]![1];
}
