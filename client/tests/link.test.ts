import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { Link } from "../src/core/link";
import type { ServerFrame } from "../src/core/protocol";

class FakeSocket {
  readyState = 0;
  binaryType = "";
  sent: string[] = [];
  early: unknown[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  open() {
    this.readyState = 1;
    this.onopen?.();
  }
  close() {
    this.readyState = 3;
    this.onclose?.();
  }
  send(text: string) {
    this.sent.push(text);
  }
  get socket() {
    return this as unknown as WebSocket;
  }
}

function start(early?: FakeSocket) {
  const sockets: FakeSocket[] = [];
  const log = { opened: 0, frames: [] as ServerFrame[], online: [] as boolean[] };
  const link = new Link(
    () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket.socket;
    },
    {
      open: () => log.opened++,
      frame: (frame) => void log.frames.push(frame),
      online: (up) => void log.online.push(up),
    },
  );
  link.start(early as never);
  return { link, log, sockets };
}

beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "setInterval", "Date"] }));
afterEach(() => mock.timers.reset());

test("the early socket is adopted with the messages it has received", () => {
  const early = new FakeSocket();
  early.readyState = 1;
  early.early = [{ data: '["pong",1]' }];
  const { log, sockets } = start(early);
  assert.equal(log.opened, 1);
  assert.deepEqual(log.frames, [["pong", 1]]);
  assert.equal(sockets.length, 0);
});

test("an early socket that has failed is replaced", () => {
  const early = new FakeSocket();
  early.readyState = 3;
  assert.equal(start(early).sockets.length, 1);
});

test("nothing but the greeting is sent before the welcome", () => {
  const { link, sockets } = start();
  sockets[0]!.open();
  assert.equal(link.send(["ack", 1]), false);
  link.greet(["bye"]);
  link.welcomed(10);
  assert.equal(link.send(["ack", 1]), true);
  assert.deepEqual(sockets[0]!.sent, ['["bye"]', '["ack",1]']);
});

test("a lost connection is tried again for ever, with growing pauses", () => {
  const { sockets, log } = start();
  const pauses: number[] = [];
  for (let attempt = 1; attempt <= 14; attempt++) {
    sockets[sockets.length - 1]!.close();
    const before = Date.now();
    while (sockets.length === attempt) mock.timers.tick(10);
    pauses.push(Date.now() - before);
  }
  assert.ok(pauses[0]! <= 400, `first pause ${String(pauses[0])}`);
  assert.ok(pauses[13]! >= 5000 && pauses[13]! <= 15_010, `last pause ${String(pauses[13])}`);
  assert.ok(log.online.every((up) => !up));
});

test("a silent peer is noticed within 25 seconds, a talking one is kept", () => {
  const { link, sockets } = start();
  const [first] = sockets;
  first!.open();
  link.welcomed(10);
  for (let second = 0; second < 60; second++) {
    mock.timers.tick(1000);
    if (second % 10 === 0) first!.onmessage!({ data: '["pong",0]' });
  }
  assert.equal(first!.readyState, 1);
  assert.ok(first!.sent.some((text) => text.startsWith('["ping"')));
  mock.timers.tick(25_000);
  assert.equal(first!.readyState, 3);
  mock.timers.tick(1000);
  assert.equal(sockets.length, 2);
});

test("a peer that never welcomes is given up", () => {
  const { sockets } = start();
  sockets[0]!.open();
  mock.timers.tick(25_000);
  assert.equal(sockets[0]!.readyState, 3);
});

test("deflated and plain frames keep their order", async () => {
  mock.timers.reset();
  const { log, sockets } = start();
  const packed = Buffer.concat([Buffer.from([1]), deflateRawSync(JSON.stringify(["pong", 1]))]);
  const [socket] = sockets;
  socket!.onmessage!({ data: new Uint8Array(packed).buffer });
  socket!.onmessage!({ data: '["pong",2]' });
  socket!.onmessage!({ data: new Uint8Array(packed).buffer });
  assert.deepEqual(log.frames, []);
  while (log.frames.length < 3) await new Promise((resolve) => setTimeout(resolve, 1));
  assert.deepEqual(log.frames, [
    ["pong", 1],
    ["pong", 2],
    ["pong", 1],
  ]);
});

test("an unreadable frame starts a new connection", () => {
  mock.method(console, "error", () => undefined);
  const { sockets } = start();
  sockets[0]!.open();
  sockets[0]!.onmessage!({ data: "[" });
  mock.timers.tick(1000);
  assert.equal(sockets.length, 2);
  mock.restoreAll();
});
