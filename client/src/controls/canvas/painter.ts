import { effect } from "@preact/signals";
import type { ControlNode } from "../../core/control";
import { reparented } from "../../core/node";
import { number } from "../../core/values/number";
import { system } from "../../theme/system";
import { askForSkia, skia } from "./choice";
import { contextSurface } from "./context/surface";
import { itemsOf, wordsOf, type Item } from "./items";
import { Kept } from "./kept";
import { paintedBounds } from "./look";
import { common, grown, isSomewhere, NOWHERE, union, type Bounds } from "./outline";
import { Palette } from "./palette";
import type { Surface } from "./surface";
import { TextLayouts, textBounds } from "./text-layout";

/** Pixels a picture may have; with more, it is drawn coarser. */
const MOST_PIXELS = 16_000_000;
const LONGEST_SIDE = 8192;

/** Milliseconds between two `on_resize` events when the app names none. */
const RESIZE_INTERVAL = 10;

/** A shadow spreads over this many times its elevation. */
const SHADOW_REACH = 3;

interface Elements {
  root: HTMLElement;
  canvas: HTMLCanvasElement;
  /** Never seen: what the page's styles mean here is asked of it. */
  probe: HTMLElement;
}

/** Keeps the picture of one canvas up to date: at most once in a frame, and only when something has changed. */
export class Painter {
  private items: readonly Item[] = [];
  private label: string | undefined;
  private surface: Surface = contextSurface;
  private width = 0;
  private height = 0;
  private frame = 0;
  private isDirty = true;
  private mayBeStale = false;
  private readonly palette: Palette;
  private readonly texts: TextLayouts;
  private readonly kept = { paths: new Kept(), images: new Kept() };
  private readonly sizes: SizeReports;
  private readonly stops: (() => void)[] = [];

  constructor(
    private readonly node: ControlNode,
    private readonly elements: Elements,
  ) {
    this.palette = new Palette(elements.probe);
    this.texts = new TextLayouts(elements.probe);
    this.sizes = new SizeReports(node);
    this.width = elements.root.offsetWidth;
    this.height = elements.root.offsetHeight;
    askForSkia();
    this.watch();
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    for (const stop of this.stops) stop();
    this.kept.paths.clear();
    this.kept.images.clear();
  }

  private watch(): void {
    const { stops, node } = this;
    stops.push(
      effect(() => {
        this.items = itemsOf(node);
        const { tooltip } = node.props.value;
        this.label = typeof tooltip === "string" ? tooltip : undefined;
        this.change();
      }),
      effect(() => {
        if (!skia.value) return;
        this.surface = skia.value;
        this.change();
      }),
      // Colours and fonts of the theme come from what is around, which is in the document by the next frame.
      effect(() => {
        void [reparented.value, system.value];
        for (let around = node.parent; around; around = around.parent) void around.props.value;
        this.mayBeStale = true;
        this.schedule();
      }),
      () => this.sizes.stop(),
    );
    const sizes = new ResizeObserver(([entry]) => {
      if (entry) this.resize(entry.contentRect);
    });
    sizes.observe(this.elements.root);
    const fonts = () => {
      this.texts.forget();
      this.change();
    };
    document.fonts.addEventListener("loadingdone", fonts);
    stops.push(
      () => sizes.disconnect(),
      () => document.fonts.removeEventListener("loadingdone", fonts),
      watchRatio(() => this.change()),
    );
  }

  /** Called between layout and painting: the picture is drawn at once, so that it is never seen stretched. */
  private resize({ width, height }: { width: number; height: number }): void {
    if (width === this.width && height === this.height) return;
    this.width = width;
    this.height = height;
    this.isDirty = true;
    this.paint();
  }

  private change(): void {
    this.isDirty = true;
    this.schedule();
  }

  private schedule(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  }

  private paint(): void {
    const stale = this.isThemeStale();
    if (!this.isDirty && !stale) return;
    this.isDirty = false;
    this.sizes.tell(this.width, this.height);
    const floor: Bounds = { left: 0, top: 0, right: this.width, bottom: this.height };
    const area = this.areaOf(floor);
    const ratio = this.ratioOf(area);
    this.place(area, ratio);
    this.name();
    const { items, palette, texts, kept } = this;
    this.draw({ items, area, floor, ratio, palette, texts, kept });
    texts.sweep();
    kept.paths.sweep();
    kept.images.sweep();
  }

