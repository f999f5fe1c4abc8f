import type { computePosition, flip, shift } from "@floating-ui/dom";

interface Floating {
  computePosition: typeof computePosition;
  flip: typeof flip;
  shift: typeof shift;
}

const WAIT = 500;
const GAP = 14;

let floating: Promise<Floating> | null = null;
let tip: HTMLElement | null = null;
let owner: HTMLElement | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Tooltips for every element with `data-tooltip`, by listeners on the page: a control with a tooltip costs one
 * attribute. Shown on hover and on keyboard focus, hidden by leaving, pressing or Escape.
 */
export function startTooltips(): void {
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "touch") schedule(ownerOf(event.target));
  });
  document.addEventListener("focusin", (event) => {
    if (event.target instanceof Element && event.target.matches(":focus-visible"))
      schedule(ownerOf(event.target));
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("pointerdown", hide);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}

function ownerOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-tooltip]") : null;
}

function schedule(next: HTMLElement | null): void {
  if (next === owner) return;
  hide();
  owner = next;
  if (next) timer = setTimeout(() => void show(next), WAIT);
}

async function show(target: HTMLElement): Promise<void> {
  floating ??= import("@floating-ui/dom");
  const { computePosition, flip, shift } = await floating;
  const text = target.dataset["tooltip"];
  if (owner !== target || !target.isConnected || !text) return;
  tip = document.createElement("div");
  tip.className = "flet-tooltip";
  tip.id = "flet-tooltip";
  tip.setAttribute("role", "tooltip");
  tip.textContent = text;
  // Inside the app root the theme's tokens hold, and above an open modal dialog nothing else is seen.
  (target.closest("dialog") ?? target.closest(".flet-app") ?? document.body).append(tip);
  target.setAttribute("aria-describedby", tip.id);
  const { x, y } = await computePosition(target, tip, {
    placement: "bottom",
    strategy: "fixed",
    middleware: [{ name: "gap", fn: ({ x, rects }) => below(x, rects) }, flip(), shift({ padding: 10 })],
  });
  Object.assign(tip.style, { left: `${String(x)}px`, top: `${String(y)}px` });
}

/** The box hangs 24 px below the middle of its owner, but never inside a taller one. */
function below(
  x: number,
  { reference }: { reference: { y: number; height: number } },
): { x: number; y: number } {
  return { x, y: reference.y + reference.height / 2 + Math.max(24, reference.height / 2 + GAP - 10) };
}

function hide(): void {
  clearTimeout(timer);
  tip?.remove();
  owner?.removeAttribute("aria-describedby");
  tip = null;
  owner = null;
}
