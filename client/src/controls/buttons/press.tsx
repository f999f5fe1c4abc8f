import type { ComponentChild } from "preact";
import { useMethods, type ControlNode } from "../../core/control";
import {
  isAfterLongPress,
  longPress,
  together,
  useElement,
  useInteraction,
  type ElementRef,
} from "../../core/interaction";
import type { Box } from "../../core/layout/box";
import { linkTarget, linkUrl } from "../../core/url";
import type { State } from "../../core/values/state";

/** What all buttons do, whatever they look like. */
export interface PressProps {
  autofocus?: boolean;
  url?: string;
  url_target?: string;
  on_click?: boolean;
  on_long_press?: boolean;
  on_hover?: boolean;
  on_focus?: boolean;
  on_blur?: boolean;
}

export interface Press {
  disabled: boolean;
  states: ReadonlySet<State>;
  ref: ElementRef<HTMLElement>;
  listeners: Parameters<typeof together>[number];
}

/** The text of a label, which the wire may bring as a number or truth value. */
export function label(value: unknown): string | null {
  return value === undefined ? null : String(value as string);
}

function eventsOf(node: ControlNode, props: PressProps): Press["listeners"] {
  const events: Press["listeners"] = {
    onClick: (event) => {
      if (!isAfterLongPress(event)) node.emit("click");
    },
  };
  if (props.on_hover) {
    const hover = (data: string) => (event: Event) => {
      if ((event as PointerEvent).pointerType !== "touch") node.emit("hover", data);
    };
    events["onPointerEnter"] = hover("true");
    events["onPointerLeave"] = hover("false");
  }
  if (props.on_focus) events["onFocus"] = () => node.emit("focus");
  if (props.on_blur) events["onBlur"] = () => node.emit("blur");
  return props.on_long_press
    ? together(
        events,
        longPress(() => node.emit("long_press")),
      )
    : events;
}

/** The behaviour of a button. `needed` tells whether any of its looks is given per state. */
export function usePress(node: ControlNode, props: PressProps, needed: boolean): Press {
  const ref = useElement<HTMLElement>(props.autofocus);
  useMethods(node, { focus: () => ref.current?.focus() });
  const disabled = node.isDisabled();
  const { states, handlers } = useInteraction(disabled, needed);
  return { ref, disabled, states, listeners: disabled ? {} : together(handlers, eventsOf(node, props)) };
}

/** The element of a button. One with an address is a real link. `attributes` may say that it has no ripple. */
export function drawPress(
  box: Box,
  press: Press,
  props: PressProps,
  content: ComponentChild,
  attributes: Record<string, unknown> = {},
) {
  const href = props.url === undefined || press.disabled ? undefined : linkUrl(props.url);
  if (href) {
    return (
      <a
        data-ink=""
        {...box}
        {...press.listeners}
        {...attributes}
        ref={press.ref}
        href={href}
        target={linkTarget(props.url_target)}
        rel="noopener"
      >
        {content}
      </a>
    );
  }
  return (
    <button
      data-ink=""
      {...box}
      {...press.listeners}
      {...attributes}
      ref={press.ref}
      type="button"
      disabled={press.disabled}
    >
      {content}
    </button>
  );
}
