import "./list.css";
import { useLayoutEffect, useMemo, useReducer, useRef } from "preact/hooks";
import type { ComponentChildren, RefObject, TargetedFocusEvent } from "preact";
import {
  drawNode,
  useBox,
  useMethods,
  visible,
  type ControlNode,
  type Layout,
  type Props,
  type Style,
} from "../../../core/control";
import { bounded } from "../../../core/layout/layout";
import { useScroll, type Scrolling, type ScrollProps } from "../../../core/scroll";
import { edges } from "../../../core/values/edges";
import { ListWindow, type WindowOptions } from "./list-window";
import { indexOf } from "./rows";

export interface WindowProps extends ScrollProps {
  horizontal?: boolean;
  padding?: unknown;
}

export interface Windowed {
  items: readonly ControlNode[];
  window: ListWindow;
  content: RefObject<HTMLDivElement | null>;
  scrolling: Scrolling;
}

type Options = Omit<WindowOptions, "items" | "horizontal" | "autoScroll">;

/** The items of a long list or grid, and which of them are drawn. `measure` is asked while it is drawn. */
export function useWindow(node: ControlNode, props: Props & WindowProps, measure: () => Options): Windowed {
  const horizontal = props.horizontal === true;
  const slot = node.slot("controls");
  // The slot is another array whenever the list or what is visible of it has changed.
  const items = useMemo(() => visible(node, "controls"), [node, slot]);
  // Following its end is done by the window, which knows when rows have come.
  const scroll = { ...props, scroll: props.scroll ?? "auto", auto_scroll: false, reverse: false } as const;
  const scrolling = useScroll(node, scroll, horizontal);
  const content = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const held = useRef<ListWindow | null>(null);
  const window = (held.current ??= new ListWindow(() => redraw(undefined)));
  window.configure({ ...measure(), items, horizontal, autoScroll: props.auto_scroll === true });
  useMethods(node, { scroll_to: (args) => window.scrollTo(args) });

  useLayoutEffect(() => {
    window.attach(scrolling.ref.current!, content.current!);
    return () => window.detach();
  }, [window, scrolling.ref]);
  useLayoutEffect(() => window.committed());
  return { items, window, content, scrolling };
}

interface ListProps {
  node: ControlNode;
  props: Props & WindowProps;
  layout: Layout;
  windowed: Windowed;
  itemLayout: Layout;
  contentClass?: string;
  contentStyle?: Style;
  /** Class and style of the box around one item. */
  item: (index: number) => { class: string; style: Style };
}

/** Draws the visible part: one box per item, which says its place in the list to those who cannot see it. */
export function drawWindow({
  node,
  props,
  layout,
  windowed,
  itemLayout,
  contentClass,
  contentStyle,
  item,
}: ListProps) {
  const { items, window, content, scrolling } = windowed;
  const { first, last, focused } = window;
  const horizontal = props.horizontal === true;
  const limited = bounded(layout, props, horizontal ? "x" : "y");
  const one = (index: number, aside?: Style) => {
    const child = items[index]!;
    const box = item(index);
    return (
      <div
        key={child.id}
        class={`flet-list-item flet-box ${box.class}${aside ? " flet-list-item--aside" : ""}`}
        style={aside ? { ...box.style, ...aside } : box.style}
        role="listitem"
        aria-setsize={items.length}
        aria-posinset={index + 1}
      >
        {drawNode(child, itemLayout)}
      </div>
    );
  };

  const drawn: ComponentChildren[] = [];
  for (let index = first; index < last; index++) drawn.push(one(index));
  const away = focused ? items.indexOf(focused) : -1;
  if (away >= 0 && (away < first || away >= last)) {
    const side = horizontal ? "insetInlineStart" : "top";
    const aside = one(away, { [side]: `${String(window.startOf(away))}px` });
    if (away < first) drawn.unshift(aside);
    else drawn.push(aside);
  }

  let name = "flet-list";
  if (horizontal) name += " flet-list--x";
  if (props.reverse) name += " flet-list--reverse";
  const onFocusIn = (event: TargetedFocusEvent<HTMLElement>) => {
    const row = [...event.currentTarget.children].find((child) => child.contains(event.target as Node));
    window.focused = (row && items[indexOf(row)]) ?? null;
  };
  return (
    <div {...useBox(node, props, layout, "flet-scroll-box")}>
      <div
        class={name + scrolling.class}
        style={props.padding === undefined ? undefined : { padding: edges(props.padding) }}
        ref={scrolling.ref}
        onScroll={scrolling.onScroll}
        role="list"
        // A scrolling area must be reachable by keyboard even if nothing in it is.
        tabIndex={limited ? 0 : undefined}
      >
        <div
          class={`flet-list-content ${contentClass ?? ""}`}
          style={contentStyle}
          ref={content}
          onFocusIn={onFocusIn}
          onFocusOut={() => (window.focused = null)}
        >
          {drawn}
        </div>
      </div>
    </div>
  );
}
