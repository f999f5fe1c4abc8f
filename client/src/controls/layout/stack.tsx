import "./stack.css";
import { Children, control, inner, useBox, visible, type ControlNode } from "../../core/control";
import { fills, isPositioned, type Fills } from "../../core/layout/layout";
import type { StackProps } from "../../generated/props";

function positioned(child: ControlNode): boolean {
  return child.cached("positioned", () => isPositioned(child.props.value));
}

/** A stack is as large as its largest child that has no place of its own; without one it takes what it may. */
const stackFills: Fills = (_props, node, axis) => {
  const sizing = visible(node, "controls").filter((child) => !positioned(child));
  return sizing.length === 0 || sizing.some((child) => fills(child, axis));
};

control<StackProps>(
  "Stack",
  ({ node, props, layout }) => {
    // Only a placed child can reach beyond the edge; without one, shadows must not be cut off.
    const clips = props.clip_behavior !== "none" && visible(node, "controls").some(positioned);
    const box = useBox(node, props, layout, clips ? "flet-stack flet-stack--clip" : "flet-stack");
    return (
      <div {...box}>
        <Children of={node} layout={inner("stack", layout, props)} />
      </div>
    );
  },
  { fills: stackFills },
);
