import { signal } from "@preact/signals";
import { platform } from "../../core/page-events";
import type { Surface } from "./surface";

/** Skia's surface, once it is there; null until then, and for ever where it is not wanted. */
export const skia = signal<Surface | null>(null);

const PHONES = new Set(["android", "ios"]);

/** Whether the app's `FLET_WEB_RENDERER` means CanvasKit in this browser. */
export function wantsSkia(): boolean {
  const renderer = document.querySelector<HTMLMetaElement>('meta[name="flet-renderer"]')?.content;
  if (renderer !== "auto") return renderer === "canvaskit";
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return !PHONES.has(platform()) && !connection?.saveData;
}

let asked = false;

/** Fetches CanvasKit when the first canvas is drawn. Until it is there, and if it does not come, the 2D canvas draws. */
export function askForSkia(): void {
  if (asked || !wantsSkia()) return;
  asked = true;
  import("./skia/surface")
    .then(({ loadSkia }) => loadSkia())
    .then(
      (surface) => (skia.value = surface),
      (error: unknown) =>
        console.warn("flet: CanvasKit could not be loaded; canvases are drawn in 2D", error),
    );
}
