import type { ShadowItem } from "../items";
import { cssColor, type Rgba } from "../palette";
import type { Pencil } from "./letters";

/** What casts the shadow is drawn this far away. */
const AWAY = 20_000;

/**
 * The two lights of Material: one from above, one from everywhere. By elevation: how far down the shadow falls, and how
 * far it is blurred. Fitted to the reference's pictures.
 */
const LIGHTS = [
  { down: 0.87, blur: 1.05, opacity: 0.223 },
  { down: 0, blur: 0.35, opacity: 0.075 },
];

/** Draws the shadow of a raised form. */
export function drawShadow({ context, palette, area, ratio }: Pencil, item: ShadowItem, form: Path2D): void {
  if (item.elevation === 0) return;
  const [red, green, blue, opacity] = palette.find(item.color);
  context.save();
  if (!item.beneath) {
    const around = new Path2D(form);
    around.rect(area.left, area.top, area.right - area.left, area.bottom - area.top);
    context.clip(around, "evenodd");
  }
  context.translate(-AWAY / ratio, 0);
  context.fillStyle = "#000";
  for (const light of LIGHTS) {
    const color: Rgba = [red, green, blue, opacity * light.opacity];
    context.shadowColor = cssColor(color);
    context.shadowBlur = light.blur * item.elevation * ratio;
    context.shadowOffsetX = AWAY;
    context.shadowOffsetY = light.down * item.elevation * ratio;
    context.fill(form);
  }
  context.restore();
}
