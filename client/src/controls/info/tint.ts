import type { Style } from "../../core/control";
import { color } from "../../core/values/color";

interface Picture {
  image: string;
  size: string;
  repeat: string;
}

type Mix = (picture: Picture, css: string) => Style;

const centred = ({ image, size, repeat }: Picture): Style => ({
  backgroundImage: image,
  backgroundSize: size,
  backgroundRepeat: repeat,
  backgroundPosition: "center",
});

const masked = ({ image, size, repeat }: Picture): Style => ({
  maskImage: image,
  maskSize: size,
  maskRepeat: repeat,
  maskPosition: "center",
});

/** A colour that is put over the picture in a way that CSS mixes backgrounds. */
function blended(mode: string): Mix {
  return ({ image, size, repeat }, css) => ({
    backgroundImage: `linear-gradient(${css}, ${css}), ${image}`,
    backgroundSize: `auto, ${size}`,
    backgroundRepeat: `no-repeat, ${repeat}`,
    backgroundPosition: "center",
    backgroundBlendMode: `${mode}, normal`,
  });
}

/** The colour as a mask lets through what the colour itself covers. */
const covered = (css: string): Style => ({ maskImage: `linear-gradient(${css}, ${css})` });

const outside = (picture: Picture): Style => ({
  maskImage: `linear-gradient(#000, #000), ${picture.image}`,
  maskSize: `auto, ${picture.size}`,
  maskRepeat: `no-repeat, ${picture.repeat}`,
  maskPosition: "center",
  maskComposite: "exclude",
});

/** The colour is the source and the picture the destination of each `BlendMode`. */
const MIXES: Record<string, Mix> = {
  clear: () => ({ visibility: "hidden" }),
  color: blended("color"),
  colorBurn: blended("color-burn"),
  colorDodge: blended("color-dodge"),
  darken: blended("darken"),
  difference: blended("difference"),
  dst: centred,
  dstATop: (picture, css) => ({ ...centred(picture), backgroundColor: css }),
  dstIn: (picture, css) => ({ ...centred(picture), ...covered(css) }),
  dstOut: (picture, css) => ({
    ...centred(picture),
    maskImage: `linear-gradient(#000, #000), linear-gradient(${css}, ${css})`,
    maskComposite: "exclude",
  }),
  dstOver: (picture, css) => ({ ...centred(picture), backgroundColor: css }),
  exclusion: blended("exclusion"),
  hardLight: blended("hard-light"),
  hue: blended("hue"),
  lighten: blended("lighten"),
  luminosity: blended("luminosity"),
  modulate: blended("multiply"),
  multiply: blended("multiply"),
  overlay: blended("overlay"),
  // The sum of both, as near as mixing backgrounds comes to it.
  plus: blended("screen"),
  saturation: blended("saturation"),
  screen: blended("screen"),
  softLight: blended("soft-light"),
  src: (_, css) => ({ backgroundColor: css }),
  srcATop: (picture, css) => ({ ...blended("normal")(picture, css), ...masked(picture) }),
  srcIn: (picture, css) => ({ backgroundColor: css, ...masked(picture) }),
  srcOut: (picture, css) => ({ backgroundColor: css, ...outside(picture) }),
  srcOver: blended("normal"),
  values: blended("normal"),
  xor: (picture, css) => ({ backgroundColor: css, ...outside(picture) }),
};

/** How a colour changes a picture, as a function to its style; undefined when there is no colour. */
export function tint(value: unknown, mode: unknown): ((picture: Picture) => Style) | undefined {
  const css = color(value);
  if (css === undefined) return undefined;
  const mix = (typeof mode === "string" ? MIXES[mode] : undefined) ?? MIXES["srcIn"]!;
  return (picture) => mix(picture, css);
}
