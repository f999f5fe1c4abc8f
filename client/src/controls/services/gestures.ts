import { Drag } from "./drag";
import { Speed, kindOf, place, sample, type Sample } from "./gesture-data";
import { AXES, EVENTS, claim, type Axis, type Kind } from "./gesture-kinds";
import { MultiTouch } from "./multi-touch";
import { Scale } from "./scale";

/** What the gestures of one detector need to know and to do. */
export interface Host {
  element: () => Element | null;
  listens: (...names: string[]) => boolean;
  emit: (name: string, data?: object | string) => void;
  /** Milliseconds between the updates of a drag or pinch. */
  interval: () => number;
  /** Fingers of a multi-tap. */
  touches: () => number;
}

/** Times in milliseconds and distances in pixels, those of the reference. */
const TAP_SHOWN = 100;
const DOUBLE_TAP = 300;
const DOUBLE_TAP_REACH = 100;
export const LONG_PRESS = 500;
export const SLACK = 18;

/** One press, from down to up. */
interface Press {
  id: number;
  prefix: "" | "secondary_";
  kind: string;
  start: Sample;
  last: Sample;
  speed: Speed;
  wanted: ReadonlySet<Kind>;
  /** Undecided until a gesture has won or none can any more. */
  state: "open" | "long" | "drag" | "lost";
  shown: boolean;
  second: boolean;
}

type Timer = ReturnType<typeof setTimeout> | undefined;

/** Finds out which gesture a press is. One gesture wins, as the others may not have begun before. */
export class Gestures {
  private press: Press | null = null;
  private drag: Drag | null = null;
  private readonly scale: Scale;
  private readonly multi: MultiTouch;
  private readonly down = new Set<number>();
  private showing: Timer;
  private holding: Timer;
  private waiting: Timer;
  private lastTap: Sample | null = null;
  private used = false;

  constructor(private readonly host: Host) {
    this.scale = new Scale(host);
    this.multi = new MultiTouch(host);
  }

  /** Whether the click that is about to follow belongs to a gesture and not to what lies around. */
  takesClick(): boolean {
    return this.used || this.host.listens(...EVENTS.tap, ...EVENTS.double);
  }

  /** The browser's own menu gives way to gestures; asked for by the keyboard, it is a secondary tap. */
  menu(event: MouseEvent): void {
    const kind = "pointerType" in event ? event.pointerType : "mouse";
    const secondary = this.host.listens(...EVENTS.secondary);
    if (secondary || (kind !== "mouse" && this.host.listens(...EVENTS.long))) event.preventDefault();
    if (secondary && kind === "") this.host.emit("secondary_tap");
  }

  pressed(event: PointerEvent): void {
    const element = this.host.element();
    if (!element || event.button === 1) return;
    const { own, shared } = claim(event, element, this.host.listens);
    const secondary = event.button === 2;
    const wanted = new Set(own.filter((kind) => (kind === "secondary") === secondary));
    if (!wanted.size) return;
    // A gesture without competitors need not wait for the pointer to show what it is about.
    const alone = wanted.size === 1 && !shared;
    if (this.down.size === 0) this.watch();
    this.down.add(event.pointerId);
    if (wanted.has("multi")) this.multi.pressed();
    if (wanted.has("scale")) this.scale.pressed(event, alone);
    if (this.down.size > 1) {
      // Several fingers are no tap and no long press.
      if (this.press?.state === "open") this.lose();
      return;
    }
    this.begin(event, secondary, wanted, alone);
  }

  /** Ends everything without a word; for a detector that goes away. */
  stop(): void {
    for (const timer of [this.showing, this.holding, this.waiting]) clearTimeout(timer);
    this.multi.stop();
    this.press = null;
    this.unwatch();
  }

  private begin(event: PointerEvent, secondary: boolean, wanted: ReadonlySet<Kind>, alone: boolean): void {
    const start = sample(event);
    const press: Press = {
      id: event.pointerId,
      prefix: secondary ? "secondary_" : "",
      kind: kindOf(event),
      start,
      last: start,
      speed: new Speed(),
      wanted,
      state: "open",
      shown: false,
      second: false,
    };
    press.speed.add(start);
    this.press = press;
    this.used = false;
    const before = this.lastTap;
    if (
      wanted.has("double") &&
      before &&
      start.time - before.time <= DOUBLE_TAP &&
      Math.hypot(start.x - before.x, start.y - before.y) <= DOUBLE_TAP_REACH
    ) {
      clearTimeout(this.waiting);
      press.second = true;
      this.emitAt("double_tap_down", press);
    } else if (wanted.has("tap") || secondary) {
      if (!alone || this.listensLong(press)) this.showing = setTimeout(() => this.show(press), TAP_SHOWN);
      else this.show(press);
    }
    this.lastTap = null;
    if (this.listensLong(press)) this.holding = setTimeout(() => this.hold(press), LONG_PRESS);
    const [only] = wanted;
    if (alone && AXES.includes(only as Axis)) this.startDrag(only as Axis, press);
  }

