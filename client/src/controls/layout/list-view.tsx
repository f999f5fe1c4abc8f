import { control, layoutOf, type Style } from "../../core/control";
import { bounded } from "../../core/layout/layout";
import { number, px } from "../../core/values/number";
import type { ListViewProps } from "../../generated/props";
import { drawWindow, useWindow } from "./window/use-window";

control<ListViewProps>(
  "ListView",
  ({ node, props, layout }) => {
    const horizontal = props.horizontal === true;
    const gap = Math.max(number(props.spacing) ?? 0, 0);
    const extent = number(props.item_extent);
    const likeFirst = extent === undefined && props.first_item_prototype === true;
    const windowed = useWindow(node, props, () => ({
      ready: true,
      perRow: 1,
      rowSize: extent,
      likeFirst,
      gap,
    }));
    const { items, window } = windowed;

    const line = number(props.divider_thickness) ?? 0;
    const size = extent ?? (likeFirst ? window.sizeOfFirst() : undefined);
    const style: Style = size === undefined ? {} : { [horizontal ? "width" : "height"]: px(size) };
    const after = marginAfter(horizontal, props.reverse === true);
    const between: Style = { ...style, [after]: px(gap) };
    const name =
      (horizontal ? "flet-box--high" : "flet-box--wide") + (size === undefined ? "" : sized(horizontal));
    // Lines stand in the gaps: without a gap there is none.
    const divided = line > 0 && gap > 0 ? `${name} flet-list-item--divided` : name;
    if (divided !== name)
      Object.assign(between, { "--flet-list-gap": px(gap), "--flet-list-line": px(line) });
    return drawWindow({
      node,
      props,
      layout,
      windowed,
      itemLayout: horizontal
        ? layoutOf("box", false, bounded(layout, props, "y"))
        : layoutOf("box", bounded(layout, props, "x"), false),
      item: (index) =>
        index < items.length - 1 ? { class: divided, style: between } : { class: name, style },
    });
  },
  // A list takes all the room it may in both directions.
  { fills: () => true },
);

/** Class for items whose length is given as well. */
function sized(horizontal: boolean): string {
  return horizontal ? " flet-box--wide" : " flet-box--high";
}

/** The margin at the side where the next item follows. */
function marginAfter(horizontal: boolean, reverse: boolean): string {
  if (horizontal) return reverse ? "marginInlineStart" : "marginInlineEnd";
  return reverse ? "marginTop" : "marginBottom";
}
