import type { FormItem, Item } from "../items";
import { BLUR_REACH, strokedBounds, type Look } from "../look";
import { common, grown, type Bounds } from "../outline";
import type { Picture, Surface } from "../surface";
import { blendEverywhere, blendWhere, nativeMode } from "./blend";
import { blurLayer } from "./blur";
import { combine, layerFor, onLayer, putLayer, type Layer } from "./layer";
import { drawText, paintStyle, type Pencil } from "./letters";
import { drawShadow } from "./shadow";
import { strokeStyle } from "./stroke";

/** Draws with the browser's own 2D canvas. What it cannot do is put together from layers. */
export const contextSurface: Surface = {
  name: "2d",
  draw(target, picture) {
    const { area, ratio } = picture;
    target.save();
    target.setTransform(1, 0, 0, 1, 0, 0);
    target.clearRect(0, 0, target.canvas.width, target.canvas.height);
    target.setTransform(ratio, 0, 0, ratio, -area.left * ratio, -area.top * ratio);
    for (const item of picture.items) {
      target.save();
      drawItem(target, picture, item);
      target.restore();
    }
    target.restore();
  },
};

function drawItem(context: CanvasRenderingContext2D, picture: Picture, item: Item): void {
  const { palette, area, ratio } = picture;
  const pencil = { context, palette, area, ratio };
  switch (item.kind) {
    case "text":
      drawText(pencil, item, picture.texts.find(item));
      break;
    case "shadow":
      drawShadow(pencil, item, pathOf(picture, item));
      break;
    case "form":
      drawForm(pencil, picture, item);
  }
}

function pathOf({ kept, floor }: Picture, item: { outline: FormItem["outline"] }): Path2D {
  const { outline } = item;
  if (outline) return kept.paths.get(item, "2d", () => new Path2D(outline.data));
  const whole = new Path2D();
  whole.rect(floor.left, floor.top, floor.right - floor.left, floor.bottom - floor.top);
  return whole;
}

function drawForm(pencil: Pencil, picture: Picture, item: FormItem): void {
  const { look } = item;
  if (look.blend === "dst") return;
  const mode = nativeMode(look.blend);
  const path = pathOf(picture, item);
  if (mode !== undefined && look.smooth && !look.blur) {
    pencil.context.globalCompositeOperation = mode;
    paintForm(pencil, look, path);
    return;
  }
  const bounds = strokedBounds(item.outline?.bounds ?? picture.floor, look);
  if (look.blur) drawBlurred(pencil, picture, item, path, bounds);
  else drawByLayers(pencil, picture, look, path, bounds);
}

function paintForm(pencil: Pencil, look: Look, path: Path2D): void {
  const { context, ratio } = pencil;
  const style = paintStyle(pencil, look);
  if (look.stroke) {
    strokeStyle(context, look.stroke, ratio);
    context.strokeStyle = style;
    context.stroke(path);
  } else {
    context.fillStyle = style;
    context.fill(path);
  }
}

/** A box in pixels of the screen. */
function onScreen({ area, ratio }: Picture, box: Bounds): Bounds {
  return {
    left: (box.left - area.left) * ratio,
    top: (box.top - area.top) * ratio,
    right: (box.right - area.left) * ratio,
    bottom: (box.bottom - area.top) * ratio,
  };
}

const OPAQUE = { color: "#000000", gradient: null, blend: "srcOver", blur: null };

/** The form in full opacity; one that is not to be smoothed has whole pixels only. */
function formLayer(layer: Layer, pencil: Pencil, look: Look, path: Path2D): Layer {
  onLayer(layer, pencil.context, (context) =>
    paintForm({ ...pencil, context }, { ...look, ...OPAQUE }, path),
  );
  if (!look.smooth) roughen(layer);
  return layer;
}

function roughen({ context, width, height }: Layer): void {
  const pixels = context.getImageData(0, 0, width, height);
  for (let at = 3; at < pixels.data.length; at += 4) pixels.data[at] = pixels.data[at]! < 128 ? 0 : 255;
  context.putImageData(pixels, 0, 0);
}

/** What a look paints with, all over a layer. */
function paintLayer(layer: Layer, pencil: Pencil, look: Look): Layer {
  const { left, top, right, bottom } = pencil.area;
  onLayer(layer, pencil.context, (context) => {
    context.fillStyle = paintStyle({ ...pencil, context }, look);
    context.fillRect(left, top, right - left, bottom - top);
  });
  return layer;
}

function drawByLayers(pencil: Pencil, picture: Picture, look: Look, path: Path2D, bounds: Bounds): void {
  const target = pencil.context;
  const box = grown(onScreen(picture, bounds), 1);
  const [first, second] = [layerFor(target, box), layerFor(target, box)];
  if (!first || !second) return;
  const form = formLayer(first, pencil, look, path);
  const paint = paintLayer(second, pencil, look);
  const mode = nativeMode(look.blend);
  if (mode === undefined) {
    blendWhere(target, paint, form, look.blend);
  } else {
    combine(paint, form, "destination-in");
    putLayer(target, paint, mode);
  }
}

function drawBlurred(pencil: Pencil, picture: Picture, item: FormItem, path: Path2D, bounds: Bounds): void {
  const target = pencil.context;
  const layer = blurredLayer(pencil, picture, item, path, bounds);
  const mode = nativeMode(item.look.blend);
  if (mode !== undefined) {
    if (layer) putLayer(target, layer, mode);
    return;
  }
  const whole = layerFor(target, onScreen(picture, picture.area));
  if (!whole) return;
  if (layer) whole.context.drawImage(layer.context.canvas, layer.left, layer.top);
  blendEverywhere(target, whole, item.look.blend);
}

/** Blurring takes long: the result is kept until the shape, or what it is painted with, changes. */
function blurredLayer(
  pencil: Pencil,
  picture: Picture,
  item: FormItem,
  path: Path2D,
  bounds: Bounds,
): Layer | null {
  const { look } = item;
  const { palette, kept, area, floor, ratio } = picture;
  const colors = [look.color, ...(look.gradient?.colors ?? [])].map((css) => palette.find(css));
  const key = JSON.stringify([area, floor, ratio, colors]);
  return kept.images.get(item, key, () => {
    const [x, y] = [look.blur!.x * ratio, look.blur!.y * ratio];
    const box = onScreen(picture, bounds);
    // A blur of the whole canvas is as large as what it is made of.
    const contents = common(box, onScreen(picture, area));
    const layer = layerFor(pencil.context, grown(box, BLUR_REACH * x, BLUR_REACH * y));
    const paint = layer && layerFor(pencil.context, grown(box, BLUR_REACH * x, BLUR_REACH * y));
    if (!layer || !paint) return null;
    formLayer(layer, pencil, look, path);
    combine(layer, paintLayer(paint, pencil, look), "source-in");
    const inLayer = {
      left: contents.left - layer.left,
      top: contents.top - layer.top,
      right: contents.right - layer.left,
      bottom: contents.bottom - layer.top,
    };
    blurLayer(layer, x, y, look.blur!.tile, inLayer);
    return layer;
  });
}
