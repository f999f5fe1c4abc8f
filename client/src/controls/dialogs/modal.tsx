import "./modal.css";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ControlNode, Style } from "../../core/control";

interface ModalProps {
  node: ControlNode;
  class: string;
  /** Room between the panel and the edges of the window. */
  inset: string;
  /** Whether Escape or a click beside it closes it. */
  dismissable: boolean;
  label?: string | undefined;
  labelledBy?: string | undefined;
  style?: Style;
  dir?: "rtl" | "ltr" | undefined;
  children: ComponentChildren;
}

/**
 * What stands in front of the page while the control's `open` is true; to be drawn only then. The browser keeps the
 * focus inside, makes everything else inert, and gives the focus back. Emits `dismiss` once it has been closed, by
 * the user or by the app.
 */
export function Modal({ node, dismissable, inset, label, labelledBy, style, ...rest }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const pressedBeside = useRef(false);

  useLayoutEffect(() => {
    const element = dialog.current!;
    element.showModal();
    // The browser has focused what the author wants, or else just the first button.
    if (!element.querySelector("[autofocus]")) panel.current?.focus();
    return () => {
      element.close();
      if (node.props.peek()["open"] !== true) node.emit("dismiss");
    };
  }, [node]);

  const dismiss = () => node.write("open", false);
  return (
    <dialog
      ref={dialog}
      class="flet-modal"
      style={{ padding: inset }}
      dir={rest.dir}
      aria-label={label}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        if (dismissable) dismiss();
      }}
      onClose={(event) => {
        // Some ways of closing cannot be prevented, such as pressing Escape twice.
        if (event.target !== event.currentTarget || !dialog.current?.isConnected) return;
        if (node.props.peek()["open"] !== true) return;
        if (dismissable) dismiss();
        else dialog.current.showModal();
      }}
      onKeyDown={(event) => {
        const inMenu = event.target instanceof Element && event.target.closest("[popover]");
        if (event.key === "Escape" && !dismissable && !inMenu) event.preventDefault();
      }}
      onPointerDown={(event) => {
        pressedBeside.current = event.target === dialog.current;
      }}
      onClick={(event) => {
        if (dismissable && pressedBeside.current && event.target === dialog.current) dismiss();
      }}
    >
      <div ref={panel} class={rest.class} style={style} tabIndex={-1}>
        {rest.children}
      </div>
    </dialog>
  );
}
