import type { TextFieldProps } from "../../generated/props";

type Keyboard = NonNullable<TextFieldProps["keyboard_type"]>;

/** Input mode of a keyboard type, and what the browser may fill in. */
const KEYBOARDS: Record<Keyboard, readonly [mode: string, fill?: string]> = {
  none: ["none"],
  text: ["text"],
  multiline: ["text"],
  number: ["decimal"],
  phone: ["tel", "tel"],
  datetime: ["text"],
  email: ["email", "email"],
  url: ["url", "url"],
  visiblePassword: ["text", "off"],
  name: ["text", "name"],
  streetAddress: ["text", "street-address"],
};

/** No capital letters or corrections in what is no prose. */
const LITERAL: ReadonlySet<string | undefined> = new Set(["email", "url", "visiblePassword"]);

function isLiteral(props: TextFieldProps): boolean {
  return LITERAL.has(props.keyboard_type) || props.password === true;
}

/** Whether the device may correct the spelling. */
export function corrects(props: TextFieldProps): boolean {
  return props.autocorrect !== false && !isLiteral(props);
}

/** Attributes that tell the device and the browser how to help with typing. */
export function typingAttributes(props: TextFieldProps): Record<string, string | boolean | undefined> {
  const [mode, fill] = KEYBOARDS[props.keyboard_type ?? "text"];
  const typographic = props.smart_dashes_type !== false && props.smart_quotes_type !== false;
  const suggest = props.enable_suggestions !== false;
  return {
    inputMode: mode === "text" ? undefined : mode,
    autocomplete: !suggest ? "off" : props.password ? "current-password" : fill,
    autocapitalize: props.capitalization ?? (isLiteral(props) ? "none" : undefined),
    // Devices make dashes and quotation marks typographic only where spelling is checked.
    spellcheck: !corrects(props) || !typographic ? false : undefined,
    enterKeyHint: props.on_submit && (!props.multiline || props.shift_enter) ? "done" : undefined,
  };
}
