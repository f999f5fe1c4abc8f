import { Outbox } from "./outbox";
import { MORE, type ClientFrame, type Json, type Op, type ServerFrame, type Welcome } from "./protocol";
import { Tree } from "./tree";

/**
 * Frames applied without an acknowledgement; the server stops at 8, or at a few large ones. The delay is shorter
 * than anybody notices if the connection is lost meanwhile, and lets what follows a drag or quick typing share one.
 */
const ACK_EVERY = 4;
const ACK_DELAY = 100;

export interface SessionHost {
  /** Sends a frame, if the connection is up; says whether it was. */
  send(frame: ClientFrame): boolean;
  /** The stream has a hole: connect again and ask for what is missing. */
  gap(): void;
  welcomed(mode: string, welcome: Welcome): void;
  closed(code: number, retry: boolean): void;
  notice(kind: string, text: string, errorId: string | null, detail: string | null): void;
  /** Calls a method of a control; `answer` is null when nobody waits for it. */
  call(
    id: number,
    method: string,
    args: Record<string, Json>,
    answer: ((error: string | null, value: Json) => void) | null,
  ): void;
}

/** The conversation with the server above the socket: sequence numbers, acknowledgements, resuming. */
export class Session {
  readonly outbox: Outbox;
  readonly tree: Tree;
  /** The last server frame that was applied. */
  last = 0;
  private expectsFull = true;
  private replacing = false;
  private buffer: Op[] = [];
  private unacked = 0;
  private ackTimer: ReturnType<typeof setTimeout> | undefined;
  private results: ClientFrame[] = [];

  constructor(private readonly host: SessionHost) {
    this.outbox = new Outbox((entry) => void host.send(entry));
    this.tree = new Tree(this.outbox, (id, property) => this.outbox.pending(id, property));
  }

  /** `large` frames fill the window of the server by their size. */
  receive(frame: ServerFrame, large = false): void {
    switch (frame[0]) {
      case "welcome":
        this.welcome(frame[1], frame[2]);
        break;
      case "patch":
      case "full":
        if (this.accepts(frame[1], frame[0] === "full")) this.apply(frame[0] === "full", frame[2], frame[3]);
        this.outbox.acked(frame[4]);
        break;
      case "call":
        if (this.accepts(frame[1], false)) this.call(frame[2], frame[3], frame[4], frame[5], frame[6]);
        break;
      case "ack":
        this.outbox.acked(frame[1]);
        break;
      case "notice":
        this.host.notice(frame[1], frame[2], frame[3], frame[4]);
        break;
      case "close":
        this.host.closed(frame[1], frame[2]);
        break;
      case "ping":
        // The server asks whether this page is alive.
        this.sendAck();
        break;
      case "pong":
        break;
    }
    if (large && this.unacked) this.sendAck();
  }

  private welcome(mode: "new" | "full" | "resume", welcome: Welcome): void {
    if (mode === "new") {
      this.tree.clear();
      this.outbox.reset();
      this.results = [];
      this.last = 0;
    }
    if (mode !== "resume") {
      this.expectsFull = true;
      this.buffer = [];
    }
    this.host.welcomed(mode, welcome);
    this.outbox.welcome(welcome.event);
    const results = this.results;
    this.results = [];
    for (const result of results) this.answer(result);
  }

  /** Whether a frame is the next one. A repeated one is acknowledged again, a hole is reported. */
  private accepts(seq: number, full: boolean): boolean {
    if (this.expectsFull) {
      if (!full) return false;
      this.expectsFull = false;
      this.replacing = true;
      this.buffer = [];
    } else if (seq <= this.last) {
      this.acknowledge();
      return false;
    } else if (seq !== this.last + 1) {
      this.host.gap();
      return false;
    }
    this.last = seq;
    this.acknowledge();
    return true;
  }

  private apply(full: boolean, ops: Op[], flags: number): void {
    if (full) this.replacing = true;
    // A flush of one frame, by far the commonest, is not copied.
    const all = this.buffer.length ? this.buffer : ops;
    if (all !== ops) for (const op of ops) all.push(op);
    if (flags & MORE) {
      this.buffer = all;
      return;
    }
    const replacing = this.replacing;
    this.buffer = [];
    this.replacing = false;
    this.tree.apply(all, replacing);
  }

  private call(
    callId: number,
    id: number,
    method: string,
    args: Record<string, Json>,
    wanted: boolean,
  ): void {
    const answer = (error: string | null, value: Json) => this.answer(["result", callId, error, value]);
    this.host.call(id, method, args, wanted ? answer : null);
  }

  /** An answer that finds the connection down waits for the next one. */
  private answer(result: ClientFrame): void {
    if (!this.host.send(result)) this.results.push(result);
  }

  private acknowledge(): void {
    if (++this.unacked >= ACK_EVERY) this.sendAck();
    else this.ackTimer ??= setTimeout(() => this.sendAck(), ACK_DELAY);
  }

  private sendAck(): void {
    clearTimeout(this.ackTimer);
    this.ackTimer = undefined;
    this.unacked = 0;
    this.host.send(["ack", this.last]);
  }
}
