import { draw, drawn } from "./dom";
import assert from "node:assert/strict";
import { test } from "node:test";
import { Fragment, options, type VNode } from "preact";
import "../src/controls";
import { callMethod } from "../src/core/methods";
import { keyName } from "../src/core/page-events";
import { syncInput } from "../src/core/edit";
import { linkUrl, resourceUrl } from "../src/core/url";
import { themeAttributes, subtreeTheme } from "../src/theme/theme";
import type { Json, Op, WireProps } from "../src/core/protocol";

const page = (...controls: Op[]): Op[] => [
  ["n", 1, "Page", {}, { views: [2] }],
  [
    "n",
    2,
    "View",
    { route: "/" },
    { controls: controls.filter((op) => op[0] === "n").map((op) => op[1] as number) },
  ],
  ...controls,
];
const text = (id: number, props: WireProps): Op => ["n", id, "Text", props, {}];

test("a text is drawn, and only it is drawn again when it changes", async () => {
  const { host, tree } = await draw(
    page(text(3, { value: "one" }), text(4, { value: "2 ways", theme_style: "headlineMedium" })),
  );
  const [first, second] = host.querySelectorAll(".flet-text");
  assert.equal(first!.textContent, "one");
  assert.equal(second!.textContent, "2 ways");
  assert.equal(second!.getAttribute("role"), "heading");
  assert.ok(second!.classList.contains("flet-headline-medium"));
  const untouched = second!.firstChild;
  tree.apply([["s", 3, { value: "<b>" }]]);
  await drawn();
  assert.equal(first!.textContent, "<b>");
  assert.equal(first!.children.length, 0);
  assert.equal(second!.firstChild, untouched);
});

test("a change draws the control that changed and no other, however many stand beside it", async () => {
  const column: Op = ["n", 3, "Column", {}, { controls: [4, 5, 6] }];
  const { host, tree } = await draw([
    ...page(column),
    text(4, { value: "plain" }),
    text(5, { value: "styled", theme_style: "bodyLarge" }),
    text(6, { value: "beside" }),
  ]);
  const drawings: string[] = [];
  const hooks = options as unknown as { __r: (vnode: VNode) => void };
  const before = hooks.__r;
  hooks.__r = (vnode) => {
    const type = vnode.type as { displayName?: string };
    if (vnode.type !== Fragment) drawings.push(type.displayName ?? "list");
    before(vnode);
  };
  try {
    tree.apply([["s", 4, { value: "changed" }]]);
    await drawn();
    assert.deepEqual(drawings, []);
    tree.apply([["s", 5, { value: "changed" }]]);
    await drawn();
    assert.deepEqual(drawings, ["Text"]);
    // What a plain text cannot show takes a component: its parent draws it anew.
    tree.apply([["s", 6, { theme_style: "bodyLarge" }]]);
    await drawn();
    assert.ok(host.querySelectorAll(".flet-text")[2]!.classList.contains("flet-body-large"));
  } finally {
    hooks.__r = before;
  }
});

test("children keep their elements when the list changes", async () => {
  const { host, tree } = await draw(page(text(3, { value: "a" }), text(4, { value: "b" })));
  const before = [...host.querySelectorAll(".flet-text")];
  tree.apply([
    text(5, { value: "c" }),
    [
      "l",
      2,
      "controls",
      [
        ["m", 0, 1],
        ["i", 0, [5]],
      ],
    ],
  ]);
  await drawn();
  const after = [...host.querySelectorAll(".flet-text")];
  assert.deepEqual(
    after.map((item) => item.textContent),
    ["c", "b", "a"],
  );
  assert.equal(after[1], before[1]);
  assert.equal(after[2], before[0]);
});

test("an invisible control is not drawn, and comes back", async () => {
  const { host, tree } = await draw(page(text(3, { value: "a", visible: false })));
  assert.equal(host.querySelector(".flet-text"), null);
  tree.apply([["s", 3, { visible: null }]]);
  await drawn();
  assert.equal(host.querySelector(".flet-text")!.textContent, "a");
});

test("a button is a button: label, icon without a name, click", async () => {
  const { host, sent, tree } = await draw(
    page(
      ["n", 3, "ElevatedButton", { text: "Go", on_click: true, icon: "add" }, {}],
      ["n", 4, "TextButton", { text: "No" }, {}],
    ),
  );
  const [go, no] = host.querySelectorAll("button");
  assert.equal(go!.textContent, "Go");
  assert.equal(go!.querySelector("svg")!.getAttribute("aria-hidden"), "true");
  go!.click();
  no!.click();
  assert.deepEqual(sent.events, [[3, "click", null]]);
  tree.apply([["s", 2, { disabled: true }]]);
  await drawn();
  assert.equal(go!.disabled, true);
});