  private draw(picture: Parameters<Surface["draw"]>[1]): void {
    const { canvas } = this.elements;
    const context = canvas.getContext("2d");
    if (!context || !canvas.width || !canvas.height) return;
    try {
      this.surface.draw(context, picture);
    } catch (error) {
      if (this.surface === contextSurface) throw error;
      console.warn("flet: CanvasKit failed; this canvas is drawn in 2D", error);
      this.surface = contextSurface;
      this.surface.draw(context, picture);
    }
    canvas.dataset["surface"] = this.surface.name;
  }

  private isThemeStale(): boolean {
    if (!this.mayBeStale) return false;
    this.mayBeStale = false;
    const colors = this.palette.isStale();
    const texts = this.texts.isStale();
    if (colors || texts) this.texts.forget();
    return colors || texts;
  }

  /** The canvas and what shapes draw beyond it, as far as a screen reaches. */
  private areaOf(floor: Bounds): Bounds {
    const shapes = this.items.reduce((bounds, item) => union(bounds, this.boundsOf(item)), NOWHERE);
    const seen = common(shapes, grown(floor, innerWidth, innerHeight));
    const all = isSomewhere(seen) ? union(floor, seen) : floor;
    return {
      left: Math.floor(all.left),
      top: Math.floor(all.top),
      right: Math.ceil(all.right),
      bottom: Math.ceil(all.bottom),
    };
  }

  private boundsOf(item: Item): Bounds {
    switch (item.kind) {
      case "text":
        return textBounds(item, this.texts.find(item));
      case "shadow":
        return grown(item.outline.bounds, item.elevation * SHADOW_REACH + 1);
      case "form":
        return item.outline ? paintedBounds(item.outline.bounds, item.look) : NOWHERE;
    }
  }

  private ratioOf({ left, top, right, bottom }: Bounds): number {
    const [width, height] = [right - left, bottom - top];
    const room = Math.sqrt(MOST_PIXELS / Math.max(width * height, 1));
    return Math.min(devicePixelRatio || 1, room, LONGEST_SIDE / Math.max(width, height, 1));
  }

  private place({ left, top, right, bottom }: Bounds, ratio: number): void {
    const { canvas } = this.elements;
    const [width, height] = [right - left, bottom - top];
    const [across, down] = [Math.ceil(width * ratio), Math.ceil(height * ratio)];
    if (canvas.width !== across) canvas.width = across;
    if (canvas.height !== down) canvas.height = down;
    // As large as its pixels: a part of a pixel that was added must not press the others together.
    const lengths = { left, top, width: across / ratio, height: down / ratio };
    for (const [name, value] of Object.entries(lengths)) canvas.style.setProperty(name, `${String(value)}px`);
  }

  private name(): void {
    const { canvas } = this.elements;
    const label = this.label ?? wordsOf(this.items);
    if (label) {
      canvas.role = "img";
      canvas.ariaLabel = label;
      canvas.ariaHidden = null;
    } else {
      canvas.role = canvas.ariaLabel = null;
      canvas.ariaHidden = "true";
    }
  }
}

/** Tells the app about sizes: not more often than it likes, and always the last one. */
class SizeReports {
  private told = "";
  private toldAt = -Infinity;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly node: ControlNode) {}

  tell(width: number, height: number): void {
    clearTimeout(this.waiting);
    const data = JSON.stringify({ w: width, h: height });
    if (data === this.told) return;
    const interval = number(this.node.props.peek()["resize_interval"]) ?? RESIZE_INTERVAL;
    const wait = this.toldAt + interval - performance.now();
    if (wait > 0) {
      this.waiting = setTimeout(() => this.tell(width, height), wait);
      return;
    }
    this.told = data;
    this.toldAt = performance.now();
    this.node.emit("resize", data);
  }

  stop(): void {
    clearTimeout(this.waiting);
  }
}

/** Calls back when the page is zoomed or moved to another screen. Returns what ends that. */
function watchRatio(changed: () => void): () => void {
  let query: MediaQueryList;
  const listen = () => {
    query = matchMedia(`(resolution: ${String(devicePixelRatio)}dppx)`);
    query.addEventListener("change", again, { once: true });
  };
  const again = () => {
    changed();
    listen();
  };
  listen();
  return () => query.removeEventListener("change", again);
}
