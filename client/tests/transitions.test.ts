import assert from "node:assert/strict";
import { test } from "node:test";
import "./dom";
import { directionOf, type Known } from "../src/controls/page/transitions";

/** Views named by id, or by id and route: "1", "1/store". */
function stack(...names: string[]): Known[] {
  return names.map((name) => ({
    id: parseInt(name),
    route: name.includes("/") ? name.slice(name.indexOf("/")) : undefined,
  }));
}

const COURSES: [string, string[], string[], string | undefined][] = [
  ["the first view", [], ["1/"], undefined],
  ["the last view goes", ["1/"], [], undefined],
  ["nothing new", ["1/"], ["1/"], undefined],
  ["a view on top", ["1/"], ["1/", "2/a"], "push"],
  ["back to the one below", ["1/", "2/a"], ["1/"], "pop"],
  ["back by two", ["1/", "2/a", "3/a/b"], ["1/"], "pop"],
  ["all made anew, one more", ["1/"], ["2/", "3/a"], "push"],
  ["all made anew, one less", ["1/", "2/a"], ["3/"], "pop"],
  ["all made anew, the same top", ["1/", "2/a"], ["3/", "4/a"], undefined],
  ["another in its place", ["1/a"], ["2/b"], "push"],
  ["another in the place of the top", ["1/", "2/a"], ["1/", "3/b"], "push"],
  ["something below", ["1/a"], ["2/", "1/a"], undefined],
  ["to the one below, which is put on top", ["1/", "2/a"], ["2/a", "1/"], "pop"],
  ["fewer, and none of them known", ["1/", "2/a"], ["3/b"], "pop"],
  ["views without routes are told apart by themselves", ["1", "2"], ["1"], "pop"],
  ["and made anew they are others", ["1"], ["2"], "push"],
];

for (const [name, before, now, expected] of COURSES) {
  test(name, () => {
    assert.equal(directionOf(stack(...before), stack(...now)), expected);
  });
}
