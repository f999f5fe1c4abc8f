import { named } from "./palette";

/** Roles of the colour scheme, without separators, to the CSS name of their token. */
const ROLES = new Map<string, string>();
for (const role of [
  "primary",
  "on-primary",
  "primary-container",
  "on-primary-container",
  "secondary",
  "on-secondary",
  "secondary-container",
  "on-secondary-container",
  "tertiary",
  "on-tertiary",
  "tertiary-container",
  "on-tertiary-container",
  "error",
  "on-error",
  "error-container",
  "on-error-container",
  "background",
  "on-background",
  "surface",
  "on-surface",
  "surface-variant",
  "on-surface-variant",
  "outline",
  "outline-variant",
  "shadow",
  "scrim",
  "inverse-surface",
  "on-inverse-surface",
  "inverse-primary",
  "surface-tint",
]) {
  ROLES.set(role.replace(/-/g, ""), role);
}

const cache = new Map<string, string | undefined>();

/**
 * The CSS colour for a colour of the app: a Material or Cupertino name, a role of the theme, `#rgb`, `#rrggbb`,
 * `#aarrggbb`, any of them followed by `,opacity` (0 to 1). Undefined for nothing or for an unknown name.
 */
export function color(value: unknown): string | undefined {
  if (typeof value !== "string" || !value) return undefined;
  if (!cache.has(value)) cache.set(value, parse(value.trim().toLowerCase()));
  return cache.get(value);
}

/** A colour at the given opacity, which may be any CSS colour, also one that is only known in the page. */
export function fade(css: string, opacity: number): string {
  return opacity >= 1
    ? css
    : `color-mix(in srgb, ${css} ${String(+(opacity * 100).toFixed(3))}%, transparent)`;
}

function parse(value: string): string | undefined {
  const comma = value.indexOf(",");
  if (comma > 0 && !value.includes("(")) {
    const base = parse(value.slice(0, comma).trim());
    const opacity = Number(value.slice(comma + 1));
    return base === undefined || Number.isNaN(opacity) ? base : withOpacity(base, opacity);
  }
  if (value.startsWith("#") || value.startsWith("0x")) return hex(value.replace(/^(#|0x)/, ""));
  const name = value.replace(/[\s_-]/g, "");
  const role = ROLES.get(name);
  if (role) return `var(--flet-${role})`;
  const found = named(name);
  if (!found) return undefined;
  // The system colours follow the brightness of the theme they are in.
  return typeof found === "string" ? `#${found}` : `light-dark(#${found[0]}, #${found[1]})`;
}

/** `rgb`, `argb`, `rrggbb` and `aarrggbb`: unlike in CSS, the opacity comes first. */
function hex(digits: string): string | undefined {
  if (!/^[0-9a-f]+$/.test(digits)) return undefined;
  const long = digits.length < 6 ? digits.replace(/./g, "$&$&") : digits;
  if (long.length === 6) return `#${long}`;
  if (long.length === 8) return `#${long.slice(2)}${long.slice(0, 2)}`;
  return undefined;
}

function withOpacity(css: string, opacity: number): string {
  const clamped = Math.min(Math.max(opacity, 0), 1);
  if (!/^#[0-9a-f]{6}$/.test(css)) return fade(css, clamped);
  return (
    css +
    Math.round(clamped * 255)
      .toString(16)
      .padStart(2, "0")
  );
}
