import "./list-tile.css";
import { useEffect, useRef } from "preact/hooks";
import type { RefObject } from "preact";
import {
  child,
  control,
  fillsWidth,
  inner,
  layoutOf,
  useBox,
  type ControlNode,
  type Input,
  type Props,
  type Style,
} from "../../core/control";
import { isAfterLongPress, longPress, together } from "../../core/interaction";
import { linkTarget, linkUrl } from "../../core/url";
import { color } from "../../core/values/color";
import { edges } from "../../core/values/edges";
import type { ListTileProps } from "../../generated/props";

/** What stands before and after the lines is as wide as it likes. */
const SIDE = layoutOf("aligned", false, false);

const TOGGLES = "input[type=checkbox], input[type=radio]";
const INTERACTIVE = "a, button, input, select, textarea, label, [role=button], [role=switch]";

function classOf(props: ListTileProps, hasSubtitle: boolean, disabled: boolean): string {
  let name = "flet-list-tile";
  if (props.is_three_line) name += " flet-list-tile--three";
  else if (hasSubtitle) name += " flet-list-tile--two";
  if (props.dense) name += " flet-list-tile--dense";
  if (disabled) name += " flet-list-tile--disabled";
  else if (props.selected) name += " flet-list-tile--selected";
  if (props.toggle_inputs && !disabled) name += " flet-list-tile--toggles";
  return name;
}

function styleOf(props: ListTileProps): Style {
  const style: Style = {};
  if (props.content_padding !== undefined) style["padding"] = edges(props.content_padding);
  if (props.bgcolor !== undefined) style["backgroundColor"] = color(props.bgcolor);
  if (props.hover_color !== undefined) style["--flet-tile-hover"] = color(props.hover_color);
  if (props.bgcolor_activated !== undefined) style["--flet-ink"] = color(props.bgcolor_activated);
  return style;
}

/** Clicks the toggle inside the tile, unless the click was meant for something that stands on it. */
function toggle(event: MouseEvent): void {
  const tile = event.currentTarget as HTMLElement;
  const hit = (event.target as Element).closest(INTERACTIVE);
  if (hit && tile.contains(hit) && !hit.classList.contains("flet-list-tile-action")) return;
  tile.querySelector<HTMLInputElement>(TOGGLES)?.click();
}

/** A toggle without a label of its own is named by the tile that works it. */
function nameToggles(tile: HTMLElement, textId: string): void {
  for (const input of tile.querySelectorAll<HTMLInputElement>(TOGGLES)) {
    const named = [...(input.labels ?? [])].some((label) => label.textContent?.trim());
    if (!named && !input.hasAttribute("aria-label")) input.setAttribute("aria-labelledby", textId);
  }
}

/** The button or link that lies under the whole tile; null when the tile does nothing by itself. */
function action(
  node: ControlNode,
  props: Props & ListTileProps,
  ref: RefObject<HTMLElement | null>,
  textId: string,
  ripple: boolean,
) {
  const href = props.url === undefined ? undefined : linkUrl(props.url);
  if (!href && !props.on_click && !props.on_long_press) return null;
  const click = {
    onClick: (event: Event) => {
      if (!isAfterLongPress(event)) node.emit("click");
    },
  };
  const common = {
    class: "flet-list-tile-action",
    "aria-labelledby": textId,
    "aria-current": props.selected ? ("true" as const) : undefined,
    "data-ink": ripple ? "" : undefined,
    ...(props.on_long_press
      ? together(
          click,
          longPress(() => node.emit("long_press")),
        )
      : click),
  };
  return href ? (
    <a
      {...common}
      ref={ref as RefObject<HTMLAnchorElement>}
      href={href}
      target={linkTarget(props.url_target)}
      rel="noopener"
    />
  ) : (
    <button {...common} ref={ref as RefObject<HTMLButtonElement>} type="button" />
  );
}

/** What a tile does, whatever it looks like; `ripple` tells whether a press on it shows one. */
export function useTile({ node, props }: Input<ListTileProps>, ripple: boolean) {
  const root = useRef<HTMLDivElement>(null);
  const pressed = useRef<HTMLElement>(null);
  const textId = `flet-tile-${String(node.id)}`;
  const disabled = node.isDisabled();
  const toggles = props.toggle_inputs === true && !disabled;
  useEffect(() => {
    if (props.autofocus) (pressed.current ?? root.current?.querySelector<HTMLElement>(TOGGLES))?.focus();
  }, [props.autofocus]);
  useEffect(() => {
    const tile = root.current;
    if (!toggles || !tile) return undefined;
    const name = () => nameToggles(tile, textId);
    // Toggles may be drawn later than the tile, when their code has arrived.
    const observer = new MutationObserver(name);
    observer.observe(tile, { childList: true, subtree: true });
    name();
    return () => observer.disconnect();
  }, [toggles, textId]);
  return {
    textId,
    disabled,
    /** To be spread on the root. */
    attributes: { ref: root, onClick: toggles ? toggle : undefined },
    /** The first thing in the root: it lies under everything else. */
    action: disabled ? null : action(node, props, pressed, textId, ripple),
  };
}

control<ListTileProps>(
  "ListTile",
  (input) => {
    const { node, props, layout } = input;
    const { textId, disabled, attributes, action } = useTile(input, true);
    const lines = layoutOf("box", inner("box", layout, props).boundedX, false);
    const subtitle = child(node, "subtitle", lines);
    const leading = child(node, "leading", SIDE);
    const trailing = child(node, "trailing", SIDE);
    const box = useBox(node, props, layout, classOf(props, subtitle !== null, disabled), styleOf(props));
    return (
      <div {...box} {...attributes}>
        {action}
        {leading && (
          <div class="flet-list-tile-side flet-list-tile-side--leading flet-label-small">{leading}</div>
        )}
        <div class="flet-list-tile-texts" id={textId}>
          <div class="flet-list-tile-title flet-body-large flet-box">{child(node, "title", lines)}</div>
          {subtitle && <div class="flet-list-tile-subtitle flet-body-medium flet-box">{subtitle}</div>}
        </div>
        {trailing && <div class="flet-list-tile-side flet-label-small">{trailing}</div>}
      </div>
    );
  },
  { fills: fillsWidth },
);
