import type { Canvas, CanvasKit, GrDirectContext, Surface } from "canvaskit-wasm";

/** Where Skia draws; the picture is copied to the canvas in the page from there. */
export interface Stage {
  /** An empty canvas of at least that size, in pixels. */
  begin(width: number, height: number): Canvas;
  /** Copies what was drawn since. */
  end(target: CanvasRenderingContext2D): void;
}

/** One stage for all canvases of the page: browsers allow only a few WebGL contexts. */
export function makeStage(kit: CanvasKit): Stage {
  return GlStage.make(kit) ?? new MemoryStage(kit);
}

/** Draws with WebGL. */
class GlStage implements Stage {
  private surface: Surface | null = null;

  private constructor(
    private readonly kit: CanvasKit,
    private readonly element: HTMLCanvasElement,
    private readonly context: GrDirectContext,
    private readonly gl: WebGLRenderingContext,
  ) {}

  static make(kit: CanvasKit): GlStage | null {
    const element = document.createElement("canvas");
    const handle = kit.GetWebGLContext(element, { antialias: 0, alpha: 1, premultipliedAlpha: 1 });
    const context = handle ? kit.MakeWebGLContext(handle) : null;
    // Asked for once more, the same one is given.
    const gl = (element.getContext("webgl2") ?? element.getContext("webgl")) as WebGLRenderingContext | null;
    return context && gl ? new GlStage(kit, element, context, gl) : null;
  }

  begin(width: number, height: number): Canvas {
    if (this.gl.isContextLost()) throw new Error("the WebGL context was lost");
    const { element, kit } = this;
    if (!this.surface || element.width < width || element.height < height) {
      this.surface?.delete();
      element.width = Math.max(element.width, width);
      element.height = Math.max(element.height, height);
      this.surface = kit.MakeOnScreenGLSurface(
        this.context,
        element.width,
        element.height,
        kit.ColorSpace.SRGB,
      );
    }
    if (!this.surface) throw new Error("WebGL has no room for a picture of this size");
    const canvas = this.surface.getCanvas();
    canvas.clear(kit.TRANSPARENT);
    return canvas;
  }

  end(target: CanvasRenderingContext2D): void {
    this.surface?.flush();
    const { width, height } = target.canvas;
    target.clearRect(0, 0, width, height);
    target.drawImage(this.element, 0, 0, width, height, 0, 0, width, height);
  }
}

/** Draws in memory, where there is no WebGL. */
class MemoryStage implements Stage {
  private surface: Surface | null = null;
  private width = 0;
  private height = 0;

  constructor(private readonly kit: CanvasKit) {}

  begin(width: number, height: number): Canvas {
    const { kit } = this;
    if (!this.surface || this.width < width || this.height < height) {
      this.surface?.delete();
      this.width = Math.max(this.width, width);
      this.height = Math.max(this.height, height);
      this.surface = kit.MakeSurface(this.width, this.height);
    }
    if (!this.surface) throw new Error("there is no room for a picture of this size");
    const canvas = this.surface.getCanvas();
    canvas.clear(kit.TRANSPARENT);
    return canvas;
  }

  end(target: CanvasRenderingContext2D): void {
    const { kit } = this;
    const { width, height } = target.canvas;
    const pixels = this.surface?.getCanvas().readPixels(0, 0, {
      width,
      height,
      colorType: kit.ColorType.RGBA_8888,
      alphaType: kit.AlphaType.Unpremul,
      colorSpace: kit.ColorSpace.SRGB,
    });
    if (!pixels) throw new Error("the picture could not be read");
    const data = new Uint8ClampedArray(pixels.buffer as ArrayBuffer, pixels.byteOffset, width * height * 4);
    target.putImageData(new ImageData(data, width, height), 0, 0);
  }
}
