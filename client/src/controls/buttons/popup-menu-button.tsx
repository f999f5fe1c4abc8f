import "./popup-menu-button.css";
import { useId, useRef, useState } from "preact/hooks";
import { child, control, inner, layoutOf, useBox } from "../../core/control";
import { IconSvg } from "../../core/icon";
import type { PopupMenuButtonProps, PopupMenuItemProps } from "../../generated/props";
import { PopupMenu } from "./popup-menu";
import { label } from "./press";

const ITEM = layoutOf("aligned", true, false);

control<PopupMenuButtonProps>("PopupMenuButton", ({ node, props, layout }) => {
  const anchor = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<"pointer" | "keyboard" | null>(null);
  const id = useId();
  const disabled = node.isDisabled();
  const content = child(node, "content", inner("aligned", layout, props));
  const box = useBox(node, props, layout, content ? "flet-popup-button" : "flet-icon-button");
  const closed = (chosen: boolean) => {
    setOpened(null);
    if (!chosen) node.emit("cancelled");
  };
  return (
    <>
      <button
        {...box}
        ref={anchor}
        type="button"
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={opened !== null}
        aria-controls={opened ? id : undefined}
        aria-label={props.tooltip ?? (content ? undefined : "Show menu")}
        data-ink=""
        // A click without coordinates comes from the keyboard or from assistive technology.
        onClick={(event) => setOpened(event.detail === 0 ? "keyboard" : "pointer")}
      >
        {content ?? <IconSvg name={props.icon ?? "more_vert"} class="flet-icon-button-icon" />}
      </button>
      {opened && (
        <PopupMenu
          id={id}
          node={node}
          anchor={anchor}
          under={props.menu_position === "under"}
          focusFirst={opened === "keyboard"}
          closed={closed}
        />
      )}
    </>
  );
});

control<PopupMenuItemProps>("PopupMenuItem", ({ node, props, layout }) => {
  const { text, icon, checked } = props;
  const content = child(node, "content", ITEM);
  if (!content && !text && icon === undefined && checked === undefined) {
    return <div {...useBox(node, props, layout, "flet-popup-divider")} role="separator" />;
  }
  let name = "flet-popup-item flet-label-large";
  if (checked !== undefined) name += " flet-popup-item--checkable";
  return (
    <button
      {...useBox(node, props, layout, name)}
      type="button"
      role={checked === undefined ? "menuitem" : "menuitemcheckbox"}
      aria-checked={checked}
      tabIndex={-1}
      disabled={node.isDisabled()}
      data-ink=""
      onClick={() => node.emit("click")}
    >
      {checked !== undefined && (
        <IconSvg
          name="done"
          class={checked ? "flet-popup-check" : "flet-popup-check flet-popup-check--off"}
        />
      )}
      {content ?? (
        <>
          {icon !== undefined && <IconSvg name={icon} class="flet-popup-icon" />}
          {label(text)}
        </>
      )}
    </button>
  );
});
