import assert from "node:assert/strict";
import { test } from "node:test";
import {
  capitalized,
  characters,
  counterText,
  edited,
  filtered,
  limited,
} from "../src/controls/input/editing";
import { corrects, typingAttributes } from "../src/controls/input/keyboard";
import { lookUp, moved, placeMenu, step, type Line } from "../src/controls/input/menu";

test("a filter keeps what matches, or drops it", () => {
  const digits = { regex_string: "[0-9]", allow: true, replacement_string: "" };
  assert.equal(filtered("a1b22c", digits), "122");
  assert.equal(filtered("a1b22c", { ...digits, allow: false }), "abc");
  assert.equal(filtered("a1bb2", { ...digits, replacement_string: "-" }), "-1-2");
  assert.equal(filtered("a1bb2", { ...digits, allow: false, replacement_string: "$&" }), "a$&bb$&");
  // A pattern for the whole text lets all of it through or nothing.
  const whole = { regex_string: "^[0-9]*$", allow: true, replacement_string: "" };
  assert.equal(filtered("12", whole), "12");
  assert.equal(filtered("12x", whole), "");
  assert.equal(filtered("text", undefined), "text");
});

test("a pattern that is none filters nothing", (context) => {
  const warn = context.mock.method(console, "warn", () => undefined);
  assert.equal(filtered("text", { regex_string: "(", allow: true }), "text");
  assert.equal(warn.mock.callCount(), 1);
});

test("a length is counted in characters that a reader sees", () => {
  const family = "👨‍👩‍👧‍👦";
  assert.deepEqual(characters(`a${family}é`), ["a", family, "é"]);
  assert.equal(limited(`${family}ab`, 2), `${family}a`);
  assert.equal(limited("abc", 3), "abc");
  assert.equal(limited("abc", -1), "abc");
  assert.equal(limited("abc", undefined), "abc");
});

test("capital letters are made where they are wanted", () => {
  assert.equal(capitalized("one two", "characters"), "ONE TWO");
  assert.equal(capitalized("one élan o'neill", "words"), "One Élan O'neill");
  assert.equal(capitalized("one. two? three\nfour, five", "sentences"), "One. Two? Three\nFour, five");
  assert.equal(capitalized("ßa", "words"), "ßa");
  assert.equal(capitalized("one", undefined), "one");
});

test("all rules of a field hold together", () => {
  const rules = {
    input_filter: { regex_string: "[a-z]", allow: true },
    capitalization: "characters",
    max_length: 3,
  };
  assert.equal(edited("a1b2c3d4", rules), "ABC");
});

test("the counter fills in its placeholders", () => {
  assert.equal(counterText(undefined, "abc", undefined), undefined);
  assert.equal(counterText(undefined, "abc", 10), "3/10");
  assert.equal(counterText(undefined, "abc", -1), "3");
  assert.equal(
    counterText("{value_length} of {max_length}, {symbols_left} left", "abc", 10),
    "3 of 10, 7 left",
  );
  assert.equal(counterText("{value_length}/{max_length}", "👍🏽", undefined), "1/None");
  assert.equal(counterText("fixed", "abc", undefined), "fixed");
});

test("keyboards and helps of the device follow the properties", () => {
  assert.deepEqual(
    Object.values(typingAttributes({})).filter((value) => value !== undefined),
    [],
  );
  const email = typingAttributes({ keyboard_type: "email" });
  assert.deepEqual(
    [email["inputMode"], email["autocomplete"], email["autocapitalize"], email["spellcheck"]],
    ["email", "email", "none", false],
  );
  assert.equal(typingAttributes({ keyboard_type: "number" })["inputMode"], "decimal");
  assert.equal(
    typingAttributes({ keyboard_type: "phone", enable_suggestions: false })["autocomplete"],
    "off",
  );
  assert.equal(typingAttributes({ password: true })["autocomplete"], "current-password");
  assert.equal(typingAttributes({ capitalization: "words" })["autocapitalize"], "words");
  assert.equal(corrects({ autocorrect: false }), false);
  assert.equal(corrects({ keyboard_type: "url" }), false);
  assert.equal(corrects({}), true);
  assert.equal(typingAttributes({ smart_dashes_type: false })["spellcheck"], false);
  assert.equal(typingAttributes({ smart_quotes_type: false })["spellcheck"], false);
  assert.equal(typingAttributes({ on_submit: true })["enterKeyHint"], "done");
  assert.equal(typingAttributes({ on_submit: true, multiline: true })["enterKeyHint"], undefined);
});

const lines: Line[] = ["Apple", "Banana", "Blueberry", "Cherry", "Bread"].map((text) => ({
  text,
  disabled: false,
}));
lines[1]!.disabled = true;

test("keys step over lines that cannot be chosen and stop at the ends", () => {
  assert.equal(step(lines, 0, 1), 2);
  assert.equal(step(lines, 2, -1), 0);
  assert.equal(step(lines, 4, 1), 4);
  assert.equal(moved(lines, 2, "Home"), 0);
  assert.equal(moved(lines, 2, "End"), 4);
  assert.equal(moved(lines, 0, "PageDown"), 4);
  assert.equal(moved(lines, 0, "x"), undefined);
});

test("letters lead to a line, and the same one again to the next", () => {
  assert.equal(lookUp(lines, -1, "b"), 2);
  assert.equal(lookUp(lines, 2, "bb"), 4);
  assert.equal(lookUp(lines, 4, "bbb"), 2);
  assert.equal(lookUp(lines, 2, "br"), 4);
  assert.equal(lookUp(lines, 0, "CH"), 3);
  assert.equal(lookUp(lines, 0, "x"), -1);
  assert.equal(lookUp([], -1, "x"), -1);
});

test("a menu lies over its field and inside the window", () => {
  const field = { top: 300, bottom: 356, lineHeight: 48, room: 600 };
  // The second of three lines over the middle of the field.
  assert.deepEqual(placeMenu({ ...field, height: 160, lineTop: 56 }), { top: 248, height: 160, scroll: 0 });
  // Near the upper edge it does not go higher than the field.
  const high = { ...field, top: 10, bottom: 66 };
  assert.deepEqual(placeMenu({ ...high, height: 160, lineTop: 56 }), { top: 10, height: 160, scroll: 0 });
  // Near the lower edge not lower.
  const low = { ...field, top: 540, bottom: 596 };
  assert.deepEqual(placeMenu({ ...low, height: 160, lineTop: 8 }), { top: 436, height: 160, scroll: 0 });
  // A long one scrolls until the chosen line is over the field.
  const long = placeMenu({ ...field, height: 5000, lineTop: 2408 });
  assert.deepEqual(long, { top: 48, height: 504, scroll: 2152 });
  assert.equal(2408 - long.scroll + long.top + 24, 328);
});
