import "./text.css";
import { children, control, useBox, type Style } from "../../core/control";
import { layoutOf } from "../../core/layout/layout";
import { color } from "../../core/values/color";
import { px } from "../../core/values/number";
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

/** Classes for text that does not fit. */
function fitting({ max_lines, overflow, no_wrap, selectable }: TextProps): string {
  let names = "";
  // Without a number of lines, an ellipsis ends the first one.
  const single = no_wrap === true || max_lines === 1 || (overflow === "ellipsis" && max_lines === undefined);
  if (single) names += " flet-text--line";
  else if (max_lines !== undefined) names += " flet-text--clamp";
  if (overflow ? overflow !== "visible" : max_lines === 1) names += ` flet-text--${overflow ?? "clip"}`;
  if (selectable) names += " flet-text--selectable";
  return names;
}

function styleOf(props: TextProps): Style {
  const style: Style = typeof props.style === "object" ? textStyle(props.style)! : {};
  if (props.size !== undefined) style["fontSize"] = px(props.size);
  if (props.weight !== undefined) style["fontWeight"] = weight(props.weight);
  if (props.italic) style["fontStyle"] = "italic";
  if (props.font_family !== undefined) style["fontFamily"] = family(props.font_family);
  if (props.color !== undefined) style["color"] = color(props.color);
  if (props.bgcolor !== undefined) style["backgroundColor"] = color(props.bgcolor);
  if (props.text_align !== undefined) style["textAlign"] = props.text_align;
  if (props.max_lines !== undefined && props.max_lines > 1)
    style["WebkitLineClamp"] = String(props.max_lines);
  return style;
}

control<TextProps>("Text", ({ node, props, layout }) => {
  const name = props.theme_style ?? (typeof props.style === "string" ? props.style : undefined);
  const themed = name === undefined ? "" : ` ${textClass(name)}`;
  const box = useBox(node, props, layout, `flet-text${themed}${fitting(props)}`, styleOf(props));
  const level = name === undefined ? undefined : LEVELS[name];
  return (
    <span
      {...box}
      role={level ? "heading" : props.semantics_label ? "img" : undefined}
      aria-level={level}
      aria-label={props.semantics_label}
    >
      {props.value === undefined ? null : String(props.value)}
      {children(node, "spans", SPAN)}
    </span>
  );
});
