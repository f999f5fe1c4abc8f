import "./dropdown.css";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { control, fillsWidth, useMethods, visible, type ControlNode, type Style } from "../../core/control";
import { alignment, placed } from "../../core/values/alignment";
import { useElement } from "../../core/interaction";
import { color } from "../../core/values/color";
import { px } from "../../core/values/number";
import { textStyle } from "../../core/values/text-style";
import type { DropdownProps, OptionProps } from "../../generated/props";
import { drawField, type EditorAttributes } from "./field";
import { lookUp, moved, placeMenu, step, type Line } from "./menu";

/** The menu is wider than the field, so that its texts stand over the field's. */
const START = 16;
const END = 24;
/** Letters typed within this time belong together. */
const PAUSE = 500;
const CLOSED = -1;

interface Choice extends Line {
  id: string;
  key: string;
}

function choicesOf(node: ControlNode): Choice[] {
  return visible(node, "options").map((option) => {
    const { key, text, disabled } = option.props.value as OptionProps & { key?: string; disabled?: boolean };
    return {
      id: `flet-option-${String(option.id)}`,
      key: String(key ?? text ?? ""),
      text: String(text ?? key ?? ""),
      disabled: disabled === true,
    };
  });
}

/** Shows the menu above everything else, with the chosen line over the field. */
function open(menu: HTMLElement, marked: HTMLElement | null): void {
  const frame = menu.parentElement!.querySelector(".flet-field-frame")!.getBoundingClientRect();
  menu.showPopover();
  const width = Math.min(frame.width + START + END, innerWidth);
  const before = getComputedStyle(menu).direction === "rtl" ? END : START;
  const left = Math.max(Math.min(frame.left - before, innerWidth - width), 0);
  const { top, height, scroll } = placeMenu({
    top: frame.top,
    bottom: frame.bottom,
    height: menu.scrollHeight,
    lineTop: marked?.offsetTop ?? 0,
    lineHeight: marked?.offsetHeight ?? 0,
    room: innerHeight,
  });
  Object.assign(menu.style, { left: px(left), top: px(top), width: px(width), height: px(height) });
  menu.scrollTop = scroll;
}

/** Closes the menu when the user turns to something else. */
function useDismissal(shown: boolean, menu: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    if (!shown) return undefined;
    const away = (event: Event) => {
      const { target } = event;
      const inside = target instanceof Node && menu.current?.parentElement?.contains(target);
      if (!inside || (event.type === "scroll" && target !== menu.current)) close();
    };
    document.addEventListener("pointerdown", away, true);
    document.addEventListener("scroll", away, true);
    addEventListener("resize", close);
    return () => {
      document.removeEventListener("pointerdown", away, true);
      document.removeEventListener("scroll", away, true);
      removeEventListener("resize", close);
    };
  }, [shown]);
}

