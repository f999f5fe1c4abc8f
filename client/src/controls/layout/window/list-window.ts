import type { ControlNode } from "../../../core/control";
import type { Json } from "../../../core/protocol";
import { glide, scrollTarget } from "../../../core/scroll";
import { scrollAxis, type ScrollAxis } from "../../../core/scroll-axis";
import { number } from "../../../core/values/number";
import { FixedExtents, type Extents } from "./extents";
import { edges, RowMeter, visiblePart } from "./rows";

/** Rows are drawn this far beyond what can be seen, and drawn anew when less than the slack is left of it. */
const OVERSCAN = 300;
const SLACK = 100;

export interface WindowOptions {
  items: readonly ControlNode[];
  /** Whether it is known yet how large the items are; until then none is drawn. */
  ready: boolean;
  /** Cells side by side in one row. */
  perRow: number;
  /** Length of every row; undefined when each has its own. */
  rowSize: number | undefined;
  /** Whether all rows are as long as the first. */
  likeFirst: boolean;
  gap: number;
  horizontal: boolean;
  autoScroll: boolean;
}

/** What stays where it is while rows before it come, go or turn out to be longer. */
interface Anchor {
  item: ControlNode;
  index: number;
  distance: number;
}

/**
 * The part of a long list that is drawn. The content element is as long as the whole list, with padding instead of
 * the rows before the drawn ones. What is visible follows from where that element is, so a list that is as long as
 * its rows and scrolls with the page is windowed just as well.
 */
export class ListWindow {
  /** The drawn items: from `first` up to, not including, `last`. */
  first = 0;
  last = 0;
  extents: Extents = new FixedExtents(0, 0, 0);
  /** The item with the keyboard focus: it stays drawn when it is scrolled away, or the focus would be lost. */
  focused: ControlNode | null = null;

  private options!: WindowOptions;
  private readonly meter = new RowMeter<ControlNode>((changed) => this.resized(changed));
  private scroller!: HTMLElement;
  private content: HTMLElement | null = null;
  private anchor: Anchor | null = null;
  /** Where scrolling is to end, computed again as rows on the way are measured. */
  private goal: ((axis: ScrollAxis) => number) | null = null;
  private gliding = false;
  private listChanged = false;
  private frame = 0;
  private cleanUp: (() => void) | null = null;

  constructor(private readonly redraw: () => void) {}

  /** Takes over what the list is to show; called while it is drawn. */
  configure(options: WindowOptions): void {
    const before = this.options as WindowOptions | undefined;
    this.options = options;
    const { perRow, gap, likeFirst } = options;
    const items = options.ready ? options.items : [];
    // A grid knows its items before it knows their places; and it is to be at its end once it is told to stay there.
    const changed =
      before?.items !== options.items ||
      before.ready !== options.ready ||
      (options.autoScroll && !before.autoScroll);
    let { rowSize } = options;
    if (rowSize === undefined) {
      this.meter.extents.setItems(items, gap);
      if (likeFirst && items.length && this.meter.extents.isMeasured(0))
        rowSize = this.meter.extents.start(1) - gap;
    }
    this.extents =
      rowSize === undefined
        ? this.meter.extents
        : new FixedExtents(Math.ceil(items.length / perRow), rowSize, gap);
    if (changed) {
      this.listChanged = true;
      this.follow();
    }
    this.last = Math.min(this.last, items.length);
    this.first = Math.min(this.first, this.last);
    if (likeFirst && rowSize === undefined && items.length) [this.first, this.last] = [0, 1];
  }

  /** Shifts the drawn part along with the item that stays in its place. */
  private follow(): void {
    const { anchor, options } = this;
    if (!anchor) return;
    const { items } = options;
    const before = anchor.index;
    if (items[before] !== anchor.item) anchor.index = items.indexOf(anchor.item);
    if (anchor.index < 0) {
      this.anchor = null;
      return;
    }
    const shift = anchor.index - before;
    this.first = Math.max(this.first + shift, 0);
    this.last = Math.max(this.last + shift, 0);
  }

  attach(scroller: HTMLElement, content: HTMLElement): void {
    this.scroller = scroller;
    this.content = content;
    const scrolled = (event: Event) => {
      if (event.target instanceof Node && event.target.contains(scroller)) this.scrolled();
    };
    // In the capture phase, for scrolling of whatever the list stands in as well.
    document.addEventListener("scroll", scrolled, { capture: true, passive: true });
    addEventListener("resize", this.later);
    this.meter.watch(scroller);
    this.cleanUp = () => {
      document.removeEventListener("scroll", scrolled, { capture: true });
      removeEventListener("resize", this.later);
    };
  }

  detach(): void {
    this.cleanUp?.();
    this.meter.stop();
    cancelAnimationFrame(this.frame);
    this.content = null;
  }

  /** After drawing: measures what is new, keeps what is seen in its place, and draws more if that uncovers more. */
  committed(): void {
    if (!this.content) return;
    const { meter, options } = this;
    const changed =
      this.extents === meter.extents && meter.measureNew(this.content.children, options.horizontal);
    if (changed && options.likeFirst) this.redraw();
    this.stretch();
    if (this.listChanged && this.options.autoScroll) this.goal = toEnd;
    if (changed || this.listChanged || this.goal) this.hold();
    this.listChanged = false;
    if (!this.refresh()) this.goal = null;
    this.note();
  }

