import { draw, drawn, until } from "./dom";
import assert from "node:assert/strict";
import { test } from "node:test";
import "../src/controls";
import { ControlNode } from "../src/core/node";
import { iconLabel } from "../src/core/icon";
import { fabPlace } from "../src/controls/page/fab-place";
import { wayOf } from "../src/controls/dialogs/swipe";
import type { Json, Op, WireProps } from "../src/core/protocol";

const text = (id: number, value: string): Op => ["n", id, "Text", { value }, {}];
const app = (): Op[] => [
  ["n", 1, "Page", {}, { views: [2] }],
  ["n", 2, "View", { route: "/" }, {}],
];

test("a slot of the page that is filled later is noticed by the view that draws it", async () => {
  const { host, tree } = await draw(app());
  assert.equal(host.querySelector("[role=status]"), null);
  tree.apply([
    text(4, "Saved"),
    ["n", 3, "SnackBar", { open: true }, { content: 4 }],
    ["k", 1, "snack_bar", 3],
  ]);
  await until(() => host.querySelector("[role=status]")?.textContent === "Saved");
});

test("selecting a tab is written before it is told, and its content is kept", async () => {
  const { host, sent } = await draw([
    ["n", 1, "Page", {}, { views: [2] }],
    ["n", 2, "View", {}, { controls: [3] }],
    ["n", 3, "Tabs", { on_change: true, animation_duration: 0 }, { tabs: [4, 5] }],
    ["n", 4, "Tab", { text: "One" }, { content: 6 }],
    ["n", 5, "Tab", { icon: "home_rounded" }, { content: 7 }],
    text(6, "first"),
    text(7, "second"),
  ]);
  await until(() => host.querySelector("[role=tab]"));
  const [, second] = host.querySelectorAll<HTMLElement>("[role=tab]");
  // What is not shown yet is not made.
  assert.equal(host.querySelectorAll("[role=tabpanel]").length, 1);
  assert.equal(second!.getAttribute("aria-label"), "home");
  second!.click();
  await drawn();
  assert.deepEqual(sent.events, [[3, "change", "1"]]);
  assert.deepEqual(
    [...host.querySelectorAll<HTMLElement>("[role=tabpanel]")].map((panel) => [
      panel.textContent,
      panel.hidden,
    ]),
    [
      ["first", true],
      ["second", false],
    ],
  );
});

test("an icon alone is called by its name", () => {
  assert.equal(iconLabel("delete_forever_rounded"), "delete forever");
  assert.equal(iconLabel("add"), "add");
});

const outlet = { event: () => undefined, edit: () => undefined };
const fab = (props: WireProps) => new ControlNode(1, "FloatingActionButton", props, outlet);
const both = { top: true, bottom: true };

test("the floating button hangs halfway over an edge, by its own height", () => {
  const at = (location: Json, props: WireProps, bars = both) => fabPlace(location, fab(props), bars);
  assert.deepEqual(at("startDocked", {}).style, { marginBottom: "-28px" });
  assert.deepEqual(at("startDocked", { mini: true }).style, { marginBottom: "-20px" });
  assert.deepEqual(at("endTop", { height: 80 }).style, { marginTop: "-40px" });
  assert.equal(at("endTop", {}).where, "top");
  assert.deepEqual(at("endDocked", {}, { top: false, bottom: false }).style, {});
  assert.equal(at("endContained", {}).where, "bar");
  assert.equal(at("endContained", {}, { top: true, bottom: false }).where, "body");
  assert.equal(at(undefined as never, {}).class, "flet-view-fab");
  assert.equal(at("miniStartFloat", {}).class, "flet-view-fab flet-view-fab--start flet-view-fab--mini");
});

test("the ways to swipe follow the direction of text", () => {
  assert.deepEqual(wayOf("endToStart", false), { axis: "x", signs: [-1] });
  assert.deepEqual(wayOf("endToStart", true), { axis: "x", signs: [1] });
  assert.equal(wayOf("none", false), null);
});
