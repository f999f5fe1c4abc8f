import { afterClick } from "./gesture";

/** Pages without TLS have no clipboard API, only the command of old. */
function copyByCommand(value: string): void {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = value;
  area.style.position = "fixed";
  // Outside an open dialog nothing can be selected.
  (before?.closest("dialog") ?? document.body).append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  if (!copied) throw new Error("the browser did not copy");
}

async function write(value: string): Promise<void> {
  if ("clipboard" in navigator) await navigator.clipboard.writeText(value);
  else copyByCommand(value);
}

/** What is read has to be what was written before, also when writing waits for a click. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const done = last.then(act);
  last = done.catch(() => undefined);
  return done;
}

/** Puts text on the clipboard; asks for a click where the browser wants one. */
export function copy(value: string): Promise<void> {
  return inTurn(() => copyNow(value));
}

/** The text on the clipboard; asks for a click where the browser wants one. `timeout` in seconds. */
export function paste(timeout: number | undefined): Promise<string> {
  return inTurn(() => pasteNow(timeout));
}

async function copyNow(value: string): Promise<void> {
  try {
    await write(value);
  } catch {
    await afterClick({ text: "The app wants to copy text to the clipboard.", action: "Copy" }, () =>
      write(value),
    );
  }
}

async function pasteNow(timeout: number | undefined): Promise<string> {
  if (!("clipboard" in navigator)) throw new Error("the clipboard can be read over HTTPS only");
  try {
    return await navigator.clipboard.readText();
  } catch {
    const question = { text: "The app wants to read the clipboard.", action: "Paste", timeout };
    return afterClick(question, () => navigator.clipboard.readText());
  }
}
