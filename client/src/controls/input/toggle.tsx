import "./toggle.css";
import type { ComponentChild } from "preact";
import { useBox, type ControlNode, type Input, type Style } from "../../core/control";
import { together, useElement, useInteraction, type ElementRef } from "../../core/interaction";
import type { Fills } from "../../core/layout/layout";
import { color } from "../../core/values/color";
import { isPerState, resolveState, type State } from "../../core/values/state";
import { textStyle } from "../../core/values/text-style";

/** What everything with a label to click has in common. */
export interface ToggleProps {
  label?: string;
  label_position?: "right" | "left";
  label_style?: unknown;
  autofocus?: boolean;
  on_focus?: boolean;
  on_blur?: boolean;
  tooltip?: string;
}

export interface Toggle {
  ref: ElementRef<HTMLInputElement>;
  disabled: boolean;
  /** The states the look depends on, as far as a value is given per state. */
  states: ReadonlySet<State>;
  /** To be spread on the input. */
  attributes: Record<string, unknown>;
}

/** State, focus and events of the input in a toggle. `values` are those that may be given per state. */
export function useToggle(
  node: ControlNode,
  props: ToggleProps,
  selected: boolean,
  values: readonly unknown[],
): Toggle {
  const ref = useElement<HTMLInputElement>(props.autofocus);
  const disabled = node.isDisabled();
  const { states, handlers } = useInteraction(disabled, values.some(isPerState));
  const own: Parameters<typeof together>[number] = {};
  if (props.on_focus) own["onFocus"] = () => node.emit("focus");
  if (props.on_blur) own["onBlur"] = () => node.emit("blur");
  return {
    ref,
    disabled,
    states: selected ? new Set<State>([...states, "selected"]) : states,
    attributes: {
      ref,
      disabled,
      class: "flet-toggle-input",
      "aria-label": props.label ? undefined : props.tooltip,
      ...together(handlers, own),
    },
  };
}

/** Custom properties for the circle around the box, which is there in three states only. */
export function overlay(
  style: Style,
  value: unknown,
  selected: boolean,
  hover?: string,
  focus?: string,
): void {
  const of = (state: State) => color(resolveState(value, new Set(selected ? [state, "selected"] : [state])));
  style["--flet-toggle-hover"] = of("hovered") ?? color(hover);
  style["--flet-toggle-focus"] = of("focused") ?? color(focus);
  style["--flet-toggle-press"] = of("pressed");
}

/** Draws the box, with the input and the mark that shows its state, and the label. */
export function drawToggle(
  { node, props, layout }: Input<ToggleProps>,
  toggle: Toggle,
  name: string,
  style: Style,
  input: ComponentChild,
  mark: ComponentChild,
) {
  const selected = toggle.states.has("selected") ? " flet-toggle-box--selected" : "";
  const left = props.label_position === "left" ? " flet-toggle--left" : "";
  const off = toggle.disabled ? " flet-toggle--disabled" : "";
  return (
    <label {...useBox(node, props, layout, `flet-toggle${left}${off}`, style)}>
      <span class={`flet-toggle-box flet-${name}${selected}`}>
        {input}
        {mark}
      </span>
      {props.label && (
        <span class="flet-toggle-label" style={textStyle(props.label_style)}>
          {props.label}
        </span>
      )}
    </label>
  );
}

/** With a label it takes the whole width it may have, as in the reference. */
export const labelFills: Fills = (props, _node, axis) => axis === "x" && Boolean(props["label"]);
