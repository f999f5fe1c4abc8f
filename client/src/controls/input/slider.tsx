import "./slider.css";
import { useLayoutEffect, useRef } from "preact/hooks";
import { bounded, control, fillsWidth, useBox, type Input, type Style } from "../../core/control";
import { together, useElement } from "../../core/interaction";
import { color } from "../../core/values/color";
import { number } from "../../core/values/number";
import type { SliderProps } from "../../generated/props";

/** The width of a slider whose parent leaves it to the slider. */
const OWN_WIDTH = "192px";

/** A number as handlers read it: always with a decimal point, unless it is very large or small. */
export function numberText(value: number): string {
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** The label of a number: `{value}` stands for it, rounded to some decimal places. */
export function labelText(label: string, value: number, places: number): string {
  return label.replaceAll("{value}", value.toFixed(Math.min(Math.max(places, 0), 100)));
}

/** State and element of a slider, whatever it looks like; `name` is the class of the element. */
export function useSlider({ node, props }: Input<SliderProps>, name: string) {
  const ref = useElement<HTMLInputElement>(props.autofocus);
  const dragged = useRef(false);
  const disabled = node.isDisabled();
  const min = number(props.min) ?? 0;
  const max = number(props.max) ?? 1;
  const range = max - min;
  const divisions = number(props.divisions) ?? 0;
  const value = Math.min(Math.max(number(props.value) ?? min, min), max);
  // After min, max and step, which limit what the element takes.
  useLayoutEffect(() => {
    if (ref.current && ref.current.valueAsNumber !== value) ref.current.value = String(value);
  });

  const current = () => number(node.props.peek()["value"]) ?? min;
  const released = () => {
    removeEventListener("pointerup", released);
    removeEventListener("pointercancel", released);
    dragged.current = false;
    node.emit("change_end", numberText(current()));
  };
  const pressed = (event: PointerEvent) => {
    if (event.button !== 0 || disabled || dragged.current) return;
    dragged.current = true;
    node.emit("change_start", numberText(current()));
    addEventListener("pointerup", released);
    addEventListener("pointercancel", released);
  };
  const moved = () => {
    const next = ref.current!.valueAsNumber;
    if (next === current()) return;
    // A key moves the thumb and lets go of it in one.
    if (!dragged.current) node.emit("change_start", numberText(current()));
    node.write("value", next);
    node.emit("change", numberText(next));
    if (!dragged.current) node.emit("change_end", numberText(next));
  };
  const focus: Parameters<typeof together>[number] = {};
  if (props.on_focus) focus["onFocus"] = () => node.emit("focus");
  if (props.on_blur) focus["onBlur"] = () => node.emit("blur");

  const text = props.label && labelText(props.label, value, number(props.round) ?? 0);
  const element = (
    <input
      {...focus}
      ref={ref}
      class={name}
      type="range"
      min={min}
      max={max}
      step={divisions > 0 ? range / divisions : "any"}
      disabled={disabled}
      aria-label={props.tooltip ?? undefined}
      aria-valuetext={text}
      onPointerDown={pressed}
      onInput={moved}
    />
  );
  /** Where the thumb is, from 0 to 1. */
  const at = range > 0 ? (value - min) / range : 0;
  return { at, divisions, disabled, text, element };
}

control<SliderProps>(
  "Slider",
  (input) => {
    const { node, props, layout } = input;
    const { at, divisions, disabled, text, element } = useSlider(input, "flet-slider-input");
    const style: Style = {
      "--flet-slider-at": String(at),
      "--flet-slider-steps": divisions > 0 ? String(divisions) : undefined,
    };
    if (!bounded(layout, props, "x")) style["width"] = OWN_WIDTH;
    if (!disabled) {
      style["--flet-slider-active"] = color(props.active_color);
      style["--flet-slider-inactive"] = color(props.inactive_color);
      style["--flet-slider-thumb"] = color(props.thumb_color);
    }
    return (
      <div {...useBox(node, props, layout, `flet-slider${disabled ? " flet-slider--disabled" : ""}`, style)}>
        {element}
        <span class="flet-slider-track" />
        <span class="flet-slider-done" />
        {divisions > 0 && <span class="flet-slider-ticks" />}
        <span class="flet-slider-thumb" />
        {text && divisions > 0 && <span class="flet-slider-label flet-label-medium">{text}</span>}
      </div>
    );
  },
  { fills: fillsWidth },
);
