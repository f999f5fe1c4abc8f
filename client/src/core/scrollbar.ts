import { scrollAxis } from "./scroll-axis";

/**
 * The bar of a scrolling area: 8 px thick, over the content, as the reference draws it (a native bar would take
 * room from the content, and looks different everywhere). Drawn beside the scroller, driven by it.
 */
export interface Scrollbar {
  update(): void;
  destroy(): void;
}

const LINGER = 900;

export function attachScrollbar(scroller: HTMLElement, horizontal: boolean, always: boolean): Scrollbar {
  const bar = document.createElement("div");
  bar.className = `flet-scrollbar flet-scrollbar--${horizontal ? "x" : "y"}`;
  bar.setAttribute("aria-hidden", "true");
  const thumb = document.createElement("div");
  bar.append(thumb);
  scroller.after(bar);

  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lengths = () => {
    const { at, end, view, reversed } = scrollAxis(scroller, horizontal);
    // The bar shows the place in the area itself, wherever its content begins.
    return { view, all: end + view, at: reversed ? end - at : at };
  };

  const draw = () => {
    frame = 0;
    const { view, all, at } = lengths();
    bar.classList.toggle("flet-scrollbar--needed", all > view + 1);
    if (all <= view) return;
    // Lengths are the style sheet's to compute: they hang on the theme.
    bar.style.setProperty("--flet-scrollbar-share", String(view / all));
    bar.style.setProperty("--flet-scrollbar-at", String(at / (all - view)));
  };
  const update = () => {
    frame ||= requestAnimationFrame(draw);
  };
  const flash = () => {
    bar.classList.add("flet-scrollbar--seen");
    clearTimeout(timer);
    timer = setTimeout(() => bar.classList.remove("flet-scrollbar--seen"), LINGER);
  };
  const scrolled = () => {
    update();
    if (!always) flash();
  };

  if (always) bar.classList.add("flet-scrollbar--always");
  scroller.addEventListener("scroll", scrolled, { passive: true });
  thumb.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    thumb.setPointerCapture(event.pointerId);
    const { view, all } = lengths();
    const room = horizontal ? bar.clientWidth - thumb.offsetWidth : bar.clientHeight - thumb.offsetHeight;
    const start = horizontal ? event.clientX : event.clientY;
    const from = horizontal ? scroller.scrollLeft : scroller.scrollTop;
    thumb.onpointermove = (move) => {
      const moved = (((horizontal ? move.clientX : move.clientY) - start) / Math.max(room, 1)) * (all - view);
      scroller.scrollTo(horizontal ? { left: from + moved } : { top: from + moved });
    };
    thumb.onlostpointercapture = () => (thumb.onpointermove = null);
  });
  const observer = new ResizeObserver(update);
  observer.observe(scroller);
  update();

  return {
    update,
    destroy() {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      scroller.removeEventListener("scroll", scrolled);
      observer.disconnect();
      bar.remove();
    },
  };
}
