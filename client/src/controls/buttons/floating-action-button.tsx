import "./floating-action-button.css";
import { child, control, inner, useBox, type Style } from "../../core/control";
import { iconLabel, IconSvg } from "../../core/icon";
import { color } from "../../core/values/color";
import { shape } from "../../core/values/edges";
import type { FloatingActionButtonProps } from "../../generated/props";
import { drawPress, label, usePress } from "./press";

control<FloatingActionButtonProps>("FloatingActionButton", ({ node, props, layout }) => {
  const press = usePress(node, props, false);
  const style: Style = { ...shape(props.shape) };
  if (props.bgcolor !== undefined) style["backgroundColor"] = color(props.bgcolor);
  const content = child(node, "content", inner("aligned", layout, props));
  const text = label(props.text);
  let name = "flet-fab flet-label-large";
  if (props.mini) name += " flet-fab--mini";
  if (!content && props.icon !== undefined && text !== null) name += " flet-fab--extended";
  if (!content && props.icon === undefined) name += " flet-fab--text";
  return drawPress(
    useBox(node, props, layout, name, style),
    press,
    props,
    content ?? (
      <>
        {props.icon !== undefined && <IconSvg name={props.icon} />}
        {text}
      </>
    ),
    {
      "aria-label":
        content || text !== null
          ? undefined
          : (props.tooltip ?? (props.icon === undefined ? undefined : iconLabel(props.icon))),
    },
  );
});
