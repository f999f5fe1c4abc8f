/** Notes where everything inside an element is scrolled to; what it returns scrolls it there again. */
export function keepScroll(root: ChildNode): () => void {
  if (!(root instanceof Element)) return () => undefined;
  const scrolled = [root, ...root.querySelectorAll(SCROLLERS)]
    .map((element) => [element, element.scrollLeft, element.scrollTop] as const)
    .filter(([, left, top]) => left || top);
  return () => {
    for (const [element, left, top] of scrolled) {
      if (element.scrollLeft !== left || element.scrollTop !== top)
        element.scrollTo({ left, top, behavior: "instant" });
    }
  };
}

const SCROLLERS = '[class*="flet-scroll--"], input, textarea';

/** Notes which element inside of some has the focus; what it returns gives it back, should it have lost it. */
export function keepFocus(roots: readonly ChildNode[]): () => void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !roots.some((root) => root.contains(focused)))
    return () => undefined;
  return () => {
    if (document.activeElement !== focused) focused.focus({ preventScroll: true });
  };
}