control<DropdownProps>(
  "Dropdown",
  (input) => {
    const { node, props } = input;
    const ref = useElement<HTMLDivElement>(props.autofocus);
    const menu = useRef<HTMLUListElement>(null);
    /** The line that keys have marked; one while the menu is open. */
    const [marked, mark] = useState(CLOSED);
    const letters = useRef({ text: "", until: 0 });
    const disabled = node.isDisabled();
    const choices = choicesOf(node);
    const value = props.value === undefined ? undefined : String(props.value);
    const chosen = choices.findIndex((choice) => choice.key === value);
    const shown = marked !== CLOSED && !disabled && choices.length > 0;
    const at = Math.min(marked, choices.length - 1);

    useMethods(node, { focus: () => ref.current?.focus() });
    useLayoutEffect(() => {
      if (shown && menu.current) open(menu.current, menu.current.children[at] as HTMLElement | null);
    }, [shown]);
    useLayoutEffect(() => {
      if (shown) menu.current?.children[at]?.scrollIntoView({ block: "nearest" });
    }, [shown, at]);
    const close = () => mark(CLOSED);
    useDismissal(shown, menu, close);

    const first = () => (chosen >= 0 ? chosen : Math.max(step(choices, -1, 1), 0));
    const choose = (index: number) => {
      const choice = choices[index];
      if (!choice || choice.disabled) return;
      close();
      node.write("value", choice.key);
      node.emit("change", choice.key);
    };
    const type = (letter: string): boolean => {
      const now = performance.now();
      const { text, until } = letters.current;
      letters.current = { text: (now < until ? text : "") + letter, until: now + PAUSE };
      const found = lookUp(choices, shown ? at : chosen, letters.current.text);
      mark(found >= 0 ? found : shown ? at : first());
      return true;
    };
    const press = (event: KeyboardEvent): boolean => {
      const { key } = event;
      if (event.ctrlKey || event.metaKey) return false;
      const typing = performance.now() < letters.current.until;
      if (key.length === 1 && (key !== " " || typing) && !event.altKey) return type(key);
      letters.current.until = 0;
      if (!shown) {
        if (key === "Enter" || key === " " || key.startsWith("Arrow")) mark(first());
        else if (key === "Home" || key === "End") mark(moved(choices, CLOSED, key)!);
        else return false;
        return true;
      }
      if (key === "Escape") close();
      else if (key === "Enter" || key === " " || (key === "ArrowUp" && event.altKey)) choose(at);
      else if (key === "Tab") {
        if (at === chosen) close();
        else choose(at);
        return false;
      } else {
        const next = moved(choices, at, key);
        if (next === undefined) return false;
        mark(next);
      }
      return true;
    };

    const point = alignment(props.alignment);
    const places = point && placed(point);
    const boxed = places?.["gridTemplateColumns"] ? " flet-box--tracks" : "";
    const toggle = () => (shown ? close() : mark(first()));
    const editor = (attributes: EditorAttributes) => (
      <div
        {...attributes}
        ref={ref}
        class={`flet-field-editor flet-dropdown flet-title-medium`}
        role="combobox"
        tabIndex={disabled ? -1 : 0}
        aria-disabled={disabled || undefined}
        aria-haspopup="listbox"
        aria-expanded={shown}
        aria-controls={`${attributes.id}-menu`}
        aria-activedescendant={shown ? choices[at]?.id : undefined}
        aria-labelledby={props.label ? `${attributes.id}-label` : undefined}
        onClick={disabled ? undefined : toggle}
        onKeyDown={(event) => {
          if (disabled || !press(event)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onFocus={() => node.emit("focus")}
        onBlur={() => {
          close();
          node.emit("blur");
        }}
      >
        <span class={`flet-dropdown-value${boxed}`} style={places}>
          {chosen >= 0 ? (
            <span>{choices[chosen]!.text}</span>
          ) : (
            <span class="flet-dropdown-hint" style={textStyle(props.hint_style)}>
              {props.hint_text}
            </span>
          )}
        </span>
        <svg class="flet-dropdown-arrow" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M7 10l5 5 5-5z" />
        </svg>
      </div>
    );

    const style: Style = { ...textStyle(props.text_style) };
    style["fontSize"] = px(props.text_size) ?? style["fontSize"];
    style["backgroundColor"] = color(props.bgcolor);
    if (props.color !== undefined) style["color"] = color(props.color);
    const id = `flet-field-${String(node.id)}`;
    return drawField(input, {
      used: chosen >= 0,
      disabled,
      names: "flet-field--dropdown",
      counter: props.counter_text,
      pressed: () => {
        ref.current?.focus();
        toggle();
      },
      editor,
      below: (
        <ul
          ref={menu}
          id={`${id}-menu`}
          class="flet-dropdown-menu flet-title-medium"
          style={style}
          popover="manual"
          role="listbox"
          aria-label={props.label ?? props.hint_text ?? props.tooltip}
          hidden={!shown}
          onPointerDown={(event) => event.preventDefault()}
        >
          {shown &&
            choices.map((choice, index) => (
              <li
                key={choice.id}
                id={choice.id}
                class={`flet-dropdown-option${index === at ? " flet-dropdown-option--marked" : ""}${boxed}`}
                style={places}
                role="option"
                aria-selected={index === chosen}
                aria-disabled={choice.disabled || undefined}
                onClick={() => choose(index)}
              >
                <span>{choice.text}</span>
              </li>
            ))}
        </ul>
      ),
    });
  },
  { fills: fillsWidth },
);