  /** Scrolls as `scroll_to` says; to a key, also of an item that is not drawn. */
  scrollTo(args: Record<string, Json>): void {
    if (!this.content || this.options.autoScroll) return;
    const axis = this.axis();
    const { key } = args;
    let target: (axis: ScrollAxis) => number;
    if (typeof key === "string" && key) {
      const index = this.options.items.findIndex((item) => holdsKey(item, key));
      if (index < 0) return;
      const item = this.options.items[index]!;
      target = (now) => this.origin(now) + this.startOf(this.options.items.indexOf(item));
    } else {
      const plain = scrollTarget(axis, args);
      if (!plain) return;
      target = plain;
    }
    const duration = number(args["duration"]) ?? 0;
    const arrive = () => {
      this.gliding = false;
      this.goal = target;
      this.hold();
      if (!this.refresh()) this.goal = null;
    };
    if (duration > 0) {
      this.gliding = true;
      glide(this.scroller, axis, () => target(axis), duration, args["curve"], arrive);
    } else {
      arrive();
    }
  }

  /** The length all items have after the first one, as soon as it is known. */
  sizeOfFirst(): number | undefined {
    return this.extents instanceof FixedExtents ? this.extents.size : undefined;
  }

  /** Where an item begins, from the beginning of the content. */
  startOf(index: number): number {
    return this.extents.start(this.rowOf(index));
  }

  private axis(): ScrollAxis {
    return scrollAxis(this.scroller, this.options.horizontal);
  }

  private rowOf(index: number): number {
    return Math.floor(index / this.options.perRow);
  }

  /** How far from the beginning of its scrolling the content begins: the padding of the list. */
  private origin(axis: ScrollAxis): number {
    const { horizontal } = this.options;
    const outer = edges(this.scroller, horizontal);
    const inner = edges(this.content!, horizontal);
    return (axis.forward ? inner[0] - outer[0] : outer[1] - inner[1]) + axis.at;
  }

  private visible(axis: ScrollAxis): [number, number] | null {
    return visiblePart(this.scroller, this.content!, this.options.horizontal, axis.forward);
  }

  /** Draws another part if the present one does not cover what is visible; false if it does. */
  private refresh(): boolean {
    const seen = this.content && this.visible(this.axis());
    const { extents, options } = this;
    if (!seen || !extents.count) return false;
    const part = (margin: number): [number, number] => [
      extents.at(seen[0] - margin) * options.perRow,
      Math.min((extents.at(seen[1] + margin) + 1) * options.perRow, options.items.length),
    ];
    const [first, last] = part(SLACK);
    const wide = part(OVERSCAN);
    const covered = first >= this.first && last <= this.last;
    // Much more than is needed is drawn when the rows have turned out to be longer than was thought.
    if (covered && this.last - this.first <= 2 * (wide[1] - wide[0])) return false;
    [this.first, this.last] = wide;
    this.redraw();
    return true;
  }

  private readonly later = (): void => {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.refresh();
    });
  };

  private scrolled(): void {
    this.note();
    this.refresh();
  }

  /** Remembers the first visible item, to find it again; at the very beginning, new items are to be seen. */
  private note(): void {
    if (!this.content) return;
    const axis = this.axis();
    const seen = axis.at < 1 ? null : this.visible(axis);
    this.anchor = null;
    if (!seen || !this.extents.count) return;
    const row = this.extents.at(seen[0]);
    const index = row * this.options.perRow;
    const item = this.options.items[index];
    if (item) this.anchor = { item, index, distance: seen[0] - this.extents.start(row) };
  }

  /** Scrolls to the goal, or back to where the anchor was before the rows changed. */
  private hold(): void {
    const axis = this.axis();
    if (this.goal) {
      axis.set(Math.min(Math.max(this.goal(axis), 0), axis.end));
      return;
    }
    const seen = this.anchor && !this.gliding ? this.visible(axis) : null;
    if (!seen || !this.anchor) return;
    const moved = this.startOf(this.anchor.index) + this.anchor.distance - seen[0];
    if (Math.abs(moved) >= 0.5) axis.set(axis.at + moved);
  }

  /** Makes the content as long as the whole list, with room for the rows that are not drawn before the others. */
  private stretch(): void {
    const { style } = this.content!;
    const before = `${String(this.startOf(this.first))}px`;
    const whole = `${String(this.extents.total)}px`;
    const { reversed } = this.axis();
    if (this.options.horizontal) {
      style.width = whole;
      style.paddingInlineStart = reversed ? "" : before;
      style.paddingInlineEnd = reversed ? before : "";
    } else {
      style.height = whole;
      style.paddingTop = reversed ? "" : before;
      style.paddingBottom = reversed ? before : "";
    }
  }

  /** Rows have another length than before: those in sight stay where they are. */
  private readonly resized = (changed: boolean): void => {
    if (changed && this.content) {
      this.stretch();
      if (this.options.autoScroll) this.goal = toEnd;
      this.hold();
      this.goal = null;
    }
    this.later();
  };
}

function toEnd(axis: ScrollAxis): number {
  return axis.end;
}

/** Whether a control or one inside it has a key. */
function holdsKey(node: ControlNode, key: string): boolean {
  if (String(node.props.peek()["key"] as string) === key) return true;
  return node.slotNames().some((slot) => node.peekSlot(slot).some((child) => holdsKey(child, key)));
}
