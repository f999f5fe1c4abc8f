import type { ClientFrame, ServerFrame } from "./protocol";

/** First byte of a binary frame that carries raw-deflated JSON. */
const DEFLATED = 1;

export function encode(frame: ClientFrame): string {
  return JSON.stringify(frame);
}

async function inflate(data: ArrayBuffer): Promise<ServerFrame> {
  const bytes = new Uint8Array(data);
  if (bytes[0] !== DEFLATED) throw new Error(`unknown binary frame ${String(bytes[0])}`);
  const stream = new Blob([bytes.subarray(1)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return JSON.parse(await new Response(stream).text()) as ServerFrame;
}

/**
 * Hands frames on in the order they came, although inflating is asynchronous, and tells which are large. A text
 * frame is handed on at once unless a deflated one is still ahead of it.
 */
export class Decoder {
  private chain: Promise<void> = Promise.resolve();
  private waiting = 0;
  private closed = false;

  constructor(
    private readonly deliver: (frame: ServerFrame, large: boolean) => void,
    private readonly fail: (error: unknown) => void,
  ) {}

  push(data: string | ArrayBuffer): void {
    if (typeof data === "string" && this.waiting === 0) {
      this.handOn(() => JSON.parse(data) as ServerFrame, false);
      return;
    }
    this.waiting++;
    const frame = typeof data === "string" ? null : inflate(data);
    // The failure is reported when its turn comes; until then it must not count as unhandled.
    frame?.catch(() => undefined);
    this.chain = this.chain.then(async () => {
      try {
        const value = frame ? await frame : (JSON.parse(data as string) as ServerFrame);
        this.handOn(() => value, frame !== null);
      } catch (error) {
        if (!this.closed) this.fail(error);
      } finally {
        this.waiting--;
      }
    });
  }

  /** Drops what has not been handed on yet. */
  close(): void {
    this.closed = true;
  }

  private handOn(read: () => ServerFrame, large: boolean): void {
    if (this.closed) return;
    try {
      this.deliver(read(), large);
    } catch (error) {
      this.fail(error);
    }
  }
}
