import "./alert-dialog.css";
import { useId } from "preact/hooks";
import {
  child,
  children,
  control,
  drawNode,
  layoutOf,
  useBox,
  visible,
  type Input,
} from "../../core/control";
import { fills } from "../../core/layout/layout";
import type { AlertDialogProps } from "../../generated/props";
import { Modal } from "../dialogs/modal";

const LINE = layoutOf("box", true, false);
const CONTENT = layoutOf("box", true, true);
const ACTION = layoutOf("box", true, false);

function Opened({ node, props, layout }: Input<AlertDialogProps>) {
  const id = useId();
  const title = child(node, "title", LINE);
  const [content] = visible(node, "content");
  const actions = children(node, "actions", ACTION);
  // A content that takes all the height it may makes the dialog as high as the window lets it be.
  const tall = content !== undefined && fills(content, "y") ? " flet-cupertino-dialog--tall" : "";
  const box = useBox(node, props, layout, `flet-cupertino-dialog${tall}`);
  return (
    <Modal
      node={node}
      class={box.class}
      dir={box.dir}
      inset="20px"
      dismissable={props.modal !== true}
      label={props.semantics_label}
      labelledBy={title && props.semantics_label === undefined ? id : undefined}
    >
      <div class="flet-cupertino-dialog-message">
        {title && (
          <div id={id} class="flet-cupertino-dialog-title" role="heading" aria-level={2}>
            {title}
          </div>
        )}
        {content && <div class="flet-cupertino-dialog-content flet-box">{drawNode(content, CONTENT)}</div>}
      </div>
      {actions.length > 0 && <div class="flet-cupertino-dialog-actions">{actions}</div>}
    </Modal>
  );
}

control<AlertDialogProps>("CupertinoAlertDialog", (input) =>
  input.props.open ? <Opened {...input} /> : null,
);
