import assert from "node:assert/strict";
import { mock, test, beforeEach, afterEach } from "node:test";
import type { ClientFrame, Op, ServerFrame } from "../src/core/protocol";
import { Session } from "../src/core/session";

function start() {
  const log = {
    sent: [] as ClientFrame[],
    gaps: 0,
    calls: [] as unknown[],
    closed: [] as unknown[],
    up: true,
  };
  const session = new Session({
    send(frame) {
      if (log.up) log.sent.push(frame);
      return log.up;
    },
    gap: () => log.gaps++,
    welcomed: () => undefined,
    closed: (code, retry) => void log.closed.push([code, retry]),
    notice: () => undefined,
    call(id, method, args, answer) {
      log.calls.push([id, method, args]);
      answer?.(null, "done");
    },
  });
  const welcome = (mode: "new" | "full" | "resume", event = 0) =>
    session.receive([
      "welcome",
      mode,
      { session: "s", token: "t", event, heartbeat: 10, debug: false, name: "" },
    ]);
  return { session, log, welcome };
}

const text = (value: string): Op[] => [["s", 2, { value }]];
const page: Op[] = [
  ["n", 1, "Page", {}, { controls: [2] }],
  ["n", 2, "Text", { value: "" }, {}],
];
const patch = (seq: number, value: string, flags = 0): ServerFrame => ["patch", seq, text(value), flags, 0];
const value = (session: Session) => session.tree.get(2)?.props.value["value"];

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
afterEach(() => mock.timers.reset());

test("frames are applied in sequence and acknowledged together", () => {
  const { session, log, welcome } = start();
  welcome("new");
  session.receive(["full", 1, page, 0, 0]);
  session.receive(patch(2, "a"));
  session.receive(patch(3, "b"));
  assert.equal(value(session), "b");
  assert.deepEqual(log.sent, []);
  mock.timers.tick(100);
  assert.deepEqual(log.sent, [["ack", 3]]);
});

test("the server's window is never starved of acknowledgements", () => {
  const { session, log, welcome } = start();
  welcome("new");
  session.receive(["full", 1, page, 0, 0]);
  for (let seq = 2; seq <= 4; seq++) session.receive(patch(seq, String(seq)));
  assert.deepEqual(log.sent, [["ack", 4]]);
});

test("a large frame, which fills the server's window by itself, is acknowledged at once", () => {
  const { session, log, welcome } = start();
  welcome("new");
  session.receive(["full", 1, page, 0, 0], true);
  assert.deepEqual(log.sent, [["ack", 1]]);
  session.receive(patch(2, "a"));
  assert.deepEqual(log.sent, [["ack", 1]]);
});

test("a repeated frame is dropped and acknowledged again", () => {
  const { session, log, welcome } = start();
  welcome("new");
  session.receive(["full", 1, page, 0, 0]);
  session.receive(patch(2, "a"));
  session.receive(patch(3, "b"));
  mock.timers.tick(100);
  log.sent.length = 0;
  session.receive(patch(2, "a"));
  mock.timers.tick(100);
  assert.equal(value(session), "b");
  assert.deepEqual(log.sent, [["ack", 3]]);
});

test("a gap is not applied but reported, and resuming fills it", () => {
  const { session, log, welcome } = start();
  welcome("new");
  session.receive(["full", 1, page, 0, 0]);
  session.receive(patch(3, "c"));
  assert.equal(log.gaps, 1);
  assert.equal(session.last, 1);
  assert.equal(value(session), "");
  welcome("resume");
  session.receive(patch(2, "b"));
  session.receive(patch(3, "c"));
  assert.equal(value(session), "c");
});

test("frames of one flush are applied together, even across a resume", () => {
  const { session, welcome } = start();
  welcome("new");
  session.receive(["full", 1, page, 0, 0]);
  session.receive(patch(2, "half", 1));
  assert.equal(value(session), "");
  assert.equal(session.last, 2);
  welcome("resume");
  session.receive(["patch", 3, [["s", 2, { size: 4 }]], 0, 0]);
  assert.deepEqual(session.tree.get(2)!.props.value, { value: "half", size: 4 });
});

test("a full tree in several frames replaces the tree once", () => {
  const { session, welcome } = start();
  welcome("new");
  session.receive(["full", 1, page, 0, 0]);
  const node = session.tree.get(2);
  welcome("full");
  session.receive(["full", 9, [["n", 1, "Page", {}, { controls: [2, 3] }]], 1, 0]);
  assert.equal(session.tree.get(2), node);
  session.receive([
    "patch",
    10,
    [
      ["n", 2, "Text", { value: "x" }, {}],
      ["n", 3, "Text", {}, {}],
    ],
    0,
    0,
  ]);
  assert.equal(session.tree.get(2), node);
  assert.equal(session.tree.size, 3);
  assert.equal(session.last, 10);
});

test("until the announced full tree comes, nothing else is applied", () => {
  const { session, log, welcome } = start();
  welcome("new");
  session.receive(["full", 1, page, 0, 0]);
  welcome("full");
  session.receive(patch(2, "of the old tree"));
  assert.equal(value(session), "");
  assert.equal(log.gaps, 0);
});

test("a new session drops the tree and starts counting anew", () => {
  const { session, welcome } = start();
  welcome("new");
  session.receive(["full", 1, page, 0, 0]);
  session.receive(patch(2, "a"));
  welcome("new");
  assert.equal(session.tree.size, 0);
  assert.equal(session.last, 0);
  session.receive(["full", 1, page, 0, 0]);
  assert.equal(value(session), "");
});

test("acknowledgements in frames free the outbox", () => {
  const { session, log, welcome } = start();
  welcome("new");
  session.receive(["full", 1, page, 0, 0]);
  session.outbox.event(1, "a", null);
  session.outbox.event(1, "b", null);
  session.receive(["patch", 2, [], 0, 1]);
  log.sent.length = 0;
  welcome("resume", 1);
  assert.deepEqual(
    log.sent.filter((frame) => frame[0] === "event"),
    [["event", 2, 1, "b", null]],
  );
});

test("calls count as frames and are answered once the connection is back", () => {
  const { session, log, welcome } = start();
  welcome("new");
  session.receive(["full", 1, page, 0, 0]);
  log.up = false;
  session.receive(["call", 2, 7, 2, "focus", { a: 1 }, true]);
  session.receive(["call", 2, 7, 2, "focus", { a: 1 }, true]);
  assert.deepEqual(log.calls, [[2, "focus", { a: 1 }]]);
  log.up = true;
  log.sent.length = 0;
  welcome("resume");
  assert.deepEqual(log.sent, [["result", 7, null, "done"]]);
  assert.equal(session.last, 2);
});

test("the server's close is handed on", () => {
  const { session, log } = start();
  session.receive(["close", 4000, false]);
  assert.deepEqual(log.closed, [[4000, false]]);
});
