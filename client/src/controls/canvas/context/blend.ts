import { combine, emptyLayer, putLayer, type Layer } from "./layer";

/** The modes of the 2D canvas that change only where something is painted. */
const NATIVE: Record<string, GlobalCompositeOperation> = {
  srcOver: "source-over",
  values: "source-over",
  srcATop: "source-atop",
  dstOver: "destination-over",
  dstOut: "destination-out",
  xor: "xor",
  plus: "lighter",
  multiply: "multiply",
  screen: "screen",
  overlay: "overlay",
  darken: "darken",
  lighten: "lighten",
  colorDodge: "color-dodge",
  colorBurn: "color-burn",
  hardLight: "hard-light",
  softLight: "soft-light",
  difference: "difference",
  exclusion: "exclusion",
  hue: "hue",
  saturation: "saturation",
  color: "color",
  luminosity: "luminosity",
};

/** The modes of the 2D canvas that change everything, wherever something is painted. */
const EVERYWHERE: Record<string, GlobalCompositeOperation> = {
  src: "copy",
  srcIn: "source-in",
  srcOut: "source-out",
  dstIn: "destination-in",
  dstATop: "destination-atop",
};

/** The mode's own name in the 2D canvas; undefined for one that takes `blendWhere`. */
export function nativeMode(blend: string): GlobalCompositeOperation | undefined {
  return NATIVE[blend];
}

/**
 * Mixes what a form is painted with into the target, only where the form is: `source` is the paint all over, `form` the
 * form in full opacity. What is there is replaced in proportion to how much of a pixel the form covers.
 */
export function blendWhere(
  target: CanvasRenderingContext2D,
  source: Layer,
  form: Layer,
  blend: string,
): void {
  const mixed = mix(target, source, blend);
  combine(mixed, form, "destination-in");
  putLayer(target, form, "destination-out");
  putLayer(target, mixed, "lighter");
}

/** Mixes a layer into the whole target: what is transparent in it counts as well. */
export function blendEverywhere(target: CanvasRenderingContext2D, source: Layer, blend: string): void {
  const mixed = mix(target, source, blend);
  putLayer(target, mixed, "copy");
}

function mix(target: CanvasRenderingContext2D, source: Layer, blend: string): Layer {
  const mixed = { ...emptyLayer(source.width, source.height), left: source.left, top: source.top };
  if (blend === "clear") return mixed;
  mixed.context.drawImage(target.canvas, -source.left, -source.top);
  if (blend === "modulate") modulate(mixed, source);
  else combine(mixed, source, EVERYWHERE[blend] ?? "source-over");
  return mixed;
}

/** The product of both, colours and opacities: no mode of the 2D canvas does that. */
function modulate(layer: Layer, other: Layer): void {
  const [width, height] = [layer.width, layer.height];
  const pixels = layer.context.getImageData(0, 0, width, height);
  const factors = other.context.getImageData(0, 0, width, height).data;
  pixels.data.forEach((value, index) => (pixels.data[index] = (value * factors[index]!) / 255));
  layer.context.putImageData(pixels, 0, 0);
}
