interface Entry {
  key: string;
  made: unknown;
  drop: (() => void) | undefined;
}

/** Things that take long to make, kept from one picture to the next for as long as their item is drawn. */
export class Kept {
  private now = new Map<object, Entry>();
  private before = new Map<object, Entry>();

  /** What was made for an item, made anew when `key`, what else it depends on, is another one. */
  get<T>(item: object, key: string, make: () => T, drop?: (made: T) => void): T {
    const known = this.now.get(item) ?? this.before.get(item);
    this.before.delete(item);
    if (known?.key === key) {
      this.now.set(item, known);
      return known.made as T;
    }
    known?.drop?.();
    const made = make();
    this.now.set(item, { key, made, drop: drop && (() => drop(made)) });
    return made;
  }

  /** The picture is done: drops what it did not need. */
  sweep(): void {
    for (const entry of this.before.values()) entry.drop?.();
    this.before = this.now;
    this.now = new Map();
  }

  clear(): void {
    this.sweep();
    this.sweep();
  }
}
