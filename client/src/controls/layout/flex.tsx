import {
  Children,
  children,
  control,
  useBox,
  useMethods,
  type ControlNode,
  type Props,
  type Style,
} from "../../core/control";
import { anyFills, bounded, layoutOf, type Axis, type Fills, type Layout } from "../../core/layout/layout";
import { useScroll, type ScrollProps } from "../../core/scroll";
import { CROSS_AXIS, MAIN_AXIS } from "../../core/values/alignment";
import { px } from "../../core/values/number";

interface FlexProps extends ScrollProps {
  alignment?: string;
  spacing?: number;
  tight?: boolean;
  wrap?: boolean;
  run_spacing?: number;
}
interface RowProps extends FlexProps {
  vertical_alignment?: string;
}
interface ColumnProps extends FlexProps {
  horizontal_alignment?: string;
}

const SPACING = 10;

/** Styles of a flex container for the properties that Row, Column and View share. */
export function flexStyle(props: FlexProps, cross: string | undefined, horizontal: boolean): Style {
  const { alignment, wrap, spacing, run_spacing } = props;
  const style: Style = {};
  // Where the free room is shared out, the reference ignores the spacing.
  const shared = !wrap && alignment?.startsWith("space");
  // The style sheet has the usual spacing: most rows need no style of their own.
  if (shared || spacing !== undefined || run_spacing !== undefined) {
    const gap = shared ? "0" : px(spacing ?? SPACING)!;
    const runs = px(run_spacing ?? SPACING)!;
    style["gap"] = horizontal ? `${runs} ${gap}` : `${gap} ${runs}`;
  }
  if (alignment) style["justifyContent"] = MAIN_AXIS[alignment];
  if (cross) style["alignItems"] = CROSS_AXIS[cross];
  return style;
}

/** The layout of the children of a row or column; scrolling leaves them as much room as they like. */
function childLayout(props: Props & FlexProps, layout: Layout, horizontal: boolean): Layout {
  const free = props.scroll !== undefined;
  const x = bounded(layout, props, "x") && !(horizontal && free);
  const y = bounded(layout, props, "y") && !(!horizontal && free);
  if (props.wrap) return horizontal ? layoutOf("wrap", x, false) : layoutOf("wrap", false, y);
  return layoutOf(horizontal ? "row" : "column", x, y);
}

interface FlexInput {
  node: ControlNode;
  props: Props & FlexProps;
  layout: Layout;
  horizontal: boolean;
  cross: string | undefined;
}

function className(props: FlexProps, horizontal: boolean): string {
  return `flet-${horizontal ? "row" : "column"}${props.wrap ? " flet-wrap" : ""}`;
}

/** A component of its own, so that the many that do not scroll pay for no hooks. */
function ScrollingFlex({ node, props, layout, horizontal, cross }: FlexInput) {
  const scrolling = useScroll(node, props, horizontal);
  useMethods(node, scrolling.methods);
  const name = className(props, horizontal);
  const style = flexStyle(props, cross, horizontal);
  const list = <Children of={node} layout={childLayout(props, layout, horizontal)} />;
  const { ref, onScroll } = scrolling;
  if (props.reverse) {
    // The scroller runs backwards, so that it starts at the end; the children in it do not.
    const back = `flet-scroll--reverse${scrolling.class}`;
    return (
      <div {...useBox(node, props, layout, "flet-scroll-box")}>
        <div class={back} ref={ref} onScroll={onScroll} tabIndex={0}>
          <div class={name} style={style}>
            {list}
          </div>
        </div>
      </div>
    );
  }
  return (
    <div {...useBox(node, props, layout, "flet-scroll-box")}>
      <div class={name + scrolling.class} ref={ref} style={style} onScroll={onScroll} tabIndex={0}>
        {list}
      </div>
    </div>
  );
}

function drawFlex(input: FlexInput) {
  const { node, props, layout, horizontal, cross } = input;
  if (props.scroll !== undefined) return <ScrollingFlex {...input} />;
  const style = flexStyle(props, cross, horizontal);
  const inside = childLayout(props, layout, horizontal);
  return (
    <div {...useBox(node, props, layout, className(props, horizontal), style)}>
      {/* Rows are many and short, columns few and long: a component for the list pays in a column only. */}
      {horizontal ? children(node, "controls", inside) : <Children of={node} layout={inside} />}
    </div>
  );
}

/** The main axis is filled unless tight; the other one when a child fills it. What scrolls hugs its contents. */
function flexFills(main: Axis): Fills {
  return (props, node, axis) => {
    if (axis === main) return !props["tight"] && !props["wrap"] && props["scroll"] === undefined;
    return anyFills(node, "controls", axis);
  };
}

control<RowProps>(
  "Row",
  (input) => drawFlex({ ...input, horizontal: true, cross: input.props.vertical_alignment }),
  { fills: flexFills("x") },
);

control<ColumnProps>(
  "Column",
  (input) => drawFlex({ ...input, horizontal: false, cross: input.props.horizontal_alignment }),
  { fills: flexFills("y") },
);
