import { number, record } from "../../core/values/number";

const graphemes = typeof Intl.Segmenter === "function" ? new Intl.Segmenter() : null;

/** The characters of a text as a reader counts them: an emoji of several parts is one. */
export function characters(text: string): string[] {
  return graphemes ? Array.from(graphemes.segment(text), ({ segment }) => segment) : Array.from(text);
}

/** A text cut to a number of characters. */
export function limited(text: string, most: number | undefined): string {
  // No text has more characters than code units.
  if (most === undefined || most < 0 || text.length <= most) return text;
  return characters(text).slice(0, most).join("");
}

/** A text with what an `InputFilter` does not let through replaced. */
export function filtered(text: string, filter: unknown): string {
  const parts = record(filter);
  if (!parts) return text;
  let pattern: RegExp;
  try {
    pattern = new RegExp(String(parts["regex_string"]), "g");
  } catch {
    console.warn("flet: the pattern of an input filter is not understood:", parts["regex_string"]);
    return text;
  }
  const replacement = String(parts["replacement_string"] ?? "");
  if (parts["allow"] === false) return text.replace(pattern, () => replacement);
  let result = "";
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) result += replacement;
    result += match[0];
    end = match.index + match[0].length;
  }
  return end < text.length ? result + replacement : result;
}

/** A text with capital letters where a `TextCapitalization` wants them. */
export function capitalized(text: string, how: string | undefined): string {
  switch (how) {
    case "characters":
      return text.toUpperCase();
    case "words":
      return text.replace(
        /(^|\s)(\p{Ll})/gu,
        (_match, before: string, letter: string) => before + upper(letter),
      );
    case "sentences":
      return text.replace(
        /(^\s*|[.!?]\s+|\n\s*)(\p{Ll})/gu,
        (_match, before: string, letter: string) => before + upper(letter),
      );
    default:
      return text;
  }
}

function upper(letter: string): string {
  const capital = letter.toUpperCase();
  // "ß" has no capital letter of its own.
  return capital.length === letter.length ? capital : letter;
}

/** The counter of a text field: the author's own text, or how much of `max_length` is used. */
export function counterText(
  own: string | undefined,
  value: string,
  maxLength: number | undefined,
): string | undefined {
  if (own === undefined && maxLength === undefined) return undefined;
  const length = characters(value).length;
  if (own === undefined) return maxLength! > 0 ? `${String(length)}/${String(maxLength)}` : String(length);
  return own
    .replaceAll("{value_length}", String(length))
    .replaceAll("{max_length}", maxLength === undefined ? "None" : String(maxLength))
    .replaceAll("{symbols_left}", maxLength === undefined ? "None" : String(maxLength - length));
}

export interface Rules {
  input_filter?: unknown;
  capitalization?: string | undefined;
  max_length?: number | undefined;
}

/** What a text becomes that was typed into a field with some rules. */
export function edited(text: string, rules: Rules): string {
  const wanted = capitalized(filtered(text, rules.input_filter), rules.capitalization);
  return limited(wanted, number(rules.max_length));
}
