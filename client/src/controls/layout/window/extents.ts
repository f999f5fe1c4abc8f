/** Where the rows of a long list begin and how long they are, along its scrolling. */
export interface Extents {
  readonly count: number;
  /** Length of all rows with the gaps between them. */
  readonly total: number;
  /** Where a row begins; `count` gives where a further one would. */
  start(index: number): number;
  /** The row at a position: the last one that begins at or before it. */
  at(position: number): number;
}

/** Rows of one length. */
export class FixedExtents implements Extents {
  private readonly step: number;

  constructor(
    readonly count: number,
    readonly size: number,
    private readonly gap: number,
  ) {
    this.step = size + gap;
  }

  get total(): number {
    return Math.max(this.count * this.step - this.gap, 0);
  }

  start(index: number): number {
    return index * this.step;
  }

  at(position: number): number {
    const index = this.step > 0 ? Math.floor(position / this.step) : 0;
    return clamp(index, this.count);
  }
}

/** What a row is taken for until one has been measured. */
const FIRST_GUESS = 48;

/** Rows of any length: measured once they have been drawn, and as long as the average until then. */
export class MeasuredExtents<T extends object> implements Extents {
  private items: readonly T[] = [];
  private gap = 0;
  /** Lengths by item, to be found again after the list has changed. */
  private readonly known = new WeakMap<T, number>();
  /** Lengths by index, NaN when unknown; this and `starts` make scrolling cheap in lists of any length. */
  private sizes = new Float64Array(0);
  private starts = new Float64Array(1);
  /** `starts` is right up to this index. */
  private clean = 0;
  private guess = FIRST_GUESS;
  private sum = 0;
  private measured = 0;
  private guessAgainAt = 1;

  get count(): number {
    return this.items.length;
  }

  get total(): number {
    return this.count ? this.start(this.count) - this.gap : 0;
  }

  /** Takes over a list; what was measured of items that stay is kept. */
  setItems(items: readonly T[], gap: number): void {
    if (gap !== this.gap) this.clean = 0;
    this.gap = gap;
    const before = this.items;
    if (items === before) return;
    const limit = Math.min(before.length, items.length);
    let same = 0;
    while (same < limit && before[same] === items[same]) same++;
    const sizes = new Float64Array(items.length);
    sizes.set(this.sizes.subarray(0, same));
    for (let index = same; index < items.length; index++) {
      sizes[index] = this.known.get(items[index]!) ?? NaN;
    }
    const starts = new Float64Array(items.length + 1);
    starts.set(this.starts.subarray(0, same + 1));
    this.items = items;
    this.sizes = sizes;
    this.starts = starts;
    this.clean = Math.min(this.clean, same);
  }

  /** Notes the length of a row; true when it is another than was thought. */
  measure(index: number, size: number): boolean {
    const before = this.sizes[index]!;
    if (Math.abs(before - size) < 0.5) return false;
    const thought = Number.isNaN(before) ? this.guess : before;
    if (Number.isNaN(before)) {
      this.measured++;
      this.sum += size;
    } else {
      this.sum += size - before;
    }
    this.sizes[index] = size;
    this.known.set(this.items[index]!, size);
    if (Math.abs(thought - size) < 0.01) return false;
    this.clean = Math.min(this.clean, index);
    return true;
  }

  isMeasured(index: number): boolean {
    return !Number.isNaN(this.sizes[index]!);
  }

  /** Takes the average for the rows not seen yet; seldom, because every change moves the scroll bar. */
  guessAgain(): boolean {
    if (this.measured < this.guessAgainAt) return false;
    this.guessAgainAt = this.measured * 4;
    const average = this.sum / this.measured;
    if (Math.abs(average - this.guess) < 0.01) return false;
    this.guess = average;
    this.clean = 0;
    return true;
  }

  start(index: number): number {
    const { starts, sizes } = this;
    while (this.clean < index) {
      const size = sizes[this.clean]!;
      starts[this.clean + 1] = starts[this.clean]! + (Number.isNaN(size) ? this.guess : size) + this.gap;
      this.clean++;
    }
    return starts[index]!;
  }

  at(position: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= position) low = middle;
      else high = middle - 1;
    }
    return clamp(low, this.count);
  }
}

function clamp(index: number, count: number): number {
  return Math.min(Math.max(index, 0), Math.max(count - 1, 0));
}
