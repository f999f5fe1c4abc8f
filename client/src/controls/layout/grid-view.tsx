import { useLayoutEffect, useState } from "preact/hooks";
import { control, layoutOf, type Style } from "../../core/control";
import { number, px } from "../../core/values/number";
import type { GridViewProps } from "../../generated/props";
import { drawWindow, useWindow } from "./window/use-window";

const SPACING = 10;
const CELL = layoutOf("box", true, true);

/** The cells side by side and their sizes, from the room across the scrolling. */
export function cells(props: GridViewProps, room: number): { perRow: number; across: number; along: number } {
  const gap = number(props.run_spacing) ?? SPACING;
  const extent = number(props.max_extent);
  const wanted = extent === undefined ? (number(props.runs_count) ?? 1) : Math.ceil(room / (extent + gap));
  const perRow = Math.max(Math.floor(wanted), 1);
  const across = Math.max((room - gap * (perRow - 1)) / perRow, 0);
  const ratio = number(props.child_aspect_ratio) ?? 1;
  return { perRow, across, along: ratio > 0 ? across / ratio : across };
}

control<GridViewProps>(
  "GridView",
  ({ node, props, layout }) => {
    const horizontal = props.horizontal === true;
    const [room, setRoom] = useState(0);
    const gap = number(props.spacing) ?? SPACING;
    const { perRow, across, along } = cells(props, room);
    const windowed = useWindow(node, props, () => ({
      ready: room > 0,
      perRow,
      rowSize: along,
      likeFirst: false,
      gap,
    }));
    const { content } = windowed;
    useLayoutEffect(() => {
      const element = content.current!;
      const measure = () => {
        const box = getComputedStyle(element);
        setRoom(parseFloat(horizontal ? box.height : box.width));
      };
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      measure();
      return () => observer.disconnect();
    }, [content, horizontal]);

    const [alongName, acrossName] = horizontal ? ["width", "height"] : ["height", "width"];
    // A little less, so that rounding never pushes the last cell out of its row.
    const style: Style = { [alongName]: px(along), [acrossName]: px(Math.max(across - 0.02, 0)) };
    const runs = px(number(props.run_spacing) ?? SPACING)!;
    return drawWindow({
      node,
      props,
      layout,
      windowed,
      itemLayout: CELL,
      contentClass: "flet-grid-content",
      contentStyle: { gap: horizontal ? `${runs} ${px(gap)!}` : `${px(gap)!} ${runs}` },
      item: () => ({ class: "flet-box--wide flet-box--high", style }),
    });
  },
  // A grid takes all the room it may in both directions.
  { fills: () => true },
);
