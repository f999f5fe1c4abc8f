/** Messages of the client itself: the offline bar and error toasts. Plain elements, drawn without the tree. */

const TOAST_TIME = 8000;
const OFFLINE_DELAY = 1000;

function element(name: string, role: string, text: string): HTMLElement {
  const box = document.createElement("div");
  box.className = name;
  box.setAttribute("role", role);
  box.textContent = text;
  return box;
}

/** A short message at the bottom of the window that goes by itself. */
export function toast(text: string, errorId: string | null, detail: string | null): void {
  const box = element("flet-toast", "alert", errorId ? `${text} (${errorId})` : text);
  if (detail) {
    const pre = document.createElement("pre");
    pre.textContent = detail;
    box.append(pre);
  }
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "×";
  close.setAttribute("aria-label", "Close");
  close.onclick = () => box.remove();
  box.append(close);
  document.body.append(box);
  // A traceback needs longer than a few seconds to read.
  if (!detail) setTimeout(() => box.remove(), TOAST_TIME);
}

/** The bar that says the server cannot be reached; only after a second, for most losses are shorter. */
export class OfflineBar {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private bar: HTMLElement | null = null;

  online(up: boolean): void {
    if (up) {
      clearTimeout(this.timer);
      this.timer = undefined;
      this.bar?.remove();
      this.bar = null;
    } else if (!this.bar) {
      this.timer ??= setTimeout(() => this.show("Connection lost. Trying to reconnect …"), OFFLINE_DELAY);
    }
  }

  /** The session has ended and will not come back by itself. */
  ended(): void {
    clearTimeout(this.timer);
    this.bar?.remove();
    this.show("The app has ended this session. ");
    const again = document.createElement("button");
    again.type = "button";
    again.textContent = "Start again";
    again.onclick = () => location.reload();
    this.bar?.append(again);
  }

  private show(text: string): void {
    this.bar = element("flet-offline", "status", text);
    document.body.append(this.bar);
  }
}
