import assert from "node:assert/strict";
import { test } from "node:test";

import { IconSet, resolve } from "./sources.mjs";

const set = (width, icons, aliases) =>
  new IconSet({
    width,
    height: width,
    icons: Object.fromEntries(icons.map((name) => [name, { body: name }])),
    aliases,
  });

const sets = {
  ic: set(24, ["baseline-home", "outline-home", "round-home", "sharp-home", "baseline-3p"], {
    "baseline-house": { parent: "baseline-home" },
  }),
  "material-symbols": set(24, ["forklift"]),
  f7: set(56, ["house-fill", "plus"]),
};
const aliases = { material: { three_p: "3p" }, exact: { cupertino_add: "f7:plus" } };
const find = (name) => resolve(name, sets, aliases);

test("the suffix of a name chooses the style", () => {
  assert.equal(find("home").place, "ic:baseline-home");
  assert.equal(find("home_outlined").place, "ic:outline-home");
  assert.equal(find("home_rounded").place, "ic:round-home");
  assert.equal(find("home_sharp").place, "ic:sharp-home");
});

test("renamed icons and the set's own aliases are followed", () => {
  assert.equal(find("three_p").place, "ic:baseline-3p");
  assert.equal(find("house").body, "baseline-home");
});

test("a look-alike is told apart from the icon itself", () => {
  assert.equal(find("home").exact, true);
  assert.deepEqual([find("forklift").place, find("forklift").exact], ["material-symbols:forklift", false]);
  assert.deepEqual([find("cupertino_add").place, find("cupertino_add").exact], ["f7:plus", false]);
});

test("a missing style falls back to the filled one", () => {
  assert.deepEqual([find("three_p_sharp").place, find("three_p_sharp").exact], ["ic:baseline-3p", false]);
});

test("Cupertino icons keep their own view box", () => {
  assert.deepEqual(find("cupertino_house_fill").box, [0, 0, 56, 56]);
  assert.equal(find("cupertino_no_such_icon"), undefined);
});