  private listensLong({ prefix, wanted }: Press): boolean {
    return prefix
      ? this.host.listens("secondary_long_press_start", "secondary_long_press_end")
      : wanted.has("long");
  }

  private moved(event: PointerEvent): void {
    this.scale.moved(event);
    const press = this.press;
    if (!press || event.pointerId !== press.id) return;
    press.last = sample(event);
    press.speed.add(press.last);
    if (press.state === "drag") this.drag?.moved(press.last);
    if (press.state !== "open") return;
    const x = press.last.x - press.start.x;
    const y = press.last.y - press.start.y;
    const slack = press.kind === "mouse" ? 1 : SLACK;
    const axis = AXES.find(
      (item) =>
        press.wanted.has(item) &&
        (item === "pan"
          ? Math.hypot(x, y) > slack * 2
          : item === "horizontal"
            ? Math.abs(x) > slack && (Math.abs(x) >= Math.abs(y) || !press.wanted.has("vertical"))
            : Math.abs(y) > slack),
    );
    if (axis) this.startDrag(axis, press);
    else if (this.scale.running || Math.hypot(x, y) > SLACK) this.lose();
    if (this.press?.state !== "open") this.multi.stop();
  }

  private startDrag(axis: Axis, press: Press): void {
    this.lose();
    press.state = "drag";
    this.used = true;
    this.drag = new Drag(this.host, axis, press.kind, press.last, press.speed);
  }

  /** The press is no tap and no long press any more. */
  private lose(): void {
    if (this.press) this.press.state = "lost";
    clearTimeout(this.showing);
    clearTimeout(this.holding);
  }

  private show(press: Press): void {
    if (press.shown) return;
    press.shown = true;
    this.emitAt(`${press.prefix}tap_down`, press, true);
  }

  private hold(press: Press): void {
    if (press.state !== "open") return;
    clearTimeout(this.showing);
    press.state = "long";
    this.used = true;
    this.emitAt(`${press.prefix}long_press_start`, press, false);
  }

  private released(event: PointerEvent): void {
    this.multi.released();
    this.scale.released(event);
    const press = this.press;
    if (press && event.pointerId === press.id) {
      press.last = sample(event);
      this.finish(press);
      this.press = null;
    }
    this.up(event);
  }

  private finish(press: Press): void {
    const { state } = press;
    clearTimeout(this.showing);
    clearTimeout(this.holding);
    const element = this.host.element();
    if (state === "drag") this.drag?.ended(press.last.time);
    if (state === "long" && element) {
      const data = { ...place(press.last, element), ...press.speed.at(press.last.time) };
      this.host.emit(`${press.prefix}long_press_end`, data);
    }
    if (state !== "open") return;
    if (press.second) {
      this.host.emit("double_tap");
    } else if (press.wanted.has("double")) {
      this.lastTap = press.last;
      if (press.wanted.has("tap")) this.waiting = setTimeout(() => this.tap(press), DOUBLE_TAP);
    } else if (press.wanted.has("tap") || press.prefix) {
      this.tap(press);
    }
  }

  private tap(press: Press): void {
    this.show(press);
    this.emitAt(`${press.prefix}tap_up`, press, true);
    this.host.emit(`${press.prefix}tap`);
  }

  private canceled(event: PointerEvent): void {
    this.multi.stop();
    this.scale.released(event);
    if (this.press?.id === event.pointerId) {
      if (this.press.state === "open") this.lose();
      this.finish(this.press);
      this.press = null;
    }
    this.up(event);
  }

  private up(event: PointerEvent): void {
    this.down.delete(event.pointerId);
    if (this.down.size === 0) this.unwatch();
  }

  private emitAt(name: string, press: Press, kind = true): void {
    const element = this.host.element();
    if (!element) return;
    const data = place(press.last, element);
    this.host.emit(name, kind ? { ...data, kind: press.kind } : data);
  }

  // A pointer that is down is followed wherever it goes. It is not captured: that would take clicks from inside.
  private watch(): void {
    addEventListener("pointermove", this.onMove);
    addEventListener("pointerup", this.onUp);
    addEventListener("pointercancel", this.onCancel);
  }

  private unwatch(): void {
    removeEventListener("pointermove", this.onMove);
    removeEventListener("pointerup", this.onUp);
    removeEventListener("pointercancel", this.onCancel);
    this.down.clear();
  }

  private readonly onMove = (event: PointerEvent) => {
    if (this.down.has(event.pointerId)) this.moved(event);
  };
  private readonly onUp = (event: PointerEvent) => {
    if (this.down.has(event.pointerId)) this.released(event);
  };
  private readonly onCancel = (event: PointerEvent) => {
    if (this.down.has(event.pointerId)) this.canceled(event);
  };
}
