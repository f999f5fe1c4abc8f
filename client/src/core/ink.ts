/**
 * The ripple of pressed elements: one listener for the whole page, so that a thousand buttons cost nothing. An
 * element takes part by carrying `data-ink`; it must be positioned. `--flet-ink` sets the colour.
 */
export function startInk(): void {
  document.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const target = event.target.closest<HTMLElement>("[data-ink]");
    if (target && !target.matches(":disabled, [aria-disabled=true]")) ripple(target, event);
  });
}

function ripple(target: HTMLElement, event: PointerEvent): void {
  const bounds = target.getBoundingClientRect();
  const x = event.clientX - bounds.left;
  const y = event.clientY - bounds.top;
  // Far enough to reach the corner farthest away.
  const reach = Math.hypot(Math.max(x, bounds.width - x), Math.max(y, bounds.height - y));
  const clip = document.createElement("span");
  clip.className = "flet-ink";
  clip.setAttribute("aria-hidden", "true");
  const wave = document.createElement("span");
  Object.assign(wave.style, {
    left: `${String(x - reach)}px`,
    top: `${String(y - reach)}px`,
    width: `${String(reach * 2)}px`,
    height: `${String(reach * 2)}px`,
  });
  clip.append(wave);
  target.append(clip);
  let released = false;
  let spread = false;
  const finish = () => {
    if (released && spread) clip.classList.add("flet-ink--out");
  };
  const release = () => {
    released = true;
    removeEventListener("pointerup", release);
    removeEventListener("pointercancel", release);
    finish();
  };
  addEventListener("pointerup", release);
  addEventListener("pointercancel", release);
  wave.addEventListener("animationend", () => {
    spread = true;
    finish();
  });
  clip.addEventListener("transitionend", () => clip.remove());
}
