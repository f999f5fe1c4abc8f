import { place, type Sample, type Speed } from "./gesture-data";
import type { Axis } from "./gesture-kinds";
import type { Host } from "./gestures";

/** A drag that has begun: tells where it goes, at most once in an interval. */
export class Drag {
  private readonly name: string;
  private told: Sample;
  private latest: Sample;

  constructor(
    private readonly host: Host,
    private readonly axis: Axis,
    kind: string,
    start: Sample,
    private readonly speed: Speed,
  ) {
    this.name = axis === "pan" ? "pan" : `${axis}_drag`;
    this.told = this.latest = start;
    const element = host.element();
    if (element) {
      const data = { ...place(start, element), kind, ts: Math.round(start.time) };
      host.emit(`${this.name}_start`, data);
    }
  }

  moved(next: Sample): void {
    this.latest = next;
    if (next.time - this.told.time >= this.host.interval()) this.update();
  }

  ended(time: number): void {
    // What the interval held back would be missing from the sum of the steps.
    if (this.latest !== this.told) this.update();
    const { vx, vy } = this.speed.at(time);
    const pv = this.primary(vx, vy);
    // A drag along one axis has no speed along the other.
    const speed =
      this.axis === "pan"
        ? { vx, vy }
        : { vx: this.axis === "horizontal" ? vx : 0, vy: this.axis === "vertical" ? vy : 0 };
    this.host.emit(`${this.name}_end`, { pv, ...speed });
  }

  private update(): void {
    const element = this.host.element();
    const { x, y, time } = this.latest;
    const dx = this.axis === "vertical" ? 0 : x - this.told.x;
    const dy = this.axis === "horizontal" ? 0 : y - this.told.y;
    this.told = this.latest;
    if (!element || (dx === 0 && dy === 0)) return;
    const data = { dx, dy, pd: this.primary(dx, dy), ...place({ x, y }, element), ts: Math.round(time) };
    this.host.emit(`${this.name}_update`, data);
  }

  /** The part along the axis of the drag. */
  private primary(x: number, y: number): number | null {
    return this.axis === "pan" ? null : this.axis === "horizontal" ? x : y;
  }
}
