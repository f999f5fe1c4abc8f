import "./gesture-detector.css";
import { useEffect, useRef, useState } from "preact/hooks";
import { child, control, inner, useBox, type ControlNode } from "../../core/control";
import { clickByKey, isActionOf, useHeld } from "../../core/interaction";
import { anyFills } from "../../core/layout/layout";
import { number } from "../../core/values/number";
import type { GestureDetectorProps } from "../../generated/props";
import { kindOf, place, sample, type Sample } from "./gesture-data";
import { EVENTS } from "./gesture-kinds";
import { Gestures, type Host } from "./gestures";
import { CURSORS } from "./cursors";

const NAME = "flet-gesture-detector flet-box";
const PRESSES = Object.values(EVENTS).flat();

/** Wheels that count in lines or pages. */
const WHEEL_UNITS = [1, 16, 600];

function hostOf(node: ControlNode, ref: { current: Element | null }): Host {
  const props = () => node.props.peek() as GestureDetectorProps;
  return {
    element: () => ref.current,
    listens: (...names) => names.some((name) => node.props.peek()[`on_${name}`]),
    emit: (name, data) => node.emit(name, typeof data === "object" ? JSON.stringify(data) : (data ?? null)),
    interval: () => number(props().drag_interval) ?? 0,
    touches: () => number(props().multi_tap_touches) ?? 0,
  };
}

/** Tells where the mouse pointer is, at most once in an interval. */
class Hover {
  private told: Sample | null = null;

  constructor(private readonly node: ControlNode) {}

  tell(name: "enter" | "hover" | "exit", event: PointerEvent): void {
    if (event.pointerType === "touch" || (name === "hover" && event.buttons)) return;
    const now = sample(event);
    const before = name === "enter" ? null : this.told;
    const interval = number((this.node.props.peek() as GestureDetectorProps).hover_interval) ?? 0;
    if (name === "hover" && before && now.time - before.time < interval) return;
    this.told = now;
    const moved = { dx: now.x - (before?.x ?? now.x), dy: now.y - (before?.y ?? now.y) };
    const at = place(now, event.currentTarget as Element);
    this.node.emit(name, JSON.stringify({ ts: now.time, kind: kindOf(event), ...at, ...moved }));
  }
}

function wheel(node: ControlNode, event: WheelEvent): void {
  const unit = WHEEL_UNITS[event.deltaMode] ?? 1;
  const at = place(sample(event), event.currentTarget as Element);
  node.emit("scroll", JSON.stringify({ ...at, dx: event.deltaX * unit, dy: event.deltaY * unit }));
}

/** What the browser must leave to the gestures: scrolling and zooming by touch. */
function touchAction(props: GestureDetectorProps): string | undefined {
  const listens = (names: string[]) =>
    names.some((name) => props[`on_${name}` as keyof GestureDetectorProps]);
  if (listens([...EVENTS.pan, ...EVENTS.scale])) return "none";
  const sideways = listens(EVENTS.horizontal);
  const upright = listens(EVENTS.vertical);
  if (sideways || upright) return sideways && upright ? "none" : sideways ? "pan-y" : "pan-x";
  return listens([...EVENTS.double, ...EVENTS.multi]) ? "manipulation" : undefined;
}

control<GestureDetectorProps>(
  "GestureDetector",
  ({ node, props, layout }) => {
    const ref = useRef<HTMLDivElement>(null);
    const [gestures] = useState(() => new Gestures(hostOf(node, ref)));
    const [hover] = useState(() => new Hover(node));
    const disabled = node.isDisabled();
    const button = Boolean(props.on_tap) && !disabled;
    useEffect(() => () => gestures.stop(), [gestures, disabled]);
    const held = useHeld(ref, button);

    const style = {
      cursor: disabled ? undefined : CURSORS[props.mouse_cursor ?? ""],
      touchAction: disabled ? undefined : touchAction(props),
    };
    const presses = PRESSES.some((name) => props[`on_${name}` as keyof GestureDetectorProps]);
    const name = presses && !disabled ? `${NAME} flet-gesture-detector--pressable` : NAME;
    const box = useBox(node, props, layout, name, style);
    const content = child(node, "content", inner("box", layout, props));
    if (disabled) return <div {...box}>{content}</div>;
    const focusable = button && !held.focusable;
    const stand = button && held.focusable;
    const id = `flet-detector-${String(node.id)}`;
    const label = props.tooltip ?? (held.text || undefined);
    return (
      <div
        {...box}
        ref={ref}
        role={focusable ? "button" : undefined}
        tabIndex={focusable ? 0 : undefined}
        id={stand ? id : undefined}
        aria-label={focusable ? props.tooltip : undefined}
        onKeyDown={focusable ? clickByKey : undefined}
        onPointerDown={(event) => gestures.pressed(event)}
        onClick={(event) => {
          // Clicks without a pointer come from the keyboard and from assistive technology.
          const own = event.target as Element;
          const whole = own === event.currentTarget || isActionOf(own, event.currentTarget);
          if (event.detail === 0 && whole) node.emit("tap");
          if (gestures.takesClick()) event.stopPropagation();
        }}
        onContextMenu={(event) => gestures.menu(event)}
        onDragStart={(event) => event.preventDefault()}
        onPointerEnter={props.on_enter ? (event) => hover.tell("enter", event) : undefined}
        onPointerMove={props.on_hover ? (event) => hover.tell("hover", event) : undefined}
        onPointerLeave={props.on_exit ? (event) => hover.tell("exit", event) : undefined}
        onWheel={props.on_scroll ? (event) => wheel(node, event) : undefined}
      >
        {stand && (
          <button
            class="flet-gesture-action"
            type="button"
            aria-label={label}
            aria-labelledby={label === undefined ? id : undefined}
            data-action=""
          />
        )}
        {content}
      </div>
    );
  },
  {
    // Without anything inside it takes all the room it may.
    fills: (_, node, axis) => node.slot("content").length === 0 || anyFills(node, "content", axis),
  },
);
