import { LONG_PRESS, type Host } from "./gestures";

/** Taps and long presses of several fingers at once. */
export class MultiTouch {
  private fingers = 0;
  private holding: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: Host) {}

  pressed(): void {
    this.fingers++;
    clearTimeout(this.holding);
    if (this.fingers !== this.host.touches()) return;
    this.holding = setTimeout(() => {
      this.fingers = 0;
      this.host.emit("multi_long_press");
    }, LONG_PRESS);
  }

  /** The first finger that leaves ends the tap. */
  released(): void {
    if (this.fingers) this.host.emit("multi_tap", String(this.fingers === this.host.touches()));
    this.stop();
  }

  /** Fingers that move or are taken away do not tap. */
  stop(): void {
    this.fingers = 0;
    clearTimeout(this.holding);
  }
}