test("a button with an address is a link, unless the address is none", async () => {
  const { host } = await draw(
    page(
      ["n", 3, "TextButton", { text: "a", url: "https://example.org/" }, {}],
      ["n", 4, "TextButton", { text: "b", url: "javascript:alert(1)" }, {}],
    ),
  );
  assert.equal(host.querySelector("a")!.getAttribute("href"), "https://example.org/");
  assert.equal(host.querySelectorAll("a").length, 1);
  assert.equal(host.querySelectorAll("button").length, 1);
});

test("the style of a button per state: the author's order, and the states of the moment", async () => {
  const style = { bgcolor: { hovered: "red", "": "blue" }, color: { disabled: "green", "": "white" } };
  const { host } = await draw(page(["n", 3, "FilledButton", { text: "x", style }, {}]));
  const button = host.querySelector("button")!;
  assert.equal(button.style.backgroundColor, "#2196f3");
  button.dispatchEvent(new Event("pointerenter"));
  await drawn();
  assert.equal(button.style.backgroundColor, "#f44336");
  button.dispatchEvent(new Event("pointerleave"));
  await drawn();
  assert.equal(button.style.backgroundColor, "#2196f3");
});

test("a container reports where it was tapped, from the keyboard too", async () => {
  const { host, sent } = await draw(page(["n", 3, "Container", { on_click: true, padding: 4 }, {}]));
  const box = host.querySelector<HTMLElement>(".flet-container")!;
  assert.equal(box.getAttribute("role"), "button");
  assert.equal(box.tabIndex, 0);
  box.dispatchEvent(new MouseEvent("click", { clientX: 7, clientY: 9, bubbles: true }));
  assert.deepEqual(JSON.parse(sent.events[0]![2]!), { lx: 7, ly: 9, gx: 7, gy: 9 });
  box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  assert.equal(sent.events.length, 2);
});

test("a disabled container reports nothing", async () => {
  const { host, sent } = await draw(page(["n", 3, "Container", { on_click: true, disabled: true }, {}]));
  host.querySelector<HTMLElement>(".flet-container")!.click();
  assert.deepEqual(sent.events, []);
});

test("controls with a place of their own are taken out of the view's column", async () => {
  const { control } = await import("../src/core/control");
  control("NavigationBar", () => <nav>bar</nav>);
  const { host } = await draw(page(["n", 3, "NavigationBar", {}, {}], text(4, { value: "body" })));
  assert.equal(host.querySelector("main nav"), null);
  assert.equal(host.querySelector(".flet-view-bar nav")!.textContent, "bar");
  assert.equal(host.querySelector("main")!.textContent, "body");
});

test("only the top view is shown; the others keep their state", async () => {
  const { host, tree } = await draw(page(text(3, { value: "below" })));
  const below = host.querySelector(".flet-text");
  tree.apply([
    ["n", 9, "View", { route: "/top" }, { controls: [10] }],
    text(10, { value: "top" }),
    ["l", 1, "views", [["i", 1, [9]]]],
  ]);
  await drawn();
  const views = [...host.querySelectorAll<HTMLElement>(".flet-view")];
  assert.deepEqual(
    views.map((view) => view.hidden),
    [true, false],
  );
  tree.apply([
    ["l", 1, "views", [["r", 1, 1]]],
    ["x", [9, 10]],
  ]);
  await drawn();
  assert.equal(host.querySelector(".flet-text"), below);
  assert.equal(host.querySelector<HTMLElement>(".flet-view")!.hidden, false);
});

test("lazy controls are drawn when their code has come", async () => {
  const { control, lazyControls } = await import("../src/core/control");
  let arrive: () => void = () => undefined;
  const chunk = new Promise<void>((resolve) => (arrive = resolve));
  lazyControls({
    Late: async () => {
      await chunk;
      control("Late", () => <i>late</i>);
    },
  });
  const { host } = await draw(page(["n", 3, "Late", {}, {}]));
  assert.equal(host.querySelector("i"), null);
  arrive();
  await drawn();
  assert.equal(host.querySelector("i")!.textContent, "late");
});

