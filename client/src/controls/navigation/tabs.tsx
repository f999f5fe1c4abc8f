import "./tabs.css";
import type { RefObject } from "preact";
import { useEffect, useId, useLayoutEffect, useRef } from "preact/hooks";
import {
  child,
  control,
  inner,
  layoutOf,
  useBox,
  visible,
  type ControlNode,
  type Layout,
  type Props,
} from "../../core/control";
import { iconLabel, IconSvg } from "../../core/icon";
import { useInteraction } from "../../core/interaction";
import { color } from "../../core/values/color";
import { number } from "../../core/values/number";
import { isPerState, resolveState, type State } from "../../core/values/state";
import type { TabProps, TabsProps } from "../../generated/props";
import { label } from "../buttons/press";
import { barStyle, withTheme } from "./tab-look";

const LABEL = layoutOf("row", true, true);
const DURATION = 50;

interface TabButtonProps {
  tab: ControlNode;
  id: string;
  panel: string;
  selected: boolean;
  disabled: boolean;
  overlay: unknown;
  select: () => void;
}

/** The label of a tab, and the mark under the selected one. */
function TabButton({ tab, id, panel, selected, disabled, overlay, select }: TabButtonProps) {
  const props = tab.props.value as TabProps & Props;
  const { states, handlers } = useInteraction(disabled, isPerState(overlay));
  const ink = resolveState(overlay, selected ? new Set<State>([...states, "selected"]) : states);
  const own = child(tab, "tab_content", LABEL);
  const text = label(props.text);
  const given = isPerState(overlay) && ink !== undefined ? " flet-tab--overlay" : "";
  return (
    <button
      {...handlers}
      id={id}
      class={`flet-tab flet-title-small${given}`}
      style={{ "--flet-ink": color(ink) }}
      type="button"
      role="tab"
      aria-selected={selected}
      aria-controls={selected ? panel : undefined}
      aria-label={own || text !== null || props.icon === undefined ? undefined : iconLabel(props.icon)}
      tabIndex={selected ? 0 : -1}
      disabled={disabled}
      data-ink=""
      onClick={select}
    >
      <span class="flet-tab-label">
        {own ?? (
          <>
            {props.icon !== undefined && <IconSvg name={props.icon} />}
            {text}
          </>
        )}
        {selected && <span class="flet-tab-indicator" />}
      </span>
    </button>
  );
}

/** Moves mark and content from where the tab selected before has them. */
function useSlide(root: RefObject<HTMLElement | null>, selected: number, duration: number): void {
  const before = useRef<{ selected: number; mark: DOMRect | undefined } | null>(null);
  useLayoutEffect(() => {
    const mark = root.current?.querySelector<HTMLElement>(":scope > [role=tablist] .flet-tab-indicator");
    const panel = root.current?.querySelector<HTMLElement>(":scope > [role=tabpanel]:not([hidden])");
    const last = before.current;
    const now = mark?.getBoundingClientRect();
    before.current = { selected, mark: now };
    if (!last || last.selected === selected || duration <= 0) return;
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const timing = { duration, easing: "ease" };
    const rtl = getComputedStyle(root.current!).direction === "rtl";
    const from = last.selected < selected === rtl ? "-100%" : "100%";
    panel?.firstElementChild?.animate([{ transform: `translateX(${from})` }, { transform: "none" }], timing);
    if (!last.mark || !now || now.width === 0) return;
    const shift = last.mark.left - now.left;
    const stretch = last.mark.width / now.width;
    mark?.animate(
      [
        { transformOrigin: "left", transform: `translateX(${String(shift)}px) scaleX(${String(stretch)})` },
        { transformOrigin: "left", transform: "none" },
      ],
      timing,
    );
  });
}

function barClass(props: TabsProps): string {
  const scrolls = props.scrollable !== false;
  let name = `flet-tabs-bar flet-tabs-bar--${scrolls ? "scroll" : "fixed"}`;
  if (props.tab_alignment === "center") name += " flet-tabs-bar--center";
  if (props.tab_alignment === "startOffset" && scrolls) name += " flet-tabs-bar--offset";
  if (props.tab_alignment === "start" && !scrolls) name += " flet-tabs-bar--start";
  if (props.indicator_tab_size) name += " flet-tabs-bar--tab-size";
  return name;
}

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_at, last) => last,
};

control<TabsProps>(
  "Tabs",
  ({ node, props, layout }) => {
    const root = useRef<HTMLDivElement>(null);
    const shown = useRef(new Set<number>());
    const base = useId();
    const tabs = visible(node, "tabs");
    const last = tabs.length - 1;
    const selected = Math.min(Math.max(number(props.selected_index) ?? 0, 0), last);
    const disabled = node.isDisabled();
    const look = withTheme(node, props);
    const panels = inner("box", layout, props);
    const current = tabs[selected];
    // The content of a tab is made when it is first shown, and kept with all that is typed and scrolled in it.
    if (current) shown.current.add(current.id);
    useSlide(root, selected, number(props.animation_duration) ?? DURATION);
    useEffect(() => {
      root.current?.querySelector(":scope > [role=tablist] [aria-selected=true]")?.scrollIntoView({
        block: "nearest",
        inline: "nearest",
      });
    }, [selected]);

    const select = (index: number) => {
      if (index === selected) return;
      node.write("selected_index", index);
      node.emit("change", String(index));
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const bar = event.currentTarget as HTMLElement;
      const mirrored = getComputedStyle(bar).direction === "rtl" && event.key.startsWith("Arrow");
      const key = mirrored ? (event.key === "ArrowLeft" ? "ArrowRight" : "ArrowLeft") : event.key;
      const step = Object.hasOwn(STEPS, event.key) ? STEPS[key] : undefined;
      if (!step || !(event.target as Element).matches("[role=tab]")) return;
      event.preventDefault();
      const next = step(selected, last);
      bar.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
      select(next);
    };

    return (
      <div {...useBox(node, props, layout, "flet-tabs")} ref={root}>
        <div class={barClass(look)} style={barStyle(look)} role="tablist" onKeyDown={onKeyDown}>
          {tabs.map((tab, index) => (
            <TabButton
              key={tab.id}
              tab={tab}
              id={`${base}-tab-${String(tab.id)}`}
              panel={`${base}-panel-${String(tab.id)}`}
              selected={index === selected}
              disabled={disabled || tab.isDisabled()}
              overlay={look.overlay_color}
              select={() => select(index)}
            />
          ))}
        </div>
        {tabs
          .filter((tab) => shown.current.has(tab.id))
          .map((tab) => (
            <div
              key={tab.id}
              id={`${base}-panel-${String(tab.id)}`}
              class="flet-tab-panel flet-box"
              role="tabpanel"
              aria-labelledby={`${base}-tab-${String(tab.id)}`}
              tabIndex={0}
              hidden={tab !== current}
            >
              <TabPanel tab={tab} layout={panels} />
            </div>
          ))}
      </div>
    );
  },
  // As wide as it may be; as high as well, where that is limited.
  { fills: () => true },
);

function TabPanel({ tab, layout }: { tab: ControlNode; layout: Layout }) {
  return child(tab, "content", layout);
}
