/**
 * A scrolling element along one axis, counted from where its content begins: that is the end of the element when
 * it is reversed (a flex container in reverse direction), and the right edge where text runs from right to left.
 */
export interface ScrollAxis {
  /** How far it is scrolled away from the beginning. */
  readonly at: number;
  /** How far it can be scrolled. */
  readonly end: number;
  /** Length of the visible part. */
  readonly view: number;
  /** Whether its beginning is at its lower end, or at the end of the line. */
  readonly reversed: boolean;
  /** Whether positions grow downwards, or to the right. */
  readonly forward: boolean;
  set(at: number): void;
}

export function scrollAxis(element: HTMLElement, horizontal: boolean): ScrollAxis {
  const { direction, flexDirection, display } = getComputedStyle(element);
  const reversed = display === "flex" && flexDirection === (horizontal ? "row-reverse" : "column-reverse");
  const forward = reversed === (horizontal && direction === "rtl");
  return {
    get at() {
      return Math.abs(horizontal ? element.scrollLeft : element.scrollTop);
    },
    get end() {
      return horizontal
        ? element.scrollWidth - element.clientWidth
        : element.scrollHeight - element.clientHeight;
    },
    get view() {
      return horizontal ? element.clientWidth : element.clientHeight;
    },
    reversed,
    forward,
    set(at) {
      const signed = forward ? at : -at;
      element.scrollTo(horizontal ? { left: signed } : { top: signed });
    },
  };
}
