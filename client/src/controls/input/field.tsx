import "./field.css";
import type { ComponentChild, VNode } from "preact";
import { bounded, child, layoutOf, useBox, type Input, type Style } from "../../core/control";
import { IconSvg } from "../../core/icon";
import { color } from "../../core/values/color";
import { radius } from "../../core/values/edges";
import { number, px, record } from "../../core/values/number";
import { textStyle } from "../../core/values/text-style";
import type { DropdownProps } from "../../generated/props";

/** The properties of every field: those that a dropdown has, less its own. */
export type FieldProps = Omit<DropdownProps, "value" | "on_change" | "alignment"> & { tooltip?: string };

/** The width of a field whose parent leaves it to the field. */
const OWN_WIDTH = "300px";
const AFFIX = layoutOf("box", false, false);

/** What a text field and a dropdown put into the frame. */
export interface Field {
  /** The element that takes the focus; it gets these attributes. */
  editor: (attributes: EditorAttributes) => VNode;
  /** Whether there is a value, which sends the label to the upper edge. */
  used: boolean;
  disabled: boolean;
  /** Further class names of the root. */
  names?: string;
  /** Whether the frame has neither outline nor label of its own: the style sheet of the given names draws it. */
  bare?: boolean;
  counter?: string | undefined;
  /** What stands at the end of the frame when there is no `suffix_icon`. */
  end?: ComponentChild;
  /** What floats over the page: a menu. */
  below?: ComponentChild;
  /** What to do when the frame is pressed beside the editor. */
  pressed: () => void;
}

export interface EditorAttributes {
  id: string;
  class: string;
  style: Style;
  "aria-invalid": "true" | undefined;
  "aria-describedby": string | undefined;
  "aria-label": string | undefined;
}

/** Whether a text is there to be shown; an empty one is as good as none. */
function shown(text: unknown): string | undefined {
  return text === undefined || text === "" ? undefined : String(text as string);
}

function lines(style: Style, props: FieldProps): void {
  const width = number(props.border_width);
  style["--flet-field-width"] = px(width);
  style["--flet-field-line"] = color(props.border_color);
  style["--flet-field-radius"] = radius(props.border_radius);
  // Without own values the focused line follows what is set for the other one, except that no line stays none.
  style["--flet-field-focused-width"] = px(width === 0 ? 0 : (props.focused_border_width ?? width));
  style["--flet-field-focused-line"] = color(props.focused_border_color) ?? color(props.border_color);
}

function room(style: Style, value: unknown): void {
  const sides = record(value);
  const side = (name: string) => (sides ? (px(sides[name]) ?? "0px") : px(value));
  style["--flet-field-start"] = side("left");
  style["--flet-field-end"] = side("right");
  style["--flet-field-top"] = side("top");
  style["--flet-field-bottom"] = side("bottom");
}

function rootStyle(props: FieldProps): Style {
  const style: Style = {};
  lines(style, props);
  if (props.content_padding !== undefined) room(style, props.content_padding);
  style["--flet-field-fill"] = color(props.bgcolor);
  style["--flet-field-focused-fill"] = color(props.focused_bgcolor);
  const text = textStyle(props.text_style);
  style["--flet-field-color"] = color(props.color) ?? text?.["color"];
  style["--flet-field-focused-color"] = color(props.focused_color);
  const vertical = number(props.text_vertical_align);
  if (vertical !== undefined) {
    const above = Math.min(Math.max((vertical + 1) / 2, 0), 1);
    style["--flet-field-above"] = `${String(above)}fr`;
    style["--flet-field-below"] = `${String(1 - above)}fr`;
  }
  return style;
}

/** Styles of the value; its colour is left to the style sheet, which knows about focus. */
function editorStyle(props: FieldProps): Style {
  const style: Style = { ...textStyle(props.text_style) };
  delete style["color"];
  const size = px(props.text_size);
  if (size) style["fontSize"] = size;
  return style;
}

