import type { Question } from "./gesture";

/** One question at a time: the next one waits for the answer. */
let last: Promise<unknown> = Promise.resolve();

function button(label: string): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  return element;
}

function ask<T>({ text, action, timeout }: Question, act: () => T | Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const dialog = document.createElement("dialog");
    dialog.className = "flet-gesture";
    dialog.setAttribute("aria-label", text);
    const words = document.createElement("p");
    words.textContent = text;
    const buttons = document.createElement("div");
    const no = button("Cancel");
    const yes = button(action);
    buttons.append(no, yes);
    dialog.append(words, buttons);

    const patience =
      timeout === undefined
        ? undefined
        : setTimeout(() => {
            dialog.close();
          }, timeout * 1000);
    no.onclick = () => {
      dialog.close();
    };
    yes.onclick = () => {
      // Now, not after a promise: what the click allows may be gone by then.
      try {
        resolve(act());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
      dialog.close();
    };
    dialog.onclose = () => {
      clearTimeout(patience);
      dialog.remove();
      reject(new Error("the user declined"));
    };
    document.body.append(dialog);
    // Above whatever dialog of the app is open, and not made inert by it.
    dialog.showModal();
    yes.focus();
  });
}

/** Shows a question with a button, and runs `act` in its click. Rejects when the user declines or waits too long. */
export function askForClick<T>(question: Question, act: () => T | Promise<T>): Promise<T> {
  const answer = last.then(() => ask(question, act));
  last = answer.catch(() => undefined);
  return answer;
}
