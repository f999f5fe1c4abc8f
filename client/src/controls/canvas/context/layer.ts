import { common, type Bounds } from "../outline";

/** A picture beside the target, in pixels of the screen, with its place there. */
export interface Layer {
  context: CanvasRenderingContext2D;
  left: number;
  top: number;
  width: number;
  height: number;
}

export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser has no 2D canvas");
  return context;
}

/** An empty layer for a box on the target, or null when nothing of it is there. */
export function layerFor(target: CanvasRenderingContext2D, box: Bounds): Layer | null {
  const { width, height } = target.canvas;
  const seen = common(box, { left: 0, top: 0, right: width, bottom: height });
  const [left, top] = [Math.floor(seen.left), Math.floor(seen.top)];
  const size = { width: Math.ceil(seen.right) - left, height: Math.ceil(seen.bottom) - top };
  if (!(size.width > 0 && size.height > 0)) return null;
  return { ...emptyLayer(size.width, size.height), left, top };
}

export function emptyLayer(width: number, height: number): Layer {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  return { context: contextOf(canvas), left: 0, top: 0, width, height };
}

/** Draws in a layer as on the target, with its places. */
export function onLayer(
  layer: Layer,
  target: CanvasRenderingContext2D,
  draw: (context: CanvasRenderingContext2D) => void,
): void {
  const { context, left, top } = layer;
  context.save();
  context.translate(-left, -top);
  context.transform(...matrixOf(target));
  draw(context);
  context.restore();
}

function matrixOf(target: CanvasRenderingContext2D): [number, number, number, number, number, number] {
  const { a, b, c, d, e, f } = target.getTransform();
  return [a, b, c, d, e, f];
}

/** Puts a layer back where it belongs. */
export function putLayer(
  target: CanvasRenderingContext2D,
  layer: Layer,
  mode: GlobalCompositeOperation,
): void {
  target.save();
  target.setTransform(1, 0, 0, 1, 0, 0);
  target.globalAlpha = 1;
  target.globalCompositeOperation = mode;
  target.drawImage(layer.context.canvas, layer.left, layer.top);
  target.restore();
}

/** Combines a layer with another of the same place and size. */
export function combine(layer: Layer, other: Layer, mode: GlobalCompositeOperation): void {
  const { context } = layer;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalCompositeOperation = mode;
  context.drawImage(other.context.canvas, 0, 0);
  context.restore();
}
