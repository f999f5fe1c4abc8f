/** A number on the wire: infinities travel as text, and some numbers come as numeric text. */
export function number(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value === "") return undefined;
  if (value === "inf") return Infinity;
  if (value === "-inf") return -Infinity;
  const parsed = Number(value);
  return Number.isNaN(parsed) ? undefined : parsed;
}

/** A length in CSS pixels. Infinity is all the room there is. */
export function px(value: unknown): string | undefined {
  const parsed = number(value);
  if (parsed === undefined) return undefined;
  return parsed === Infinity ? "100%" : `${String(parsed)}px`;
}

export function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
