import type { Canvas, CanvasKit, Image, Path } from "canvaskit-wasm";
import { drawText } from "../context/letters";
import { emptyLayer } from "../context/layer";
import type { FormItem, Item, ShadowItem, TextItem } from "../items";
import { common, type Outline } from "../outline";
import type { Picture, Surface } from "../surface";
import { textBounds } from "../text-layout";
import { loadKit } from "./kit";
import { Paints } from "./paint";
import { makeStage, type Stage } from "./stage";

/** Fetches and starts CanvasKit. */
export async function loadSkia(): Promise<Surface> {
  return new SkiaSurface(await loadKit());
}

/** The light over the page, as the reference has it: how wide it is in relation to its height. */
const LIGHT_RADIUS = 800 / 600;
const AMBIENT = 0.039;
const SPOT = 0.25;
/** Of Skia's own flags: the light comes from far away; what casts the shadow lets it through. */
const DIRECTIONAL_LIGHT = 4;
const TRANSPARENT_OCCLUDER = 1;

class SkiaSurface implements Surface {
  readonly name = "canvaskit";
  private readonly stage: Stage;
  private readonly paints: Paints;

  constructor(private readonly kit: CanvasKit) {
    this.stage = makeStage(kit);
    this.paints = new Paints(kit);
  }

  draw(target: CanvasRenderingContext2D, picture: Picture): void {
    const { area, ratio } = picture;
    const { width, height } = target.canvas;
    const canvas = this.stage.begin(width, height);
    canvas.save();
    // Modes that change everything must find no more than the picture; the stage may be larger.
    canvas.clipRect(this.kit.LTRBRect(0, 0, width, height), this.kit.ClipOp.Intersect, false);
    canvas.scale(ratio, ratio);
    canvas.translate(-area.left, -area.top);
    for (const item of picture.items) this.drawItem(canvas, picture, item);
    canvas.restore();
    this.stage.end(target);
  }

  private drawItem(canvas: Canvas, picture: Picture, item: Item): void {
    switch (item.kind) {
      case "text":
        this.drawText(canvas, picture, item);
        break;
      case "shadow":
        this.drawShadow(canvas, picture, item);
        break;
      case "form":
        this.drawForm(canvas, picture, item);
    }
  }

  private drawForm(canvas: Canvas, picture: Picture, item: FormItem): void {
    const { kit, paints } = this;
    const { look, outline } = item;
    paints.with(look, picture.palette, (paint) => {
      const filter = look.blur
        ? kit.ImageFilter.MakeBlur(look.blur.x, look.blur.y, paints.tile(look.blur.tile), null)
        : null;
      if (filter) paint.setImageFilter(filter);
      if (outline) {
        canvas.drawPath(this.path(picture, item, outline), paint);
      } else {
        const { left, top, right, bottom } = picture.floor;
        canvas.drawRect(kit.LTRBRect(left, top, right, bottom), paint);
      }
      filter?.delete();
    });
  }

  private path({ kept }: Picture, item: Item, outline: Outline): Path {
    const make = () => this.kit.Path.MakeFromSVGString(outline.data) ?? new this.kit.Path();
    return kept.paths.get(item, "skia", make, (path) => path.delete());
  }

  private drawShadow(canvas: Canvas, picture: Picture, item: ShadowItem): void {
    if (item.elevation === 0) return;
    const { kit } = this;
    const [red, green, blue, opacity] = picture.palette.find(item.color);
    const tonal = kit.computeTonalColors({
      ambient: kit.Color4f(red, green, blue, opacity * AMBIENT),
      spot: kit.Color4f(red, green, blue, opacity * SPOT),
    });
    canvas.drawShadow(
      this.path(picture, item, item.outline),
      // Lengths of shadows are those of the screen.
      [0, 0, item.elevation * picture.ratio],
      [0, -1, 1],
      LIGHT_RADIUS,
      tonal.ambient,
      tonal.spot,
      DIRECTIONAL_LIGHT | (item.beneath ? TRANSPARENT_OCCLUDER : 0),
    );
  }

  /** Letters are the browser's, with all fonts of the page; Skia puts the picture of them where it belongs. */
  private drawText(canvas: Canvas, picture: Picture, item: TextItem): void {
    const { kit } = this;
    const { area, ratio, palette, texts } = picture;
    const layout = texts.find(item);
    const seen = common(textBounds(item, layout), area);
    const left = Math.floor((seen.left - area.left) * ratio);
    const top = Math.floor((seen.top - area.top) * ratio);
    const width = Math.ceil((seen.right - area.left) * ratio) - left;
    const height = Math.ceil((seen.bottom - area.top) * ratio) - top;
    if (!(width > 0 && height > 0)) return;
    const key = JSON.stringify([left, top, width, height, ratio, area, layout.serial]);
    const image = picture.kept.images.get(
      item,
      key,
      () => {
        const { context } = emptyLayer(width, height);
        context.translate(-left, -top);
        context.scale(ratio, ratio);
        context.translate(-area.left, -area.top);
        drawText({ context, palette, area, ratio }, item, layout);
        return kit.MakeImageFromCanvasImageSource(context.canvas);
      },
      (made: Image) => made.delete(),
    );
    canvas.save();
    canvas.translate(area.left, area.top);
    canvas.scale(1 / ratio, 1 / ratio);
    canvas.drawImage(image, left, top);
    canvas.restore();
  }
}
