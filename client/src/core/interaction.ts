import { useLayoutEffect, useState } from "preact/hooks";
import type { State } from "./values/state";

const NONE: ReadonlySet<State> = new Set();
const DISABLED: ReadonlySet<State> = new Set(["disabled"]);

type Handlers = Partial<Record<string, (event: Event) => void>>;

export interface Interaction {
  states: ReadonlySet<State>;
  /** To be spread on the element; empty unless states are needed. */
  handlers: Handlers;
}

/**
 * The states of a pressable element, for values given per state. Pass `needed` false when no value depends on
 * them: then nothing is listened to and nothing is drawn again; hover and press of the look itself are CSS.
 */
export function useInteraction(disabled: boolean, needed: boolean): Interaction {
  const [states, setStates] = useState(NONE);
  if (disabled) return { states: DISABLED, handlers: {} };
  if (!needed) return { states: NONE, handlers: {} };
  const turn = (state: State, on: boolean) => () => {
    setStates((before) => {
      if (before.has(state) === on) return before;
      const after = new Set(before);
      if (on) after.add(state);
      else after.delete(state);
      return after;
    });
  };
  const handlers = {
    onPointerEnter: turn("hovered", true),
    onPointerLeave: () => {
      turn("hovered", false)();
      turn("pressed", false)();
    },
    onPointerDown: turn("pressed", true),
    onPointerUp: turn("pressed", false),
    onPointerCancel: turn("pressed", false),
    onFocus: turn("focused", true),
    onBlur: turn("focused", false),
  };
  return { states, handlers };
}

export interface ElementRef<E extends HTMLElement> {
  (element: E | null): void;
  current: E | null;
}

/** A ref that focuses its element when it appears, if told so; cheaper than an effect. */
export function useElement<E extends HTMLElement>(autofocus = false): ElementRef<E> {
  const [ref] = useState(() => {
    const created: ElementRef<E> = (element) => {
      created.current = element;
      if (!autofocus || !element) return;
      // The mark is for a dialog around it, which is opened after this and moves the focus.
      element.autofocus = true;
      element.focus();
    };
    created.current = null;
    return created;
  });
  return ref;
}

const LONG_PRESS = 500;
const SLACK = 18;

/** A long press that has fired swallows the click that follows it. */
let swallow: EventTarget | null = null;

/** Whether a click is the tail of a long press. */
export function isAfterLongPress(event: Event): boolean {
  const swallowed = swallow === event.currentTarget;
  swallow = null;
  return swallowed;
}

/** Handlers for an element that may be pressed for long. */
export function longPress(fire: () => void): Handlers {
  return {
    onPointerDown: (event) => {
      const { currentTarget: target, clientX, clientY } = event as PointerEvent;
      swallow = null;
      const timer = setTimeout(() => {
        stop();
        swallow = target;
        fire();
      }, LONG_PRESS);
      const moved = (move: PointerEvent) => {
        if (Math.hypot(move.clientX - clientX, move.clientY - clientY) > SLACK) stop();
      };
      const stop = () => {
        clearTimeout(timer);
        removeEventListener("pointermove", moved);
        removeEventListener("pointerup", stop);
        removeEventListener("pointercancel", stop);
      };
      addEventListener("pointermove", moved);
      addEventListener("pointerup", stop);
      addEventListener("pointercancel", stop);
    },
    // Touch screens open a menu or select text at that moment.
    onContextMenu: (event) => event.preventDefault(),
  };
}

/** Calls several handlers of one event in turn. */
export function together(...all: Handlers[]): Handlers {
  const merged: Handlers = {};
  for (const handlers of all) {
    for (const [name, handler] of Object.entries(handlers)) {
      const before = merged[name];
      merged[name] = before
        ? (event) => {
            before(event);
            handler?.(event);
          }
        : handler;
    }
  }
  return merged;
}

/** Lets Enter and Space click an element that is no button by itself. */
export function clickByKey(event: KeyboardEvent): void {
  if (event.target !== event.currentTarget || (event.key !== "Enter" && event.key !== " ")) return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).click();
}

/** What can have the keyboard focus; a button may not contain any of it. */
const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

export interface Held {
  /** Whether there is anything in it that can have the focus itself. */
  focusable: boolean;
  /** The text in it that is of no such thing. */
  text: string;
}

/** What an element that is a button, if `wanted`, holds; it may come later, when its code has arrived, and go again. */
export function useHeld(ref: { current: Element | null }, wanted: boolean): Held {
  const [held, setHeld] = useState<Held>({ focusable: false, text: "" });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!wanted || !element) return undefined;
    const look = () => {
      const next = heldBy(element);
      setHeld((now) => (now.focusable === next.focusable && now.text === next.text ? now : next));
    };
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    look();
    return () => observer.disconnect();
  }, [ref, wanted]);
  return held;
}

function heldBy(element: Element): Held {
  const inner = [...element.querySelectorAll(FOCUSABLE)].filter((one) => !isActionOf(one, element));
  if (!inner.length) return { focusable: false, text: element.textContent ?? "" };
  const rest = element.cloneNode(true) as Element;
  for (const one of rest.querySelectorAll(`${FOCUSABLE}, label`)) one.remove();
  return { focusable: true, text: (rest.textContent ?? "").trim() };
}

const PRESSABLE =
  "a,button,input,label,select,textarea,summary,[data-press]," +
  "[role=button],[role=link],[role=menuitem],[role=tab],[role=option]";

/** Whether a button stands for the whole element it is in, which may not be a button itself. */
export function isActionOf(inner: Element, whole: Element): boolean {
  return inner.parentElement === whole && inner.hasAttribute("data-action");
}

/** Whether a click was meant for a control inside the one that handles it: the innermost gets it, and only that. */
export function isForInner(event: Event): boolean {
  const own = event.currentTarget as Element;
  const inner = (event.target as Element).closest(PRESSABLE);
  return inner !== null && inner !== own && own.contains(inner) && !isActionOf(inner, own);
}
