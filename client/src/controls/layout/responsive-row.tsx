import "./responsive-row.css";
import { Children, control, fillsWidth, layoutOf, useBox, type Style } from "../../core/control";
import { bounded } from "../../core/layout/layout";
import { CROSS_AXIS, MAIN_AXIS } from "../../core/values/alignment";
import { number, record } from "../../core/values/number";
import type { ResponsiveRowProps } from "../../generated/props";

const BREAKPOINTS = ["xs", "sm", "md", "lg", "xl", "xxl"] as const;

/**
 * A number per breakpoint as custom properties `--flet-<name>-<breakpoint>`, all of them, so that the style sheet
 * can pick one by the width of the page. What a breakpoint leaves open is as at the one below.
 */
function perBreakpoint(style: Style, name: string, value: unknown, fallback: number, unit: string): void {
  const parts = record(value);
  // "" is every width, the same as the smallest breakpoint.
  let current = number(parts ? parts[""] : value) ?? fallback;
  for (const breakpoint of BREAKPOINTS) {
    current = number(parts?.[breakpoint]) ?? current;
    style[`--flet-${name}-${breakpoint}`] = `${String(current)}${unit}`;
  }
}

control<ResponsiveRowProps>(
  "ResponsiveRow",
  ({ node, props, layout }) => {
    const style: Style = {};
    perBreakpoint(style, "columns", props.columns, 12, "");
    perBreakpoint(style, "gap", props.spacing, 10, "px");
    perBreakpoint(style, "run-gap", props.run_spacing, 10, "px");
    if (props.alignment) style["justifyContent"] = MAIN_AXIS[props.alignment];
    if (props.vertical_alignment) style["alignItems"] = CROSS_AXIS[props.vertical_alignment];
    return (
      // The root may be a column of another row itself: what this one says is for its own columns only.
      <div {...useBox(node, props, layout, "flet-box")}>
        <div class="flet-responsive-row" style={style}>
          <Children of={node} layout={layoutOf("responsive", bounded(layout, props, "x"), false)} />
        </div>
      </div>
    );
  },
  { fills: fillsWidth },
);
