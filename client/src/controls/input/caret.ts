type Editor = HTMLInputElement | HTMLTextAreaElement;

const COPIED = [
  "direction",
  "font",
  "letterSpacing",
  "lineHeight",
  "overflowWrap",
  "textAlign",
  "textIndent",
  "textTransform",
  "width",
  "wordSpacing",
] as const;

/** Where the text cursor of an editor is, from the editor's top left: a copy of its text is asked. */
function place(editor: Editor): { x: number; y: number; line: number } {
  const at = editor.selectionStart ?? 0;
  const hidden = editor.type === "password";
  const shown = (text: string) => (hidden ? "•".repeat(text.length) : text);
  const copy = document.createElement("div");
  const style = getComputedStyle(editor);
  for (const name of COPIED) copy.style[name] = style[name];
  Object.assign(copy.style, { position: "absolute", visibility: "hidden" });
  copy.style.whiteSpace = editor instanceof HTMLTextAreaElement ? "pre-wrap" : "pre";
  const mark = document.createElement("span");
  mark.textContent = "\u200b";
  copy.append(shown(editor.value.slice(0, at)), mark, shown(editor.value.slice(at)));
  document.body.append(copy);
  const { offsetLeft, offsetTop, offsetHeight } = mark;
  const line = parseFloat(style.lineHeight) || offsetHeight;
  copy.remove();
  return {
    x: offsetLeft - editor.scrollLeft,
    y: offsetTop + offsetHeight / 2 - line / 2 - editor.scrollTop,
    line,
  };
}

/** Keeps a cursor of our own where the browser's would be, which has no thickness or height to be set. */
export function follow(editor: Editor, caret: HTMLElement): () => void {
  const update = () => {
    const seen =
      document.activeElement === editor &&
      editor.selectionStart === editor.selectionEnd &&
      !editor.disabled &&
      !editor.readOnly;
    caret.hidden = !seen;
    if (!seen) return;
    const { x, y, line } = place(editor);
    const root = caret.offsetParent!.getBoundingClientRect();
    const box = editor.getBoundingClientRect();
    Object.assign(caret.style, {
      left: `${String(box.left - root.left + x)}px`,
      top: `${String(box.top - root.top + y + line / 2)}px`,
    });
    // It starts to blink anew, so that it is seen while it moves.
    for (const animation of caret.getAnimations()) animation.currentTime = 0;
  };
  const events = ["input", "focus", "blur", "scroll", "select"];
  for (const name of events) editor.addEventListener(name, update);
  document.addEventListener("selectionchange", update);
  addEventListener("resize", update);
  update();
  return () => {
    for (const name of events) editor.removeEventListener(name, update);
    document.removeEventListener("selectionchange", update);
    removeEventListener("resize", update);
    caret.hidden = true;
  };
}
