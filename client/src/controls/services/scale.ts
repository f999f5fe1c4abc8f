import { Speed, sample, type Sample } from "./gesture-data";
import { SLACK, type Host } from "./gestures";

/** Where the fingers are as a whole: their middle, how far they are from it, and how the first two are turned. */
interface Shape {
  x: number;
  y: number;
  span: number;
  across: number;
  down: number;
  angle: number;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function shapeOf(fingers: Sample[]): Shape {
  const x = mean(fingers.map((finger) => finger.x));
  const y = mean(fingers.map((finger) => finger.y));
  const [first, second] = fingers;
  return {
    x,
    y,
    span: mean(fingers.map((finger) => Math.hypot(finger.x - x, finger.y - y))),
    across: mean(fingers.map((finger) => Math.abs(finger.x - x))),
    down: mean(fingers.map((finger) => Math.abs(finger.y - y))),
    angle: first && second ? Math.atan2(second.y - first.y, second.x - first.x) : 0,
  };
}

function ratio(now: number, before: number): number {
  return before > 0 ? now / before : 1;
}

/** Moving, spreading and turning fingers; a single one, or the mouse, only moves. */
export class Scale {
  /** Whether it has won over other gestures. */
  running = false;
  private readonly fingers = new Map<number, Sample>();
  private precise = false;
  /** Where the gesture began, once it has been told; a finger more or less begins a new one. */
  private first: Shape | null = null;
  /** Where the fingers were when they were put down. */
  private rest: Shape | null = null;
  private told: Sample = { x: 0, y: 0, time: 0 };
  private speed = new Speed();

  constructor(private readonly host: Host) {}

  /** `alone` tells that no other gesture is listened to: then it begins at once. */
  pressed(event: PointerEvent, alone: boolean): void {
    this.regroup(event.timeStamp);
    this.precise = event.pointerType === "mouse";
    this.fingers.set(event.pointerId, sample(event));
    this.rest = this.shape();
    if (alone && this.fingers.size === 1) this.start(event.timeStamp);
  }

  moved(event: PointerEvent): void {
    if (!this.fingers.has(event.pointerId)) return;
    this.fingers.set(event.pointerId, sample(event));
    if (this.first) this.update(event.timeStamp);
    else if (this.running || this.isFar()) this.start(event.timeStamp);
  }

  released(event: PointerEvent): void {
    if (!this.fingers.has(event.pointerId)) return;
    this.fingers.delete(event.pointerId);
    this.regroup(event.timeStamp);
    this.rest = this.shape();
    if (this.fingers.size === 0) this.running = false;
  }

  private shape(): Shape | null {
    return this.fingers.size ? shapeOf([...this.fingers.values()]) : null;
  }

  private isFar(): boolean {
    const now = this.shape();
    if (!now || !this.rest) return false;
    const slack = this.precise ? 1 : SLACK;
    const moved = Math.hypot(now.x - this.rest.x, now.y - this.rest.y);
    return Math.abs(now.span - this.rest.span) > slack || moved > slack * 2;
  }

  private start(time: number): void {
    const now = this.shape()!;
    this.running = true;
    this.first = now;
    this.told = { x: now.x, y: now.y, time };
    this.speed = new Speed();
    this.speed.add(this.told);
    this.host.emit("scale_start", { ...this.focus(now), pc: this.fingers.size });
  }

  private update(time: number): void {
    const now = this.shape();
    const first = this.first;
    if (!now || !first) return;
    this.speed.add({ x: now.x, y: now.y, time });
    if (time - this.told.time < this.host.interval()) return;
    const { x, y } = this.told;
    this.told = { x: now.x, y: now.y, time };
    this.host.emit("scale_update", {
      ...this.focus(now),
      fpdx: now.x - x,
      fpdy: now.y - y,
      pc: this.fingers.size,
      hs: ratio(now.across, first.across),
      vs: ratio(now.down, first.down),
      s: ratio(now.span, first.span),
      r: turn(now.angle - first.angle),
    });
  }

  /** Ends what the fingers did so far, as their number changes. */
  private regroup(time: number): void {
    if (!this.first) return;
    this.first = null;
    this.host.emit("scale_end", { pc: this.fingers.size, ...this.speed.at(time) });
  }

  private focus({ x, y }: Shape) {
    const { left, top } = this.host.element()?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { fpx: x, fpy: y, lfpx: x - left, lfpy: y - top };
  }
}

/** The short way round. */
function turn(angle: number): number {
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}
