/** One line of a menu, as far as choosing it goes. */
export interface Line {
  text: string;
  disabled: boolean;
}

interface Placing {
  /** Edges of the field. */
  top: number;
  bottom: number;
  /** Height of the whole menu. */
  height: number;
  /** The chosen line, from the top of the menu. */
  lineTop: number;
  lineHeight: number;
  /** Height of the window. */
  room: number;
}

/** Room the menu leaves free at the upper and lower edge of the window, unless the field is closer to it. */
const MARGIN = 48;

/** Puts the chosen line over the field, and the menu inside the window. */
export function placeMenu(at: Placing): { top: number; height: number; scroll: number } {
  const height = Math.min(at.height, Math.max(at.room - 2 * MARGIN, at.lineHeight));
  const highest = Math.max(Math.min(MARGIN, at.top), 0);
  const lowest = Math.min(Math.max(at.room - MARGIN, at.bottom), at.room);
  const middle = (at.top + at.bottom) / 2;
  const wanted = middle - at.lineTop - at.lineHeight / 2;
  const top = Math.max(Math.min(wanted, lowest - height), highest);
  // What the menu could not be moved by, its contents are.
  const scroll = Math.min(Math.max(top - wanted, 0), at.height - height);
  return { top, height, scroll };
}

/** The next line in a direction that can be chosen; the same one when there is none. */
export function step(lines: readonly Line[], from: number, by: number): number {
  const direction = Math.sign(by);
  let found = from;
  let left = Math.abs(by);
  for (let index = from + direction; lines[index] && left > 0; index += direction) {
    if (lines[index]!.disabled) continue;
    found = index;
    left--;
  }
  return found;
}

/** The line that typing leads to: a repeated letter walks through the lines that begin with it. */
export function lookUp(lines: readonly Line[], from: number, letters: string): number {
  const wanted = letters.toLowerCase();
  const repeated = [...wanted].every((letter) => letter === wanted[0]);
  const search = repeated ? wanted[0]! : wanted;
  const start = repeated ? from + 1 : Math.max(from, 0);
  for (let count = 0; count < lines.length; count++) {
    const index = (start + count) % lines.length;
    const line = lines[index]!;
    if (!line.disabled && line.text.toLowerCase().startsWith(search)) return index;
  }
  return -1;
}

const PAGE = 10;

/** Lines that keys move to, for a menu with the given one marked; undefined for other keys. */
export function moved(lines: readonly Line[], at: number, key: string): number | undefined {
  switch (key) {
    case "ArrowDown":
      return step(lines, at, 1);
    case "ArrowUp":
      return step(lines, at, -1);
    case "PageDown":
      return step(lines, at, PAGE);
    case "PageUp":
      return step(lines, at, -PAGE);
    case "Home":
      return step(lines, -1, 1);
    case "End":
      return step(lines, lines.length, -1);
    default:
      return undefined;
  }
}
