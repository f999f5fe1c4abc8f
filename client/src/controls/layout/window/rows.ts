import { MeasuredExtents } from "./extents";

/** Where an element begins and ends along an axis, in the window. */
export function edges(element: HTMLElement, horizontal: boolean): [number, number] {
  const box = element.getBoundingClientRect();
  return horizontal ? [box.left, box.right] : [box.top, box.bottom];
}

/** The part of a scroller's content that lies in the scroller and in the window; null when there is none. */
export function visiblePart(
  scroller: HTMLElement,
  content: HTMLElement,
  horizontal: boolean,
  forward: boolean,
): [number, number] | null {
  const outer = edges(scroller, horizontal);
  const low = Math.max(outer[0], 0);
  const high = Math.min(outer[1], horizontal ? innerWidth : innerHeight);
  if (high <= low) return null;
  const inner = edges(content, horizontal);
  return forward ? [low - inner[0], high - inner[0]] : [inner[1] - high, inner[1] - low];
}

/** The index of the item that a drawn row shows; -1 for anything else. */
export function indexOf(row: Element): number {
  return Number(row.getAttribute("aria-posinset") ?? 0) - 1;
}

/** Measures drawn rows: at once when they are new, and whenever their size changes later. */
export class RowMeter<T extends object> {
  readonly extents = new MeasuredExtents<T>();
  private readonly observed = new Set<Element>();
  private observer: ResizeObserver | null = null;
  private horizontal = false;

  /** `resized` is told whether rows have another length than was thought; the scroller may have, too. */
  constructor(private readonly resized: (changed: boolean) => void) {}

  watch(scroller: Element): void {
    this.observer = new ResizeObserver((entries) => {
      this.resized(entries.filter((entry) => this.note(entry)).length > 0);
    });
    this.observer.observe(scroller);
  }

  stop(): void {
    this.observer?.disconnect();
    this.observed.clear();
  }

  /** Measures rows that have just been drawn, and watches them; true when one is not as long as was thought. */
  measureNew(rows: HTMLCollection, horizontal: boolean): boolean {
    const { extents } = this;
    this.horizontal = horizontal;
    let changed = false;
    const drawn = new Set<Element>();
    for (const row of rows) {
      const index = indexOf(row);
      if (index < 0) continue;
      drawn.add(row);
      if (this.observed.has(row) && extents.isMeasured(index)) continue;
      this.observed.add(row);
      this.observer?.observe(row);
      if (extents.measure(index, this.lengthOf(row as HTMLElement))) changed = true;
    }
    for (const row of this.observed) {
      if (drawn.has(row)) continue;
      this.observer?.unobserve(row);
      this.observed.delete(row);
    }
    return extents.guessAgain() || changed;
  }

  private lengthOf(row: HTMLElement): number {
    const box = row.getBoundingClientRect();
    const [exact, whole] = this.horizontal ? [box.width, row.offsetWidth] : [box.height, row.offsetHeight];
    // Where the list is enlarged by a transform, only the whole pixels are its own.
    return Math.abs(exact - whole) > 1 ? whole : exact;
  }

  /** Takes over a change of size; true when it is one of a row. */
  private note({ target, borderBoxSize }: ResizeObserverEntry): boolean {
    const [size] = borderBoxSize;
    // A row that has just been removed reports its last size: none.
    if (!size || !target.isConnected || !this.observed.has(target)) return false;
    const index = indexOf(target);
    if (index >= this.extents.count) return false;
    return this.extents.measure(index, this.horizontal ? size.inlineSize : size.blockSize);
  }
}
