import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Children, layoutOf, type ControlNode } from "../../core/control";

interface PopupMenuProps {
  id: string;
  node: ControlNode;
  anchor: RefObject<HTMLElement | null>;
  under: boolean;
  focusFirst: boolean;
  closed: (chosen: boolean) => void;
}

const ITEMS = layoutOf("list", true, false);

/** Menus are as wide as a whole number of these steps, and keep this distance from the window's edges. */
const STEP = 56;
const EDGE = 8;
/** Letters typed within this time belong to one word. */
const TYPING = 600;

/** The menu covers its button or hangs below it, and grows to the side where there is more room. */
function place(menu: HTMLElement, anchor: HTMLElement, under: boolean): void {
  menu.style.width = "";
  menu.style.width = `${String(Math.ceil(menu.offsetWidth / STEP) * STEP)}px`;
  const { left, right, top, bottom } = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const after = innerWidth - right;
  const fromEnd = left === after ? getComputedStyle(menu).direction === "rtl" : left > after;
  const x = fromEnd ? right - width : left;
  const y = under ? bottom : top;
  const within = (at: number, size: number, room: number) =>
    Math.max(Math.min(at, room - size - EDGE), Math.min(at, EDGE));
  menu.style.left = `${String(within(x, width, innerWidth))}px`;
  menu.style.top = `${String(within(y, height, innerHeight))}px`;
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>("[role^=menuitem]:not(:disabled)")];
}

/** Finds items by what the user types: the next one that begins so. */
function useTyping(): (key: string, items: HTMLElement[], current: number) => HTMLElement | undefined {
  const typed = useRef({ text: "", at: 0 });
  return (key, items, current) => {
    const state = typed.current;
    const now = performance.now();
    state.text = (now - state.at < TYPING ? state.text : "") + key.toLowerCase();
    state.at = now;
    // A word that grows may still mean the item it has found already.
    const from = state.text.length > 1 ? Math.max(current, 0) : current + 1;
    const inTurn = [...items.slice(from), ...items.slice(0, from)];
    return inTurn.find((item) => item.textContent?.trim().toLowerCase().startsWith(state.text));
  };
}

/**
 * An opened menu. Its layer covers the whole window: a click beside the menu only closes it. The browser closes it
 * by Escape, and gives the focus back.
 */
export function PopupMenu({ id, node, anchor, under, focusFirst, closed }: PopupMenuProps) {
  const layer = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const done = useRef(false);
  const find = useTyping();

  useLayoutEffect(() => {
    layer.current?.showPopover();
    const target = focusFirst ? itemsOf(menu.current!)[0] : undefined;
    (target ?? menu.current)?.focus();
  }, [focusFirst]);
  useLayoutEffect(() => {
    const settle = () => place(menu.current!, anchor.current!, under);
    settle();
    addEventListener("resize", settle);
    return () => removeEventListener("resize", settle);
  });

  const end = (chosen: boolean) => {
    if (!done.current) closed(chosen);
    done.current = true;
  };
  const close = (chosen = false) => {
    layer.current?.hidePopover();
    end(chosen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const items = itemsOf(menu.current!);
    const current = items.indexOf(document.activeElement as HTMLElement);
    let target: HTMLElement | undefined;
    if (event.key === "Tab") {
      // From the button, where the focus returns to, it goes on to the next control.
      close();
      return;
    }
    if (event.key === "ArrowDown") target = items[(current + 1) % items.length];
    else if (event.key === "ArrowUp")
      target = items[(Math.max(current, 0) + items.length - 1) % items.length];
    else if (event.key === "Home") target = items[0];
    else if (event.key === "End") target = items[items.length - 1];
    else if (event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey)
      target = find(event.key, items, current);
    else return;
    event.preventDefault();
    target?.focus();
  };

  return (
    <div
      ref={layer}
      class="flet-popup-layer"
      popover="auto"
      onToggle={(event) => {
        if (event.newState === "closed") end(false);
      }}
      onClick={(event) => {
        const { target } = event;
        if (target === layer.current) close();
        else if (target instanceof Element && target.closest("[role^=menuitem]")) close(true);
      }}
    >
      <div ref={menu} id={id} class="flet-popup-menu" role="menu" tabIndex={-1} onKeyDown={onKeyDown}>
        <Children of={node} slot="items" layout={ITEMS} />
      </div>
    </div>
  );
}