test("methods are called, answered, and reported when missing", async () => {
  const { tree, host } = await draw(page(["n", 3, "TextButton", { text: "x" }, {}]));
  const call = (id: number, name: string, args: Record<string, Json> = {}) =>
    new Promise((resolve) => callMethod(tree, id, name, args, (error, value) => resolve([error, value])));
  assert.deepEqual(await call(3, "focus"), [null, null]);
  assert.equal(document.activeElement, host.querySelector("button"));
  assert.deepEqual(await call(3, "fly"), ['TextButton has no method "fly"', null]);
  assert.deepEqual(await call(99, "focus"), ["the control is not on the page", null]);
  await call(1, "client_storage_set", { key: "k", value: "1" });
  assert.deepEqual(await call(1, "client_storage_get", { key: "k" }), [null, "1"]);
  assert.deepEqual(await call(1, "client_storage_get_keys", { key_prefix: "" }), [null, ["k"]]);
  assert.deepEqual(await call(1, "client_storage_clear"), [null, true]);
  assert.deepEqual(await call(1, "client_storage_get", { key: "k" }), [null, null]);
  assert.deepEqual(await call(1, "can_launch_url", { url: "javascript:x" }), [null, false]);
  assert.deepEqual(await call(1, "window_center"), [null, null]);
});

test("a call waits for a control that is not drawn yet", async () => {
  const { control, useMethods } = await import("../src/core/control");
  const { tree } = await draw(page());
  const called: string[] = [];
  control("Slow", ({ node }) => {
    useMethods(node, { go: () => called.push("go") });
    return <b />;
  });
  tree.apply([["n", 3, "Slow", {}, {}]]);
  callMethod(tree, 3, "go", {}, null);
  await drawn();
  assert.deepEqual(called, []);
  tree.apply([["l", 2, "controls", [["i", 0, [3]]]]]);
  await drawn();
  assert.deepEqual(called, ["go"]);
});

test("the theme: built-in, from the server, for a subtree", () => {
  assert.equal(themeAttributes(undefined, "light").style["--flet-primary"], "#0061a4");
  assert.equal(themeAttributes(undefined, "dark").style["--flet-background"], "#1a1c1e");
  assert.equal(themeAttributes(undefined, "light")["data-density"], "compact");
  assert.equal(themeAttributes({}, "light")["data-density"], "compact");
  const theme = {
    visual_density: "standard",
    light: { on_primary: "#ff0000" },
    font_family: "Inter",
    text_theme: { title_large: { size: 30 } },
  };
  const attributes = themeAttributes(theme, "light");
  assert.equal(attributes["data-density"], "standard");
  assert.equal(attributes.style["--flet-on-primary"], "#ff0000");
  assert.equal(attributes.style["--flet-primary"], "#0061a4");
  assert.equal(attributes.style["--flet-title-large-size"], "30px");
  assert.match(attributes.style["--flet-font"]!, /^"Inter"/);
  assert.equal(subtreeTheme(theme, undefined)!.style["--flet-on-primary"], undefined);
  assert.equal(subtreeTheme(theme, "light")!.style["--flet-on-primary"], "#ff0000");
  assert.equal(subtreeTheme(undefined, "dark"), null);
});

test("addresses: below the base, and only of allowed schemes", () => {
  (document.head.appendChild(document.createElement("base")) as HTMLBaseElement).href =
    "http://localhost/app/";
  assert.equal(resourceUrl("/pic.png"), "http://localhost/app/pic.png");
  assert.equal(resourceUrl("pic.png"), "http://localhost/app/pic.png");
  assert.equal(linkUrl("mailto:a@b.c"), "mailto:a@b.c");
  assert.equal(linkUrl(" javascript:alert(1)"), undefined);
  assert.equal(linkUrl("data:text/html,x"), undefined);
  assert.equal(resourceUrl("javascript:x"), undefined);
});

test("keys are named by their caps", () => {
  assert.equal(keyName("a"), "A");
  assert.equal(keyName("ArrowLeft"), "Arrow Left");
  assert.equal(keyName("F5"), "F5");
});

test("a server write leaves the caret behind the character it was behind", () => {
  const input = document.body.appendChild(document.createElement("input"));
  input.value = "hello";
  input.focus();
  input.setSelectionRange(5, 5);
  syncInput(input, "hello world");
  assert.equal(input.selectionStart, 11);
  input.setSelectionRange(2, 2);
  syncInput(input, "hello");
  assert.equal(input.selectionStart, 2);
});
