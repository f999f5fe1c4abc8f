import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Outbox } from "../src/core/outbox";

function outbox() {
  const sent: unknown[] = [];
  return { sent, box: new Outbox((entry) => void sent.push(structuredClone(entry))) };
}

test("edits are gathered, the last of a field counts, and they go before the next event", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { sent, box } = outbox();
  box.edit(5, "value", "a", 1);
  box.edit(5, "value", "ab", 2);
  box.edit(6, "value", true, 1);
  assert.deepEqual(sent, []);
  box.event(5, "change", null);
  assert.deepEqual(sent, [
    [
      "values",
      1,
      [
        [5, "value", "ab", 2],
        [6, "value", true, 1],
      ],
    ],
    ["event", 2, 5, "change", null],
  ]);
  mock.timers.tick(1000);
  assert.equal(sent.length, 2);
  mock.timers.reset();
});

test("typing without a pause is sent all the same, after 100 ms", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { sent, box } = outbox();
  for (let key = 1; key <= 9; key++) {
    box.edit(5, "value", key, key);
    mock.timers.tick(15);
  }
  assert.equal(sent.length, 1);
  mock.timers.tick(20);
  assert.equal(sent.length, 2);
  mock.timers.reset();
});

test("after a reconnect only what the server has not handled is sent again, in order", () => {
  const { sent, box } = outbox();
  box.welcome(0);
  for (const name of ["a", "b", "c"]) box.event(1, name, null);
  box.acked(1);
  sent.length = 0;
  box.welcome(2);
  assert.deepEqual(sent, [["event", 3, 1, "c", null]]);
});

test("what was recorded before the first welcome is numbered after what the session knows", () => {
  const { sent, box } = outbox();
  box.event(1, "resize", "1,2");
  sent.length = 0;
  box.welcome(17);
  box.event(1, "click", null);
  assert.deepEqual(sent, [
    ["event", 18, 1, "resize", "1,2"],
    ["event", 19, 1, "click", null],
  ]);
});

test("a new session starts at 1 with nothing pending", () => {
  const { sent, box } = outbox();
  box.welcome(0);
  box.event(1, "lost", null);
  box.edit(2, "value", "lost", 1);
  box.reset();
  sent.length = 0;
  box.welcome(0);
  box.event(1, "first", null);
  assert.deepEqual(sent, [["event", 1, 1, "first", null]]);
});

test("an edit is pending until it is acknowledged", () => {
  const { box } = outbox();
  box.welcome(0);
  box.edit(2, "value", "x", 1);
  assert.equal(box.pending(2, "value"), true);
  box.flush();
  assert.equal(box.pending(2, "value"), true);
  assert.equal(box.pending(2, "other"), false);
  box.acked(1);
  assert.equal(box.pending(2, "value"), false);
});
