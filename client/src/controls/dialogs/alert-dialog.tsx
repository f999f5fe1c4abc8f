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
  type Style,
} from "../../core/control";
import { fills } from "../../core/layout/layout";
import { MAIN_AXIS } from "../../core/values/alignment";
import { color } from "../../core/values/color";
import { edges, shape } from "../../core/values/edges";
import { tinted } from "../../core/values/shadow";
import type { AlertDialogProps } from "../../generated/props";
import { Modal } from "./modal";

const LINE = layoutOf("box", true, false);
const CONTENT = layoutOf("box", true, true);
const ACTION = layoutOf("row", true, false);

const INSET = "24px 40px";
const ELEVATION = 6;

function Opened({ node, props, layout }: Input<AlertDialogProps>) {
  const id = useId();
  const icon = child(node, "icon", LINE);
  const title = child(node, "title", LINE);
  const [content] = visible(node, "content");

  const elevation = props.elevation ?? ELEVATION;
  const style: Style = {
    backgroundColor: tinted(color(props.bgcolor) ?? "var(--flet-surface)", elevation),
    ...shape(props.shape),
  };
  // A content that takes all the height it may makes the dialog as high as the window lets it be.
  const tall = content !== undefined && fills(content, "y");
  const box = useBox(node, props, layout, `flet-dialog${tall ? " flet-dialog--tall" : ""}`, style);
  const padding = (value: unknown, whole: string) => ({ padding: edges(value) ?? whole });
  return (
    <Modal
      node={node}
      class={box.class}
      style={style}
      dir={box.dir}
      inset={edges(props.inset_padding) ?? INSET}
      dismissable={props.modal !== true}
      label={props.semantics_label}
      labelledBy={title && props.semantics_label === undefined ? id : undefined}
    >
      {icon && (
        <div class="flet-dialog-icon" style={{ paddingBottom: title ? "16px" : content ? "0" : "24px" }}>
          {icon}
        </div>
      )}
      {title && (
        <div
          id={id}
          class="flet-dialog-title flet-headline-small"
          role="heading"
          aria-level={2}
          style={padding(props.title_padding, `${icon ? "0" : "24px"} 24px ${content ? "0" : "20px"}`)}
        >
          {title}
        </div>
      )}
      {content && (
        <div class="flet-dialog-content flet-box" style={padding(props.content_padding, "20px 24px 24px")}>
          {drawNode(content, CONTENT)}
        </div>
      )}
      <div
        class="flet-dialog-actions"
        style={{
          ...padding(props.actions_padding, "0 24px 24px"),
          justifyContent: MAIN_AXIS[props.actions_alignment ?? "end"],
        }}
      >
        {children(node, "actions", ACTION)}
      </div>
    </Modal>
  );
}

control<AlertDialogProps>("AlertDialog", (input) => (input.props.open ? <Opened {...input} /> : null));
