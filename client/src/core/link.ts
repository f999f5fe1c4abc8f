import { Decoder, encode } from "./codec";
import type { ClientFrame, ServerFrame } from "./protocol";

/** A dead peer is noticed within twice this many seconds at the latest. */
const SLOWEST_HEARTBEAT = 12;
const FIRST_RETRY = 250;
const SLOWEST_RETRY = 10_000;
/** While an app is being developed its server comes back within moments. */
const EAGER_RETRY = 40;
const EAGER_ATTEMPTS = 100;

export interface LinkEvents {
  /** The socket is open: introduce yourself. */
  open(): void;
  frame(frame: ServerFrame, large: boolean): void;
  /** Whether messages can reach the server has changed. */
  online(up: boolean): void;
}

/** One WebSocket after the other: keeps trying for ever, with growing pauses and jitter. */
export class Link {
  private socket: WebSocket | null = null;
  private decoder: Decoder | null = null;
  private ready = false;
  private ended = false;
  private eager = false;
  private attempts = 0;
  private heard = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private beat: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly create: () => WebSocket,
    private readonly events: LinkEvents,
  ) {}

  /** Connects, or adopts a socket that is open or opening, with the messages it has received so far. */
  start(early?: WebSocket & { early?: MessageEvent[] }): void {
    if (!early || early.readyState > 1) {
      this.connect();
      return;
    }
    this.adopt(early);
    for (const event of early.early?.splice(0) ?? []) this.decoder?.push(event.data as string | ArrayBuffer);
    if (early.readyState === 1) this.opened();
  }

  /** Sends even before the session is welcomed; only for the greeting itself. */
  greet(frame: ClientFrame): void {
    this.socket?.send(encode(frame));
  }

  send(frame: ClientFrame): boolean {
    if (!this.ready || this.socket?.readyState !== 1) return false;
    this.socket.send(encode(frame));
    return true;
  }

  /**
   * The session is up: frames may flow, and silence means a dead peer. `heartbeat` in seconds; `eager` when the
   * server is one that restarts at every change of its program.
   */
  welcomed(heartbeat: number, eager = false): void {
    this.ready = true;
    this.eager = eager;
    this.attempts = 0;
    this.watch(Math.min(Math.max(heartbeat, 1), SLOWEST_HEARTBEAT) * 1000);
    this.events.online(true);
  }

  /** Drops the socket and connects again: after a gap, an unreadable frame or silence. */
  restart(): void {
    this.drop();
    this.later();
  }

  /** Connects now instead of after the pause: the network is back, or the user has returned. */
  hurry(): void {
    if (this.ended || this.socket) return;
    clearTimeout(this.retry);
    this.connect();
  }

  /** Closes for good. */
  end(): void {
    this.ended = true;
    clearTimeout(this.retry);
    this.drop();
  }

  private connect(): void {
    if (this.ended) return;
    try {
      this.adopt(this.create());
    } catch {
      this.later();
    }
  }

  private adopt(socket: WebSocket): void {
    this.socket = socket;
    this.heard = Date.now();
    socket.binaryType = "arraybuffer";
    const decoder = new Decoder(
      (frame, large) => this.events.frame(frame, large),
      (error) => {
        console.error("flet: a frame could not be applied", error);
        this.restart();
      },
    );
    this.decoder = decoder;
    socket.onopen = () => this.opened();
    socket.onmessage = (event) => {
      this.heard = Date.now();
      decoder.push(event.data as string | ArrayBuffer);
    };
    socket.onclose = () => {
      if (this.socket !== socket) return;
      this.drop();
      this.later();
    };
  }

  private opened(): void {
    this.heard = Date.now();
    // A peer that accepts but never welcomes is as dead as one that falls silent later.
    this.watch(SLOWEST_HEARTBEAT * 1000);
    this.events.open();
  }

  private watch(interval: number): void {
    clearInterval(this.beat);
    this.beat = setInterval(() => {
      if (Date.now() - this.heard >= interval * 1.9) this.restart();
      else this.send(["ping", Date.now()]);
    }, interval);
  }

  private drop(): void {
    const socket = this.socket;
    clearInterval(this.beat);
    this.decoder?.close();
    this.socket = null;
    this.decoder = null;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
    this.ready = false;
    this.events.online(false);
  }

  private later(): void {
    if (this.ended) return;
    clearTimeout(this.retry);
    const attempt = this.attempts++;
    const pause = Math.min(FIRST_RETRY * 1.7 ** attempt, SLOWEST_RETRY) * (0.5 + Math.random());
    const eager = this.eager && attempt < EAGER_ATTEMPTS;
    this.retry = setTimeout(() => this.connect(), eager ? EAGER_RETRY : pause);
  }
}
