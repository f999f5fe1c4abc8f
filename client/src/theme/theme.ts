import { platform } from "../core/page-events";
import { color } from "../core/values/color";
import { px, record } from "../core/values/number";
import { family } from "../core/values/text-style";
import { isPerState, resolveState } from "../core/values/state";
import { DARK, LIGHT, type Scheme } from "./scheme";
import { textThemeTokens } from "./typography";

export type Tokens = Record<string, string>;
export type Mode = "light" | "dark";

/** Pixels a control of the given density is lower than a standard one. */
const DENSITIES: Record<string, string> = {
  standard: "0px",
  comfortable: "-4px",
  compact: "-8px",
};

/** Custom properties for the roles of a colour scheme: `on_primary` becomes `--flet-on-primary`. */
export function schemeTokens(scheme: Scheme): Tokens {
  const tokens: Tokens = {};
  for (const [role, value] of Object.entries(scheme)) {
    // A role may be given as any colour of the app, except one of the roles themselves.
    const css = color(value);
    if (css) tokens[`--flet-${role.replace(/_/g, "-")}`] = css;
  }
  return tokens;
}

function scrollbarTokens(value: unknown): Tokens {
  const parts = record(value);
  const tokens: Tokens = {};
  if (!parts) return tokens;
  const put = (name: string, css: string | undefined) => {
    if (css !== undefined) tokens[`--flet-scrollbar-${name}`] = css;
  };
  const plain = (item: unknown) => (isPerState(item) ? resolveState(item, new Set()) : item);
  put("thickness", px(plain(parts["thickness"])));
  put("radius", px(parts["radius"]));
  put("thumb", color(plain(parts["thumb_color"])));
  put("margin", px(parts["cross_axis_margin"]));
  return tokens;
}

export interface Themed {
  style: Tokens;
  "data-mode": Mode;
  "data-density": string;
}

/**
 * Attributes that put a theme on the root of a subtree. A theme as the server sends it: `light` and `dark` schemes,
 * `text_theme`, `font_family`, `visual_density`, `scrollbar_theme`. Without a theme the built-in scheme holds, and
 * density follows the platform.
 */
export function themeAttributes(value: unknown, mode: Mode): Themed {
  const theme = record(value);
  const scheme = record(theme?.[mode]) as Scheme | undefined;
  const density = densityName(theme?.["visual_density"] ?? ADAPTIVE);
  const style: Tokens = {
    ...schemeTokens({ ...(mode === "dark" ? DARK : LIGHT), ...scheme }),
    "--flet-density": DENSITIES[density] ?? "0px",
    colorScheme: mode,
    ...textThemeTokens(theme?.["text_theme"]),
    ...scrollbarTokens(theme?.["scrollbar_theme"]),
  };
  const font = family(theme?.["font_family"]);
  if (font) style["--flet-font"] = font.replace("var(--flet-font)", "var(--flet-default-font)");
  return { style, "data-mode": mode, "data-density": density };
}

const ADAPTIVE = "adaptivePlatformDensity";
const MOBILE = new Set(["android", "ios"]);

/** Desktops have pointers that need less room than fingers. */
function densityName(value: unknown): string {
  if (value === ADAPTIVE) return MOBILE.has(platform()) ? "standard" : "compact";
  return typeof value === "string" && value in DENSITIES ? value : "standard";
}

/**
 * The same for a subtree: only what the theme itself says. Colours change only when a mode is named, density
 * always, as in the reference.
 */
export function subtreeTheme(
  value: unknown,
  mode: unknown,
): Themed | { style: Tokens; "data-density": string } | null {
  const theme = record(value);
  if (!theme) return null;
  const chosen = mode === "dark" || mode === "light" ? mode : mode === "system" ? systemMode() : null;
  const whole = themeAttributes(theme, chosen ?? "light");
  if (chosen) return whole;
  const style = Object.fromEntries(
    Object.entries({
      "--flet-density": whole.style["--flet-density"]!,
      ...textThemeTokens(theme["text_theme"]),
      ...scrollbarTokens(theme["scrollbar_theme"]),
    }),
  );
  return { style, "data-density": whole["data-density"] };
}

export function systemMode(): Mode {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
