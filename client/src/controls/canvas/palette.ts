/** Red, green, blue and opacity, from 0 to 1. */
export type Rgba = readonly [number, number, number, number];

const INVISIBLE: Rgba = [0, 0, 0, 0];

/** Finds out what CSS colours are where a canvas stands: roles of the theme differ from place to place. */
export class Palette {
  private readonly known = new Map<string, Rgba>();

  /** `probe`: an element in that place whose colour may be changed. */
  constructor(private readonly probe: HTMLElement) {}

  find(css: string): Rgba {
    let found = this.known.get(css);
    if (!found) this.known.set(css, (found = hexColor(css) ?? this.ask(css)));
    return found;
  }

  /** Whether colours of the theme have changed since they were asked for. */
  isStale(): boolean {
    for (const [css, before] of this.known) {
      if (css.startsWith("#")) continue;
      if (this.ask(css).some((part, index) => part !== before[index])) {
        this.known.clear();
        return true;
      }
    }
    return false;
  }

  private ask(css: string): Rgba {
    this.probe.style.color = css;
    return computedColor(getComputedStyle(this.probe).color);
  }
}

function hexColor(css: string): Rgba | undefined {
  if (!/^#([0-9a-f]{6}|[0-9a-f]{8})$/.test(css)) return undefined;
  const part = (at: number) => parseInt(css.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5), css.length > 7 ? part(7) : 1];
}

/** Reads a computed colour: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` or, when colours were mixed, `color(srgb 0.1 0.2 0.3 / 0.5)`. */
export function computedColor(text: string): Rgba {
  const [red, green, blue, opacity = 1] = (text.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined) return INVISIBLE;
  const most = text.startsWith("color(") ? 1 : 255;
  const part = (value: number) => Math.min(Math.max(value / most, 0), 1);
  return [part(red), part(green), part(blue), opacity];
}

export function cssColor([red, green, blue, opacity]: Rgba): string {
  const part = (value: number) => String(Math.round(value * 255));
  return `rgba(${part(red)},${part(green)},${part(blue)},${String(+opacity.toFixed(4))})`;
}
