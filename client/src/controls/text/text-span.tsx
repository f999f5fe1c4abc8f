import "./text-span.css";
import { children, control, useBox } from "../../core/control";
import { clickByKey } from "../../core/interaction";
import { linkTarget, linkUrl } from "../../core/url";
import { textStyle } from "../../core/values/text-style";
import type { TextSpanProps } from "../../generated/props";

control<TextSpanProps>("TextSpan", ({ node, props, layout }) => {
  const disabled = node.isDisabled();
  const href = disabled || props.url === undefined ? undefined : linkUrl(props.url);
  const button = !disabled && !href && Boolean(props.on_click);
  const active = button || href !== undefined;
  const name = active ? "flet-text-span flet-text-span--active" : "flet-text-span";
  const box = useBox(node, props, layout, name, textStyle(props.style));
  const listeners = disabled
    ? {}
    : {
        onClick: props.on_click ? () => node.emit("click") : undefined,
        onPointerEnter: props.on_enter ? () => node.emit("enter") : undefined,
        onPointerLeave: props.on_exit ? () => node.emit("exit") : undefined,
      };
  const content = (
    <>
      {props.text}
      {children(node, "spans", layout)}
    </>
  );
  if (href !== undefined) {
    return (
      <a {...box} {...listeners} href={href} target={linkTarget(props.url_target)} rel="noopener">
        {content}
      </a>
    );
  }
  return (
    <span
      {...box}
      {...listeners}
      role={button ? "button" : undefined}
      tabIndex={button ? 0 : undefined}
      onKeyDown={button ? clickByKey : undefined}
    >
      {content}
    </span>
  );
});
