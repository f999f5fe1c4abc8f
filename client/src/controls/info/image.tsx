import "./image.css";
import { useState } from "preact/hooks";
import { child, control, inner, useBox, type Style } from "../../core/control";
import { cssUrl, resourceUrl } from "../../core/url";
import { radius } from "../../core/values/edges";
import { OBJECT_FIT, backgroundRepeat, backgroundSize } from "../../core/values/image";
import type { ImageProps } from "../../generated/props";
import { tint } from "./tint";

interface Source {
  href: string;
  /** Drawings have no size of their own to keep to: they are made larger as well. */
  drawing: boolean;
}

function decoded(base64: string): string {
  try {
    return atob(base64.slice(0, 400));
  } catch {
    return "";
  }
}

/** The address of the picture, whichever way it is given. */
function source({ src, src_base64 }: ImageProps): Source | undefined {
  if (src_base64) {
    const data = src_base64.replace(/^data:[^,]*,/, "").replace(/\s+/g, "");
    // Browsers find out about all kinds but drawings, which are text.
    const drawing = /<svg|<\?xml/i.test(decoded(data));
    return { href: `data:image/${drawing ? "svg+xml" : "png"};base64,${data}`, drawing };
  }
  if (src && /^\s*<(svg|\?xml|!)/i.test(src)) {
    return { href: `data:image/svg+xml,${encodeURIComponent(src)}`, drawing: true };
  }
  const href = resourceUrl(src);
  return href === undefined ? undefined : { href, drawing: /\.svg($|[?#])/i.test(href) };
}

/** Fits that CSS has for backgrounds only. */
const BACKGROUND_FITS = new Set(["fitWidth", "fitHeight"]);

function styleOf(props: ImageProps, { href, drawing }: Source): Style {
  const style: Style = {};
  if (props.border_radius !== undefined) style["borderRadius"] = radius(props.border_radius);
  const fit = props.fit ?? (drawing ? "contain" : "scaleDown");
  const mixed = tint(props.color, props.color_blend_mode);
  const repeated = props.repeat !== undefined && props.repeat !== "noRepeat";
  if (!mixed && !repeated && !BACKGROUND_FITS.has(fit)) {
    style["objectFit"] = OBJECT_FIT[fit];
    return style;
  }
  // The picture itself moves out of its box, which keeps its size, and is painted as a background instead.
  style["objectPosition"] = "-100000px";
  const picture = {
    image: cssUrl(href),
    size: backgroundSize(props.fit === undefined && !repeated ? fit : (props.fit ?? "none")),
    repeat: backgroundRepeat(props.repeat),
  };
  if (mixed) return Object.assign(style, mixed(picture));
  return Object.assign(style, {
    backgroundImage: picture.image,
    backgroundSize: picture.size,
    backgroundRepeat: picture.repeat,
    backgroundPosition: "center",
  });
}

control<ImageProps>("Image", ({ node, props, layout }) => {
  const found = source(props);
  const href = found?.href;
  const [failed, setFailed] = useState<string>();
  if (!found || (failed === href && node.slot("error_content").length > 0)) {
    const box = useBox(node, props, layout, "flet-box");
    return <div {...box}>{child(node, "error_content", inner("box", layout, props))}</div>;
  }
  const box = useBox(node, props, layout, "flet-image", styleOf(props, found));
  return (
    <img
      // A new element for a new picture shows nothing until it is there.
      key={props.gapless_playback ? undefined : href}
      {...box}
      src={href}
      alt={props.semantics_label ?? props.tooltip ?? ""}
      decoding="async"
      draggable={false}
      onLoad={() => setFailed(undefined)}
      onError={() => setFailed(href)}
    />
  );
});
