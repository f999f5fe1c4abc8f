import type { Stroke } from "../look";

/** Sets how lines are drawn; one without a thickness is a pixel of the screen thick. */
export function strokeStyle(context: CanvasRenderingContext2D, stroke: Stroke, ratio: number): void {
  context.lineWidth = stroke.width > 0 ? stroke.width : 1 / ratio;
  context.lineCap = stroke.cap;
  context.lineJoin = stroke.join;
  context.miterLimit = Math.max(stroke.miter, 1);
  context.setLineDash(stroke.dash);
}
