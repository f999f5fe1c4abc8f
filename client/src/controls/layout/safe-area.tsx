import { child, control, inner, useBox } from "../../core/control";
import { contentFills } from "../../core/layout/layout";
import { px, record } from "../../core/values/number";
import type { SafeAreaProps } from "../../generated/props";

type Sides = Partial<Record<(typeof SIDES)[number], boolean>>;

const SIDES = ["top", "right", "bottom", "left"] as const;

/** How much of the bottom an on-screen keyboard covers; where the page is told, the inset below it is not needed. */
const KEYBOARD = "var(--flet-keyboard-height, env(keyboard-inset-height, 0px))";

function paddingOf(props: SafeAreaProps & Sides): string {
  const least = record(props.minimum);
  return SIDES.map((side) => {
    const minimum = px(least ? least[side] : props.minimum) ?? "0px";
    if (props[side] === false) return minimum;
    const inset = `var(--flet-safe-${side})`;
    const needed =
      side === "bottom" && !props.maintain_bottom_view_padding ? `${inset} - ${KEYBOARD}` : inset;
    return `max(${minimum}, ${needed})`;
  }).join(" ");
}

control<SafeAreaProps & Sides>(
  "SafeArea",
  ({ node, props, layout }) => (
    <div {...useBox(node, props, layout, "flet-box", { padding: paddingOf(props) })}>
      {child(node, "content", inner("box", layout, props))}
    </div>
  ),
  { fills: contentFills() },
);

/** The part of the window that the on-screen keyboard covers is what the visual viewport lacks. */
const viewport = window.visualViewport;
viewport?.addEventListener("resize", () => {
  const covered = Math.max(innerHeight - viewport.height * viewport.scale, 0);
  document.documentElement.style.setProperty("--flet-keyboard-height", `${String(Math.round(covered))}px`);
});
