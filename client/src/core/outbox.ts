import type { EventFrame, Json, ValuesFrame } from "./protocol";

/** Edits are sent after this many milliseconds of quiet ... */
const IDLE = 20;
/** ... or this many after the first of them. */
const LONGEST = 100;
/** Events beyond this many unacknowledged ones are dropped: nobody is listening any more. */
const LIMIT = 2000;

type Entry = EventFrame | ValuesFrame;

/**
 * Events and edits on their way to the server. Each has a number, is kept until acknowledged, and is sent
 * again after a reconnect; edits are gathered for a moment and always go before the next event.
 */
export class Outbox {
  private last = 0;
  private entries: Entry[] = [];
  private edits = new Map<string, [number, string, Json, number]>();
  private idle: ReturnType<typeof setTimeout> | undefined;
  private longest: ReturnType<typeof setTimeout> | undefined;
  private welcomed = false;

  /** `send` is called with every new entry; what it cannot send now is sent by `welcome`. */
  constructor(private readonly send: (entry: Entry) => void) {}

  event(id: number, name: string, data: string | null): void {
    this.flush();
    if (this.entries.length < LIMIT) this.push(["event", ++this.last, id, name, data]);
  }

  edit(id: number, property: string, value: Json, revision: number): void {
    this.edits.set(`${String(id)}.${property}`, [id, property, value, revision]);
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.flush(), IDLE);
    this.longest ??= setTimeout(() => this.flush(), LONGEST);
  }

  /** Sends the gathered edits now. */
  flush(): void {
    clearTimeout(this.idle);
    clearTimeout(this.longest);
    this.longest = undefined;
    if (!this.edits.size) return;
    const edits = [...this.edits.values()];
    this.edits.clear();
    this.push(["values", ++this.last, edits]);
  }

  /** Forgets what the server has handled. */
  acked(number: number): void {
    const first = this.entries.findIndex((entry) => entry[1] > number);
    this.entries = first < 0 ? [] : this.entries.slice(first);
  }

  /**
   * Takes up the numbering of a session and sends again what it has not handled. On the first welcome
   * after a page load, what was recorded before it is numbered after what the session already knows.
   */
  welcome(handled: number): void {
    if (this.welcomed) {
      this.acked(handled);
    } else {
      this.last = handled;
      for (const entry of this.entries) entry[1] = ++this.last;
    }
    this.welcomed = true;
    this.last = Math.max(this.last, handled);
    for (const entry of this.entries) this.send(entry);
  }

  /** A fresh session: nothing recorded for the old one means anything to it. */
  reset(): void {
    this.last = 0;
    this.entries = [];
    this.edits.clear();
    this.welcomed = true;
    this.flush();
  }

  /** Whether an edit of this property has not been acknowledged. */
  pending(id: number, property: string): boolean {
    return (
      this.edits.has(`${String(id)}.${property}`) ||
      this.entries.some(
        (entry) => entry[0] === "values" && entry[2].some((edit) => edit[0] === id && edit[1] === property),
      )
    );
  }

  private push(entry: Entry): void {
    this.entries.push(entry);
    this.send(entry);
  }
}
