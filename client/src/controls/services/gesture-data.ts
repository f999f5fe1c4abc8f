/** A place of the pointer on the page, at a time in milliseconds. */
export interface Sample {
  x: number;
  y: number;
  time: number;
}

export function sample(event: PointerEvent | WheelEvent | MouseEvent): Sample {
  return { x: event.clientX, y: event.clientY, time: event.timeStamp };
}

/** What a pointer is called in event data. */
export function kindOf(event: Event): string {
  const kind = "pointerType" in event ? event.pointerType : "mouse";
  return kind === "pen" ? "stylus" : kind === "touch" ? "touch" : "mouse";
}

/** Where something happened: on the control and on the page. */
export function place({ x, y }: { x: number; y: number }, element: Element) {
  const { left, top } = element.getBoundingClientRect();
  return { lx: x - left, ly: y - top, gx: x, gy: y };
}

/** Only what the pointer did last says how fast it is. */
const MEMORY = 100;
/** Slower than this, in pixels a second, a pointer has come to rest. */
const REST = 50;

/** Follows a pointer and knows its speed. */
export class Speed {
  private samples: Sample[] = [];

  add(next: Sample): void {
    this.samples = this.samples.filter(({ time }) => next.time - time <= MEMORY);
    this.samples.push(next);
  }

  /** Pixels a second at a time; nothing once the pointer rests. */
  at(time: number): { vx: number; vy: number } {
    const recent = this.samples.filter((item) => time - item.time <= MEMORY);
    const first = recent[0];
    const last = recent[recent.length - 1];
    if (!first || !last || last.time <= first.time) return { vx: 0, vy: 0 };
    const seconds = (last.time - first.time) / 1000;
    const vx = (last.x - first.x) / seconds;
    const vy = (last.y - first.y) / seconds;
    return Math.hypot(vx, vy) < REST ? { vx: 0, vy: 0 } : { vx, vy };
  }
}
