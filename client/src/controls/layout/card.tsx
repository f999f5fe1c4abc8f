import "./card.css";
import { child, control, inner, useBox, type Style } from "../../core/control";
import { contentFills } from "../../core/layout/layout";
import { color } from "../../core/values/color";
import { edges, shape } from "../../core/values/edges";
import { number } from "../../core/values/number";
import { elevationShadow, tinted } from "../../core/values/shadow";
import type { CardProps } from "../../generated/props";

function surfaceOf(props: CardProps): Style {
  const style: Style = { ...shape(props.shape) };
  const elevation = number(props.elevation) ?? 1;
  const ground = color(props.color);
  const tint = color(props.surface_tint_color);
  const shade = color(props.shadow_color);
  if (props.elevation !== undefined || ground !== undefined || tint !== undefined) {
    style["backgroundColor"] = tinted(ground ?? "var(--flet-surface)", elevation, tint);
  }
  if (props.elevation !== undefined || shade !== undefined) {
    style["boxShadow"] = elevationShadow(elevation, shade) ?? "none";
  }
  return style;
}

control<CardProps>(
  "Card",
  ({ node, props, layout }) => {
    const style: Style = props.margin === undefined ? {} : { padding: edges(props.margin) };
    return (
      <div {...useBox(node, props, layout, "flet-card flet-box", style)}>
        <div class="flet-card-surface flet-box" style={surfaceOf(props)}>
          {child(node, "content", inner("box", layout, props))}
        </div>
      </div>
    );
  },
  { fills: contentFills() },
);
