/** `ImageFit` in CSS: for `object-fit`, and for `background-size`. */
export const OBJECT_FIT: Record<string, string> = {
  none: "none",
  contain: "contain",
  cover: "cover",
  fill: "fill",
  fitHeight: "contain",
  fitWidth: "cover",
  scaleDown: "scale-down",
};

const BACKGROUND_SIZE: Record<string, string> = {
  none: "auto",
  contain: "contain",
  cover: "cover",
  fill: "100% 100%",
  fitHeight: "auto 100%",
  fitWidth: "100% auto",
  scaleDown: "contain",
};

const REPEAT: Record<string, string> = {
  noRepeat: "no-repeat",
  repeat: "repeat",
  repeatX: "repeat-x",
  repeatY: "repeat-y",
};

export function backgroundSize(fit: unknown): string {
  return BACKGROUND_SIZE[fit as string] ?? "auto";
}

export function backgroundRepeat(repeat: unknown): string {
  return REPEAT[repeat as string] ?? "no-repeat";
}

/** `BlendMode` in CSS; modes that CSS does not know are drawn normally. */
const BLENDS: Record<string, string> = {
  color: "color",
  colorBurn: "color-burn",
  colorDodge: "color-dodge",
  darken: "darken",
  difference: "difference",
  exclusion: "exclusion",
  hardLight: "hard-light",
  hue: "hue",
  lighten: "lighten",
  luminosity: "luminosity",
  modulate: "multiply",
  multiply: "multiply",
  overlay: "overlay",
  plus: "plus-lighter",
  saturation: "saturation",
  screen: "screen",
  softLight: "soft-light",
};

export function blendMode(value: unknown): string | undefined {
  return BLENDS[value as string];
}
