import type { CanvasKit } from "canvaskit-wasm";
import initialise from "canvaskit-wasm/bin/canvaskit.js";
import program from "canvaskit-wasm/bin/canvaskit.wasm";

/** CanvasKit's own loader tells of a failure twice: to its caller, and to nobody in particular. */
function hush(event: PromiseRejectionEvent): void {
  if (event.reason instanceof WebAssembly.RuntimeError) event.preventDefault();
}

/** Fetches CanvasKit from where this code came from. Rejects when that, or the browser, does not have it. */
export async function loadKit(): Promise<CanvasKit> {
  addEventListener("unhandledrejection", hush);
  const kit = await initialise({ locateFile: () => new URL(program, import.meta.url).href });
  removeEventListener("unhandledrejection", hush);
  return kit;
}
