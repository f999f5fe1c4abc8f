import { record } from "../core/values/number";
import { textStyle } from "../core/values/text-style";

/** Names of the text styles: as the wire writes them, and as keys of a text theme. */
const STYLES = ["display", "headline", "title", "label", "body"].flatMap((kind) =>
  ["Large", "Medium", "Small"].map((size) => kind + size),
);

/** "titleLarge" → "title-large", the tail of the class `flet-title-large`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The class that gives an element a text style of the theme, or "" for an unknown name. */
export function textClass(name: unknown): string {
  return typeof name === "string" && STYLES.includes(name) ? `flet-${kebab(name)}` : "";
}

const TOKENS: readonly [string, string][] = [
  ["fontSize", "size"],
  ["lineHeight", "height"],
  ["fontWeight", "weight"],
  ["letterSpacing", "spacing"],
  ["fontStyle", "style"],
  ["fontFamily", "family"],
  ["color", "color"],
];

/** Custom properties that change the text styles a `TextTheme` names; typography.css reads them. */
export function textThemeTokens(value: unknown, prefix = "--flet-"): Record<string, string> {
  const theme = record(value);
  const tokens: Record<string, string> = {};
  if (!theme) return tokens;
  for (const name of STYLES) {
    const css = textStyle(theme[name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]);
    if (!css) continue;
    for (const [property, token] of TOKENS) {
      const found = css[property];
      if (found !== undefined) tokens[`${prefix}${kebab(name)}-${token}`] = found;
    }
  }
  return tokens;
}
