import { signal, type Signal } from "@preact/signals";
import type { VNode } from "preact";

/** An icon as the server sends it: view box, the `d` of its paths, and which of them are filled by the even-odd rule. */
interface Drawing {
  v: [number, number, number, number];
  p: string[];
  e?: number[];
}

const drawings = new Map<string, Signal<Drawing | null>>();

function drawing(name: string): Drawing | null {
  let found = drawings.get(name);
  if (!found) {
    drawings.set(name, (found = signal(null)));
    void fetchDrawing(name, found);
  }
  return found.value;
}

async function fetchDrawing(name: string, target: Signal<Drawing | null>): Promise<void> {
  try {
    const response = await fetch(new URL(`icons/${encodeURIComponent(name)}.json`, document.baseURI));
    if (!response.ok) throw new Error(String(response.status));
    target.value = (await response.json()) as Drawing;
  } catch {
    // An unknown name stays an empty box; a lost connection may be back for the next control that asks.
    drawings.delete(name);
  }
}

interface IconProps {
  /** Name of the icon, e.g. "add_outlined". */
  name: string;
  /** Edge length in pixels; without it, the one of the surroundings (`--flet-icon-size`, else 24). */
  size?: number | undefined;
  /** CSS colour; without it, the text's. */
  color?: string | undefined;
  class?: string;
}

/** An icon. Takes its room at once, so nothing moves when the drawing arrives; silent for screen readers. */
export function IconSvg({ name, size, color, class: extra }: IconProps): VNode {
  const found = drawing(name.toLowerCase());
  const style: Record<string, string> = {};
  if (size !== undefined) style["width"] = style["height"] = `${String(size)}px`;
  if (color !== undefined) style["color"] = color;
  return (
    <svg
      class={extra ? `flet-icon-svg ${extra}` : "flet-icon-svg"}
      style={style}
      viewBox={found ? found.v.join(" ") : "0 0 24 24"}
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      {found?.p.map((d, index) => (
        <path key={d} d={d} fill-rule={found.e?.includes(index) ? "evenodd" : undefined} />
      ))}
    </svg>
  );
}

/** What an icon that stands alone is called: "delete_forever_rounded" → "delete forever". */
export function iconLabel(name: string): string {
  return name.replace(/_(outlined|rounded|sharp|outline)$/, "").replace(/_/g, " ");
}
