import "./text.css";
import { children, control, useBox, type Style } from "../../core/control";
import { layoutOf } from "../../core/layout/layout";
import { color } from "../../core/values/color";
import { number, px, record } from "../../core/values/number";
import { family, textStyle, weight } from "../../core/values/text-style";
import { textClass } from "../../theme/typography";

interface TextProps {
  value?: string | number | boolean;
  text_align?: string;
  font_family?: string;
  size?: number;
  weight?: string;
  italic?: boolean;
  style?: string | Record<string, unknown>;
  theme_style?: string;
  max_lines?: number;
  overflow?: "clip" | "ellipsis" | "fade" | "visible";
  selectable?: boolean;
  no_wrap?: boolean;
  color?: string;
  bgcolor?: string;
  semantics_label?: string;
}

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

/** Classes for text that may not fit; it is cut off unless told otherwise. */
function fitting({ max_lines, overflow, no_wrap, selectable }: TextProps): string {
  let names = "";
  // Without a number of lines, an ellipsis ends the first one.
  const single = no_wrap === true || max_lines === 1 || (overflow === "ellipsis" && max_lines === undefined);
  if (single) names += " flet-text--line";
  if (overflow ? overflow !== "visible" : single || max_lines !== undefined) {
    names += ` flet-text--${overflow ?? "clip"}`;
  }
  if (selectable) names += " flet-text--selectable";
  return names;
}

/** Lines are whole pixels high in the reference; the ratio is that of the body text. */
const LINE_RATIO = 10 / 7;

function styleOf(props: TextProps): Style {
  const style: Style = textStyle(props.style) ?? {};
  delete style["backgroundColor"];
  const size = number(props.size);
  if (size !== undefined) {
    style["fontSize"] = px(size);
    if (props.theme_style === undefined) style["lineHeight"] ??= px(Math.round(size * LINE_RATIO));
  }
  if (props.weight !== undefined) style["fontWeight"] = weight(props.weight);
  if (props.italic) style["fontStyle"] = "italic";
  if (props.font_family !== undefined) style["fontFamily"] = family(props.font_family);
  if (props.color !== undefined) style["color"] = color(props.color);
  if (props.text_align !== undefined) style["textAlign"] = props.text_align;
  if (props.max_lines !== undefined) style["--flet-text-lines"] = String(props.max_lines);
  return style;
}

control<TextProps>("Text", ({ node, props, layout }) => {
  const name = props.theme_style ?? (typeof props.style === "string" ? props.style : undefined);
  const themed = name === undefined ? "" : ` ${textClass(name)}`;
  const box = useBox(node, props, layout, `flet-text${themed}${fitting(props)}`, styleOf(props));
  const ground = color(props.bgcolor ?? record(props.style)?.["bgcolor"]);
  const text = props.value === undefined ? null : String(props.value);
  const level = name === undefined ? undefined : LEVELS[name];
  return (
    <span
      {...box}
      role={level ? "heading" : props.semantics_label ? "img" : undefined}
      aria-level={level}
      aria-label={props.semantics_label}
    >
      {ground ? (
        <span class="flet-text-ground" style={{ backgroundColor: ground }}>
          {text}
        </span>
      ) : (
        text
      )}
      {children(node, "spans", SPAN)}
    </span>
  );
});