function rootName(props: FieldProps & { height?: unknown }, field: Field): string {
  const border = props.border ?? "outline";
  let name = `flet-field flet-field--${border} flet-body-large`;
  if (border !== "outline" && !field.bare) name += " flet-field--flat";
  if (props.filled) name += " flet-field--filled";
  if (props.dense) name += " flet-field--dense";
  if (field.used) name += " flet-field--used";
  if (field.disabled) name += " flet-field--disabled";
  else if (shown(props.error_text)) name += " flet-field--error";
  if (shown(props.label) && !field.bare) name += " flet-field--labelled";
  if (props.height !== undefined) name += " flet-field--sized";
  return field.names ? `${name} ${field.names}` : name;
}

/** Draws the frame with label, icons, help and counter around the editor. */
export function drawField({ node, props, layout }: Input<FieldProps>, field: Field) {
  const id = `flet-field-${String(node.id)}`;
  const label = shown(props.label);
  const error = shown(props.error_text);
  const help = error ?? shown(props.helper_text);
  const counter = shown(field.counter);
  const style = rootStyle(props);
  if (!bounded(layout, props, "x")) style["width"] = OWN_WIDTH;
  const labelStyle = textStyle(props.label_style);
  const described = [help && `${id}-help`, counter && `${id}-counter`].filter(Boolean).join(" ");
  const editor = field.editor({
    id,
    class: "flet-field-editor",
    style: editorStyle(props),
    "aria-invalid": error && !field.disabled ? "true" : undefined,
    "aria-describedby": described || undefined,
    "aria-label": label ? (field.bare ? label : undefined) : (shown(props.hint_text) ?? shown(props.tooltip)),
  });
  const end = props.suffix_icon === undefined ? field.end : <IconSvg name={props.suffix_icon} />;
  const height = number(props.height);
  if (height !== undefined && height < Infinity) style["--flet-field-height"] = px(height);
  return (
    <div {...useBox(node, props, layout, rootName(props, field), style)}>
      {props.icon !== undefined && <IconSvg name={props.icon} class="flet-field-icon" />}
      <div
        class="flet-field-frame"
        onPointerDown={(event) => {
          const taken = (event.target as Element).closest("input, textarea, button, a, [tabindex]");
          if (field.disabled || (taken && event.currentTarget.contains(taken))) return;
          event.preventDefault();
          field.pressed();
        }}
      >
        {(props.border ?? "outline") === "outline" && !field.bare && (
          <fieldset class="flet-field-outline" aria-hidden="true">
            {label && <legend class="flet-field-gap" data-label={label} style={labelStyle} />}
          </fieldset>
        )}
        {props.prefix_icon !== undefined && (
          <span class="flet-field-before">
            <IconSvg name={props.prefix_icon} />
          </span>
        )}
        <div class="flet-field-content">
          <span class="flet-field-affix" style={textStyle(props.prefix_style)}>
            {child(node, "prefix", AFFIX)}
            {props.prefix_text}
          </span>
          {editor}
          <span class="flet-field-affix" style={textStyle(props.suffix_style)}>
            {props.suffix_text}
            {child(node, "suffix", AFFIX)}
          </span>
        </div>
        {label && !field.bare && (
          <label class="flet-field-label" id={`${id}-label`} for={id} style={labelStyle}>
            {label}
          </label>
        )}
        {end && <span class="flet-field-after">{end}</span>}
      </div>
      {(help ?? counter) && (
        <div class="flet-field-foot flet-body-small">
          <span
            class="flet-field-help"
            id={`${id}-help`}
            aria-live={error ? "polite" : undefined}
            style={textStyle(error ? props.error_style : props.helper_style)}
          >
            {help}
          </span>
          {counter && (
            <span class="flet-field-counter" id={`${id}-counter`} style={textStyle(props.counter_style)}>
              {counter}
            </span>
          )}
        </div>
      )}
      {field.below}
    </div>
  );
}
