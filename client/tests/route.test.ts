import assert from "node:assert/strict";
import { test } from "node:test";
import "./dom";
import { currentRoute, finishPath, showRoute } from "../src/core/route";

function place(href: string, base: string, strategy = "path"): void {
  document.head.innerHTML = `<base href="${base}"><meta name="flet-route" content="${strategy}">`;
  history.replaceState(null, "", href);
}

test("the route is what follows the base", () => {
  place("http://localhost/a/b/store?x=1", "http://localhost/a/b/");
  assert.equal(currentRoute(), "/store?x=1");
  place("http://localhost/a/b", "http://localhost/a/b/");
  assert.equal(currentRoute(), "/");
  place("http://localhost/a/bc/d", "http://localhost/a/b/");
  assert.equal(currentRoute(), "/a/bc/d");
});

test("a path is readable, a query stays as it is", () => {
  place("http://localhost/caf%C3%A9?q=%C3%A9%26", "http://localhost/");
  assert.equal(currentRoute(), "/café?q=%C3%A9%26");
  place("http://localhost/100%", "http://localhost/");
  assert.equal(currentRoute(), "/100%");
});

test("behind a hash, path and query of the page do not matter", () => {
  place("http://localhost/a/?lang=de#/store?x=1", "http://localhost/a/", "hash");
  assert.equal(currentRoute(), "/store?x=1");
  place("http://localhost/a/", "http://localhost/a/", "hash");
  assert.equal(currentRoute(), "/");
});

test("each new route is one entry of the history, a shown one none", () => {
  place("http://localhost/a/", "http://localhost/a/");
  const pushed: string[] = [];
  const push = history.pushState.bind(history);
  history.pushState = (state, unused, url) => {
    pushed.push(String(url));
    push(state, unused, url);
  };
  showRoute("/one");
  showRoute("/one");
  showRoute("/zwölf");
  showRoute("/zwölf");
  showRoute("//evil.example/x");
  assert.deepEqual(pushed, [
    "http://localhost/a/one",
    "http://localhost/a/zw%C3%B6lf",
    "http://localhost/a/evil.example/x",
  ]);
  assert.ok((history.state as { flet?: string }).flet);
});

test("the slash behind the path of the app is put where it was left out", () => {
  place("http://localhost/a/b?x=1#y", "http://localhost/a/b/");
  finishPath();
  assert.equal(location.href, "http://localhost/a/b/?x=1#y");
});
