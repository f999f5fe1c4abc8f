import "./progress.css";
import { control, fillsWidth, useBox, type Style } from "../../core/control";
import { color } from "../../core/values/color";
import { number, px } from "../../core/values/number";
import type { ProgressBarProps, ProgressRingProps } from "../../generated/props";

/** How much is done, from 0 to 1, or undefined when nobody knows. */
function share(value: unknown): number | undefined {
  const given = number(value);
  return given === undefined ? undefined : Math.min(Math.max(given, 0), 1);
}

/** What assistive technology is told. Every indicator needs a name: the tooltip, or what it is. */
function told(done: number | undefined, tooltip: string | undefined) {
  return {
    role: "progressbar",
    "aria-label": tooltip ?? (done === undefined ? "Loading" : "Progress"),
    "aria-valuemin": 0,
    "aria-valuemax": 100,
    "aria-valuenow": done === undefined ? undefined : Math.round(done * 100),
  } as const;
}

function colors(props: { color?: string; bgcolor?: string }, style: Style): Style {
  if (props.color !== undefined) style["--flet-progress"] = color(props.color);
  if (props.bgcolor !== undefined) style["--flet-progress-track"] = color(props.bgcolor);
  return style;
}

control<ProgressBarProps>(
  "ProgressBar",
  ({ node, props, layout }) => {
    const done = share(props.value);
    const own = colors(props, { height: px(props.bar_height) });
    const name = done === undefined ? "flet-progress-bar flet-progress-bar--moving" : "flet-progress-bar";
    const box = useBox(node, props, layout, name, own);
    return (
      <div {...box} {...told(done, props.tooltip)}>
        {done === undefined ? (
          <>
            <span class="flet-progress-bar-first" />
            <span class="flet-progress-bar-second" />
          </>
        ) : (
          <span style={{ width: `${String(done * 100)}%` }} />
        )}
      </div>
    );
  },
  { fills: fillsWidth },
);

/** An ellipse, so that the ring follows a box that is no square. Its line is 100 long wherever it runs. */
const RING = { cx: "50%", cy: "50%", rx: "50%", ry: "50%", pathLength: 100 };

control<ProgressRingProps>("ProgressRing", ({ node, props, layout }) => {
  const done = share(props.value);
  const own = colors(props, { "--flet-progress-stroke": px(props.stroke_width) });
  // Its least size counts only as long as no other is given.
  if (props.width !== undefined) own["minWidth"] = "0";
  if (props.height !== undefined) own["minHeight"] = "0";
  const name = done === undefined ? "flet-progress-ring flet-progress-ring--moving" : "flet-progress-ring";
  const box = useBox(node, props, layout, name, own);
  const line = done === undefined ? undefined : `${String(done * 100)} ${String(100 - done * 100)}`;
  return (
    <div {...box} {...told(done, props.tooltip)}>
      <svg aria-hidden="true" focusable="false">
        {props.bgcolor !== undefined && <ellipse class="flet-progress-ring-track" {...RING} />}
        {done !== 0 && <ellipse class="flet-progress-ring-line" {...RING} stroke-dasharray={line} />}
      </svg>
    </div>
  );
});
