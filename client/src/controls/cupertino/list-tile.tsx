import "./list-tile.css";
import { child, control, fillsWidth, inner, layoutOf, useBox, type Style } from "../../core/control";
import { color } from "../../core/values/color";
import { edges } from "../../core/values/edges";
import type { ListTileProps } from "../../generated/props";
import { useTile } from "../layout/list-tile";

/** What stands before and after the lines is as wide as it likes. */
const SIDE = layoutOf("aligned", false, false);

function styleOf(props: ListTileProps): Style {
  return {
    padding: edges(props.content_padding),
    "--flet-tile-ground": color(props.bgcolor),
    "--flet-tile-press": color(props.bgcolor_activated),
  };
}

control<ListTileProps>(
  "CupertinoListTile",
  (input) => {
    const { node, props, layout } = input;
    const { textId, disabled, attributes, action } = useTile(input, false);
    const lines = layoutOf("box", inner("box", layout, props).boundedX, false);
    const subtitle = child(node, "subtitle", lines);
    const leading = child(node, "leading", SIDE);
    const trailing = child(node, "trailing", SIDE);
    let name = "flet-cupertino-tile";
    if (subtitle) name += " flet-cupertino-tile--two";
    if (disabled) name += " flet-cupertino-tile--disabled";
    return (
      <div {...useBox(node, props, layout, name, styleOf(props))} {...attributes}>
        {action}
        {leading && <div class="flet-cupertino-tile-leading">{leading}</div>}
        <div class="flet-cupertino-tile-texts" id={textId}>
          <div class="flet-cupertino-tile-title flet-box">{child(node, "title", lines)}</div>
          {subtitle && <div class="flet-cupertino-tile-subtitle flet-box">{subtitle}</div>}
        </div>
        {trailing && <div class="flet-cupertino-tile-trailing">{trailing}</div>}
      </div>
    );
  },
  { fills: fillsWidth },
);
