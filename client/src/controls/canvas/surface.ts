import type { Item } from "./items";
import type { Kept } from "./kept";
import type { Bounds } from "./outline";
import type { Palette } from "./palette";
import type { TextLayouts } from "./text-layout";

/** One picture to be drawn. Lengths are in logical pixels from the canvas's top left corner. */
export interface Picture {
  items: readonly Item[];
  /** What is drawn: the canvas, and what shapes reach beyond it. */
  area: Bounds;
  /** The canvas itself, which fills end at. */
  floor: Bounds;
  /** Pixels of the screen in a logical pixel. */
  ratio: number;
  palette: Palette;
  texts: TextLayouts;
  kept: { paths: Kept; images: Kept };
}

/** What pictures are drawn with; the target is as large as the area, in pixels of the screen. */
export interface Surface {
  readonly name: "2d" | "canvaskit";
  draw(target: CanvasRenderingContext2D, picture: Picture): void;
}
