// Finds the drawing of an icon by the name authors use.

const STYLES = [
  { suffix: "_outlined", ic: "outline", symbols: "-outline" },
  { suffix: "_rounded", ic: "round", symbols: "-rounded" },
  { suffix: "_sharp", ic: "sharp", symbols: "-sharp" },
  { suffix: "", ic: "baseline", symbols: "" },
];

/** One installed icon set: lookup that follows the set's own aliases. */
export class IconSet {
  constructor(data) {
    this.data = data;
  }

  /** `{ body, box }` of an icon, or undefined. */
  find(name) {
    const icon = this.data.icons[name];
    if (icon) {
      const box = [icon.left ?? 0, icon.top ?? 0];
      return {
        body: icon.body,
        box: [...box, icon.width ?? this.data.width, icon.height ?? this.data.height],
      };
    }
    const alias = this.data.aliases?.[name];
    return alias && this.find(alias.parent);
  }
}

/** Splits `home_outlined` into its base and style. */
function splitStyle(name) {
  const style = STYLES.find(({ suffix }) => name.endsWith(suffix));
  return { base: name.slice(0, name.length - style.suffix.length), style };
}

/** The places to look for a Material name, best first. */
function materialPlaces(name, aliases) {
  const { base, style } = splitStyle(name);
  const drawn = (aliases.material[base] ?? base).replaceAll("_", "-");
  return [
    `ic:${style.ic}-${drawn}`,
    `material-symbols:${drawn}${style.symbols}`,
    `ic:baseline-${drawn}`,
    `material-symbols:${drawn}`,
  ];
}

/** The places to look for a Cupertino name, best first. */
function cupertinoPlaces(name) {
  return [`f7:${name.replace(/^cupertino_/, "").replaceAll("_", "-")}`];
}

/**
 * Resolves an author's icon name in the sets.
 * Returns `{ place, exact, body, box }`; `exact` is false when a look-alike stands in. Undefined when there is none.
 */
export function resolve(name, sets, aliases) {
  const fixed = aliases.exact[name];
  const ordinary = name.startsWith("cupertino_") ? cupertinoPlaces(name) : materialPlaces(name, aliases);
  const places = fixed ? [fixed] : ordinary;
  for (const place of places) {
    const [set, icon] = place.split(":");
    const found = sets[set].find(icon);
    if (found) return { place, exact: place === ordinary[0], ...found };
  }
  return undefined;
}
