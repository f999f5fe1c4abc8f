import "./gesture.css";

/**
 * Browsers open windows and file dialogs, and some touch the clipboard, only as the answer to a click or key, and only
 * for a few seconds after it. On a slow connection the server's call comes later: then the user is asked to click.
 */
export function hasGesture(): boolean {
  // Browsers without it have short memories too, but nothing to ask.
  const activation = (navigator as { userActivation?: UserActivation }).userActivation;
  return activation?.isActive ?? true;
}

/** What a user sees when a click is missing. */
export interface Question {
  text: string;
  /** Label of the button that does it. */
  action: string;
  /** Seconds after which nobody waits for the answer. */
  timeout?: number | undefined;
}

/** Runs `act` in a click which the user is asked for; rejects when the user declines. */
export async function afterClick<T>(question: Question, act: () => T | Promise<T>): Promise<T> {
  const { askForClick } = await import("./gesture-prompt");
  return askForClick(question, act);
}

/** Runs `act` at once where the browser allows it, and otherwise in a click. */
export function inGesture<T>(question: Question, act: () => T | Promise<T>): T | Promise<T> {
  return hasGesture() ? act() : afterClick(question, act);
}
