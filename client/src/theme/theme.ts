import { platform } from "../core/page-events";
import { color } from "../core/values/color";
import { px, record } from "../core/values/number";
import { family } from "../core/values/text-style";
import { resolveState, type State } from "../core/values/state";
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

/** The states of a scroll bar that a theme may tell apart, as the style sheet names them. */
const BAR_STATES: readonly [string, ReadonlySet<State>][] = [
  ["", new Set()],
  ["-hovered", new Set(["hovered"])],
  ["-dragged", new Set(["dragged", "pressed", "hovered"])],
];

function scrollbarTokens(value: unknown): Tokens {
  const parts = record(value);
  const tokens: Tokens = {};
  if (!parts) return tokens;
  const put = (name: string, field: string, css: (item: unknown) => string | undefined) => {
    // Of every state, so that nothing of a theme further out is left.
    for (const [suffix, states] of BAR_STATES) {
      const found = css(resolveState(parts[field], states));
      if (found !== undefined) tokens[`--flet-scrollbar-${name}${suffix}`] = found;
    }
  };
  const switched = (on: string, off: string) => (item: unknown) =>
    item === undefined || item === null ? undefined : item ? on : off;
  put("thickness", "thickness", px);
  put("radius", "radius", px);
  put("thumb", "thumb_color", color);
  put("track", "track_color", color);
  put("track-border", "track_border_color", color);
  put("margin", "cross_axis_margin", px);
  put("ends", "main_axis_margin", px);
  put("least", "min_thumb_length", px);
  put("shown", "thumb_visibility", switched("1", "0"));
  put("track-shown", "track_visibility", switched("visible", "hidden"));
  put("events", "interactive", switched("auto", "none"));
  return tokens;
}

export interface Themed {
  style: Tokens;
  "data-mode": Mode;
  "data-density": string;
  /** "2" where the look of Material 2 is wanted. */
  "data-material"?: "2";
}

/** The style sheet of Material 2 is fetched when the first theme asks for it. */
let material2: Promise<unknown> | null = null;

/**
 * Attributes that put a theme on the root of a subtree. A theme as the server sends it: `light` and `dark` schemes,
 * `text_theme`, `font_family`, `visual_density`, `scrollbar_theme`. Without a theme the built-in scheme holds, and
 * density follows the platform.
 */
export function themeAttributes(value: unknown, mode: Mode): Themed {
  const theme = record(value);
  const scheme = record(theme?.[mode]) as Scheme | undefined;
  const density = densityName(theme?.["visual_density"] ?? ADAPTIVE);
  const whole: Scheme = { ...(mode === "dark" ? DARK : LIGHT), ...scheme };
  const style: Tokens = {
    ...schemeTokens({ page: whole["background"]!, text: whole["on_surface"]!, ...whole }),
    "--flet-density": DENSITIES[density] ?? "0px",
    colorScheme: mode,
    ...partTokens(theme),
  };
  const font = family(theme?.["font_family"]);
  if (font) style["--flet-font"] = font.replace("var(--flet-font)", "var(--flet-default-font)");
  return { ...materialOf(theme), style, "data-mode": mode, "data-density": density };
}

/** What a theme says of texts and scroll bars; the same for a page and for a subtree. */
function partTokens(theme: Record<string, unknown> | undefined): Tokens {
  return {
    ...textThemeTokens(theme?.["text_theme"]),
    ...textThemeTokens(theme?.["primary_text_theme"], "--flet-primary-"),
    ...scrollbarTokens(theme?.["scrollbar_theme"]),
  };
}

function materialOf(theme: Record<string, unknown> | undefined): { "data-material"?: "2" } {
  if (theme?.["use_material3"] !== false) return {};
  material2 ??= import("./material2");
  return { "data-material": "2" };
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
export function subtreeTheme(value: unknown, mode: unknown): Themed | Omit<Themed, "data-mode"> | null {
  const theme = record(value);
  if (!theme) return null;
  const chosen = mode === "dark" || mode === "light" ? mode : mode === "system" ? systemMode() : null;
  const whole = themeAttributes(theme, chosen ?? "light");
  if (chosen) return whole;
  const font = whole.style["--flet-font"];
  const style: Tokens = {
    "--flet-density": whole.style["--flet-density"]!,
    ...(font === undefined ? {} : { "--flet-font": font }),
    ...partTokens(theme),
  };
  return { ...materialOf(theme), style, "data-density": whole["data-density"] };
}

export function systemMode(): Mode {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
