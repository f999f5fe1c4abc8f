import type { CanvasKit } from "canvaskit-wasm";
import initialise from "canvaskit-wasm/bin/canvaskit.js";
import program from "canvaskit-wasm/bin/canvaskit.wasm";

/** Fetches CanvasKit from where this code came from. Rejects when that, or the browser, does not have it. */
export function loadKit(): Promise<CanvasKit> {
  return initialise({ locateFile: () => new URL(program, import.meta.url).href });
}
