import { currentRoute, watchRoute } from "./route";
import type { Json } from "./protocol";

/** What happens to the whole page and the server may want to know. */
export interface PageReporter {
  report(name: string, data: string): void;
  /** Sent only when the app listens. */
  emit(name: string, data: string): void;
}

const MODIFIERS = new Set(["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "Dead", "Process"]);
const RENAMED: Record<string, string> = {
  Esc: "Escape",
  Del: "Delete",
  OS: "Meta",
  ContextMenu: "Context Menu",
};

/** The reference names keys by their caps: "A", "Arrow Left", "Page Up". */
export function keyName(key: string): string {
  if (key.length === 1) return key.toUpperCase();
  return RENAMED[key] ?? key.replace(/([a-z])([A-Z])/g, "$1 $2");
}

export function platform(): string {
  const agent = navigator.userAgent;
  if (/android/i.test(agent)) return "android";
  if (/iphone|ipad|ipod/i.test(agent)) return "ios";
  if (/mac/i.test(agent)) return navigator.maxTouchPoints > 1 ? "ios" : "macos";
  return /win/i.test(agent) ? "windows" : "linux";
}

export function brightness(): "dark" | "light" {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** What the greeting tells the server about the page. */
export function pageInfo(): Record<string, Json> {
  return {
    route: currentRoute(),
    url: location.href,
    query: location.search.slice(1),
    width: innerWidth,
    height: innerHeight,
    platform: platform(),
    brightness: brightness(),
    web: true,
    pwa: matchMedia("(display-mode: standalone)").matches,
    language: navigator.language,
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    visibility: document.visibilityState,
  };
}

const RESIZE_PAUSE = 50;

/** Watches window, keyboard, address bar and system, and reports what the reference reports. */
export function watchPage(page: PageReporter): void {
  let resizing: ReturnType<typeof setTimeout> | undefined;
  addEventListener("resize", () => {
    clearTimeout(resizing);
    resizing = setTimeout(() => {
      page.report("resize", `${String(innerWidth)},${String(innerHeight)}`);
      reportMedia();
    }, RESIZE_PAUSE);
  });

  let media = mediaData();
  function reportMedia(): void {
    const now = mediaData();
    if (now === media) return;
    media = now;
    page.report("media_change", now);
  }

  addEventListener("keydown", (event) => {
    if (MODIFIERS.has(event.key) || event.isComposing) return;
    const { shiftKey: shift, ctrlKey: ctrl, altKey: alt, metaKey: meta } = event;
    page.emit("keyboard_event", JSON.stringify({ key: keyName(event.key), shift, ctrl, alt, meta }));
  });

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    page.report("platform_brightness_change", brightness());
  });

  watchRoute((route) => page.report("route_change", route));
  watchLifecycle((state) => page.report("app_lifecycle_state_change", state));
}

/** States follow each other as in the reference: inactive, hide, pause on leaving; show, inactive, resume on return. */
function watchLifecycle(report: (state: string) => void): void {
  let shown = document.visibilityState !== "hidden";
  let focused = document.hasFocus();
  addEventListener("blur", () => {
    if (focused && shown) report("inactive");
    focused = false;
  });
  addEventListener("focus", () => {
    if (!focused && shown) report("resume");
    focused = true;
  });
  document.addEventListener("visibilitychange", () => {
    const now = document.visibilityState !== "hidden";
    if (now === shown) return;
    shown = now;
    for (const state of now ? ["restart", "show"] : ["hide", "pause"]) report(state);
    if (now && document.hasFocus()) report("resume");
  });
}

/** Room the system takes from the page: notches (`padding`) and the on-screen keyboard (`view_insets`). */
function mediaData(): string {
  const style = getComputedStyle(document.documentElement);
  const inset = (side: string) => parseFloat(style.getPropertyValue(`--flet-safe-${side}`)) || 0;
  const safe = { left: inset("left"), top: inset("top"), right: inset("right"), bottom: inset("bottom") };
  const visible = window.visualViewport;
  const keyboard = visible ? Math.max(0, Math.round(innerHeight - visible.height * visible.scale)) : 0;
  const insets = { left: 0, top: 0, right: 0, bottom: keyboard };
  return JSON.stringify({ padding: safe, view_padding: safe, view_insets: insets });
}
