import "./text.css";
import { children, control, useBox, type Props, type Style } from "../../core/control";
import { layoutOf } from "../../core/layout/layout";
import type { Leaf } from "../../core/leaf";
import { color } from "../../core/values/color";
import { number, px, record } from "../../core/values/number";
import { family, textStyle, weight } from "../../core/values/text-style";
import type { TextProps } from "../../generated/props";
import { textClass } from "../../theme/typography";

const SPAN = layoutOf("box", false, false);

/** Theme styles that make a text a heading for those who cannot see its size. */
const LEVELS: Record<string, number> = {
  displayLarge: 1,
  displayMedium: 1,
  displaySmall: 1,
  headlineLarge: 1,
  headlineMedium: 2,
  headlineSmall: 3,
};

/** The level of a heading. A large number, a counter or a price, heads nothing. */
function levelOf(name: string | undefined, text: string | null, spans: number): number | undefined {
  if (name === undefined || (spans === 0 && !/\p{L}/u.test(text ?? ""))) return undefined;
  return LEVELS[name];
}

/** Classes for text that may not fit; it is cut off unless told otherwise. */
function fitting({ max_lines, overflow, no_wrap }: TextProps): string {
  let names = "";
  // Without a number of lines, an ellipsis ends the first one.
  const single = no_wrap === true || max_lines === 1 || (overflow === "ellipsis" && max_lines === undefined);
  if (single) names += " flet-text--line";
  if (overflow ? overflow !== "visible" : single || max_lines !== undefined) {
    names += ` flet-text--${overflow ?? "clip"}`;
  }
  return names;
}

/** Lines are whole pixels high in the reference; the ratio is that of the body text. */
const LINE_RATIO = 10 / 7;
const SIZE = 14;

function lineHeight(props: TextProps, spans: number): string | undefined {
  const size = number(props.size);
  const ratio = "1.42858";
  if (props.selectable) return spans ? ratio : px(Math.round((size ?? SIZE) * LINE_RATIO) + 1);
  return size === undefined ? undefined : px(Math.round(size * LINE_RATIO));
}

function styleOf(props: TextProps, themed: boolean, rich: boolean, spans: number): Style {
  const style: Style = {};
  if (props.style !== undefined) {
    Object.assign(style, textStyle(props.style));
    delete style["backgroundColor"];
  }
  if (props.size !== undefined) style["fontSize"] = px(props.size);
  if (!themed && !rich) style["lineHeight"] ??= lineHeight(props, spans);
  if (props.weight !== undefined) style["fontWeight"] = weight(props.weight);
  if (props.italic) style["fontStyle"] = "italic";
  if (props.font_family !== undefined) style["fontFamily"] = family(props.font_family);
  if (props.color !== undefined) style["color"] = color(props.color);
  if (props.text_align !== undefined) style["textAlign"] = props.text_align;
  if (props.max_lines !== undefined) style["--flet-text-lines"] = String(props.max_lines);
  return style;
}

/** Ctrl+A in a selectable text selects that text, not the page. */
function selectAll(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "a") return;
  event.preventDefault();
  getSelection()?.selectAllChildren(event.currentTarget as Element);
}

/** A label needs a role. A picture of words would hide the links inside it: spans make it a group. */
function roleOf(props: TextProps, level: number | undefined, spans: number) {
  if (level) return "heading";
  if (props.semantics_label === undefined) return undefined;
  return spans ? "group" : "img";
}

/** The properties that take more than one element with a class, a style and a text. */
const NOT_PLAIN = new Set(["theme_style", "style", "bgcolor", "selectable", "semantics_label"]);

const leaf: Leaf = {
  plain(node, props) {
    for (const name in props) if (NOT_PLAIN.has(name) && props[name] !== undefined) return false;
    // Not subscribed to: the parent would be drawn again whenever the text changes.
    return !node.peekSlot("spans").length;
  },
  look(node, props: TextProps & Props, layout) {
    const box = useBox(node, props, layout, `flet-text${fitting(props)}`, styleOf(props, false, false, 0));
    return { box, text: props.value === undefined ? "" : String(props.value) };
  },
};

control<TextProps>(
  "Text",
  ({ node, props, layout }) => {
    const name = props.theme_style ?? (typeof props.style === "string" ? props.style : undefined);
    const spans = children(node, "spans", SPAN);
    // A text with spans inherits neither size nor line height, only the colour.
    const rich = spans.length > 0 && name === undefined && !props.selectable;
    let names = "flet-text";
    if (name !== undefined) names += ` ${textClass(name)}`;
    names += fitting(props);
    if (rich) names += " flet-text--rich";
    if (props.selectable) names += " flet-text--selectable";
    const own = styleOf(props, name !== undefined, rich, spans.length);
    const box = useBox(node, props, layout, names, own);

    const ground = color(props.bgcolor ?? record(props.style)?.["bgcolor"]);
    const text = props.value === undefined ? null : String(props.value);
    const level = levelOf(name, text, spans.length);
    const selectable = props.selectable ? { tabIndex: 0, onKeyDown: selectAll } : undefined;
    return (
      <span
        {...box}
        {...selectable}
        role={roleOf(props, level, spans.length)}
        aria-level={level}
        aria-label={props.semantics_label}
      >
        {ground ? (
          <span class="flet-text-ground" style={{ backgroundColor: ground }}>
            {text}
            {spans}
          </span>
        ) : (
          <>
            {text}
            {spans}
          </>
        )}
      </span>
    );
  },
  { leaf },
);
