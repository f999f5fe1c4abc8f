import type { ControlNode } from "./node";

/** Handlers that make server writes wait while the user composes text (IME) in a property's input. */
export function compositionHandlers(node: ControlNode, property: string) {
  return {
    onCompositionStart: () => node.compose(property),
    onCompositionEnd: () => node.composed(),
  };
}

/**
 * Puts a value into an input without disturbing the user: nothing happens when it is there already; the caret stays
 * behind the character it was behind, and a caret at the end stays at the end.
 */
export function syncInput(input: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const before = input.value;
  if (before === value) return;
  const focused = input.ownerDocument.activeElement === input;
  const { selectionStart: start, selectionEnd: end, scrollTop } = input;
  input.value = value;
  if (!focused || start === null || end === null) return;
  let same = 0;
  while (same < before.length && same < value.length && before[same] === value[same]) same++;
  const move = (at: number) => {
    if (at === before.length) return value.length;
    return at <= same ? at : Math.max(same, at + value.length - before.length);
  };
  input.setSelectionRange(move(start), move(end));
  input.scrollTop = scrollTop;
}
