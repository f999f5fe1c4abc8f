import "./text-field.css";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import {
  control,
  fillsWidth,
  useMethods,
  type ControlNode,
  type Input,
  type Style,
} from "../../core/control";
import { compositionHandlers, syncInput } from "../../core/edit";
import { IconSvg } from "../../core/icon";
import { useElement } from "../../core/interaction";
import { color } from "../../core/values/color";
import { number, px } from "../../core/values/number";
import { textStyle } from "../../core/values/text-style";
import type { TextFieldProps } from "../../generated/props";
import { counterText, edited } from "./editing";
import { drawField } from "./field";
import { corrects, typingAttributes } from "./keyboard";

type Editor = HTMLInputElement | HTMLTextAreaElement;

function textOf(value: unknown): string {
  return value === undefined ? "" : String(value as string);
}

/** Takes over what the user typed, as far as the rules of the field let it through. */
function typed(node: ControlNode, element: Editor, composing: boolean): void {
  const props = node.props.peek() as TextFieldProps;
  // Text that is being composed is not touched: that would end the composition.
  const text = composing ? element.value : edited(element.value, props);
  syncInput(element, text);
  if (text === textOf(props.value)) return;
  node.write("value", text);
  node.emit("change", text);
}

/** Enter submits, except where it starts a new line. */
function submits(event: KeyboardEvent, props: TextFieldProps): boolean {
  if (event.key !== "Enter" || event.isComposing) return false;
  return !props.multiline || (props.shift_enter === true && !event.shiftKey);
}

/** A cursor with a size of its own is drawn by us; the code for that is fetched when one is needed. */
function useCaret(
  wanted: boolean,
  editor: RefObject<Editor | null>,
  caret: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    if (!wanted) return undefined;
    let stop: (() => void) | null | undefined;
    void import("./caret").then(({ follow }) => {
      if (stop === undefined && editor.current && caret.current) stop = follow(editor.current, caret.current);
    });
    return () => {
      stop?.();
      stop = null;
    };
  }, [wanted]);
}

/** Looks of the hint and the cursor, which are no elements of their own. */
function pseudoStyle(props: TextFieldProps, ownCaret: boolean): Style {
  const hint = textStyle(props.hint_style);
  return {
    caretColor: props.show_cursor === false || ownCaret ? "transparent" : undefined,
    "--flet-field-cursor": color(props.cursor_color),
    "--flet-field-selection": color(props.selection_color),
    "--flet-hint-color": hint?.["color"],
    "--flet-hint-size": hint?.["fontSize"],
    "--flet-hint-style": hint?.["fontStyle"],
    "--flet-hint-weight": hint?.["fontWeight"],
    "--flet-hint-family": hint?.["fontFamily"],
    "--flet-hint-spacing": hint?.["letterSpacing"],
    "--flet-hint-line": hint?.["textDecorationLine"],
    "--flet-hint-ground": hint?.["backgroundColor"],
  };
}

/** What another look changes: see `Field` for the names and the frame. It counts letters only if told how. */
export interface FieldLook {
  names?: string;
  bare?: boolean;
  placeholder?: string | undefined;
}

/** Draws a text field. */
export function drawTextField(input: Input<TextFieldProps>, look: FieldLook = {}) {
  const { node, props } = input;
  const ref = useElement<Editor>(props.autofocus);
  const [revealed, reveal] = useState(false);
  const disabled = node.isDisabled();
  const value = textOf(props.value);
  useMethods(node, { focus: () => ref.current?.focus() });
  useLayoutEffect(() => {
    if (!ref.current) return;
    syncInput(ref.current, value);
    // As a property it is a boolean in some browsers and unknown in others.
    ref.current.setAttribute("autocorrect", corrects(props) ? "on" : "off");
  });

  const caret = useRef<HTMLSpanElement>(null);
  const { cursor_width: thickness, cursor_height: height, cursor_radius: rounding } = props;
  const ownCaret = props.show_cursor !== false && (thickness ?? height ?? rounding) !== undefined;
  useCaret(ownCaret, ref, caret);

  const composition = compositionHandlers(node, "value");
  const multiline = props.multiline === true && !props.password;
  const lines = {
    "--flet-lines-min": number(props.min_lines)?.toString(),
    "--flet-lines-max": number(props.max_lines)?.toString(),
  };
  const counts = !look.bare || props.counter_text !== undefined;
  const revealable = props.password && props.can_reveal_password;
  let names = look.names ?? "";
  if (multiline) names += " flet-field--lines";
  if (props.hint_style) names += " flet-field--hinted";
  return drawField(input, {
    used: value !== "",
    disabled,
    names,
    bare: look.bare,
    counter: counts ? counterText(props.counter_text, value, number(props.max_length)) : undefined,
    pressed: () => ref.current?.focus(),
    below: ownCaret && (
      <span
        ref={caret}
        class="flet-field-caret"
        hidden
        style={{
          width: px(thickness ?? 2),
          height: px(height) ?? "1lh",
          borderRadius: px(rounding),
          backgroundColor: color(props.cursor_color),
        }}
      />
    ),
    end: revealable && (
      <button
        type="button"
        class="flet-field-reveal"
        disabled={disabled}
        aria-label="Show password"
        aria-pressed={revealed}
        aria-controls={`flet-field-${String(node.id)}`}
        onClick={() => reveal(!revealed)}
      >
        <IconSvg name={revealed ? "visibility_off" : "visibility"} />
      </button>
    ),
    editor: (attributes) => {
      const all: Record<string, unknown> = {
        ...attributes,
        ref,
        ...typingAttributes(props),
        style: { ...attributes.style, ...pseudoStyle(props, ownCaret), textAlign: props.text_align },
        disabled,
        readOnly: props.read_only,
        placeholder: look.placeholder ?? props.hint_text,
        onInput: (event: InputEvent) => typed(node, event.currentTarget as Editor, event.isComposing),
        onCompositionStart: composition.onCompositionStart,
        onCompositionEnd: (event: CompositionEvent) => {
          composition.onCompositionEnd();
          typed(node, event.currentTarget as Editor, false);
        },
        onKeyDown: (event: KeyboardEvent) => {
          if (!submits(event, props)) return;
          event.preventDefault();
          node.emit("submit", textOf(node.props.peek()["value"]));
        },
        onFocus: () => node.emit("focus"),
        onBlur: () => node.emit("blur"),
      };
      if (!multiline) {
        all["type"] = props.password && !revealed ? "password" : "text";
        return <input {...all} />;
      }
      return (
        <div class="flet-field-lines" data-value={value} style={{ ...lines, ...attributes.style }}>
          <textarea {...all} rows={1} />
        </div>
      );
    },
  });
}

control<TextFieldProps>("TextField", (input) => drawTextField(input), { fills: fillsWidth });
