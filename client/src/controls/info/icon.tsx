import "./icon.css";
import { control, useBox } from "../../core/control";
import { IconSvg } from "../../core/icon";
import { color } from "../../core/values/color";
import { number } from "../../core/values/number";
import type { IconProps } from "../../generated/props";

control<IconProps>("Icon", ({ node, props, layout }) => {
  const style = props.color === undefined ? {} : { color: color(props.color) };
  const box = useBox(node, props, layout, "flet-icon", style);
  const label = props.semantics_label ?? props.tooltip;
  return (
    <span {...box} role={label ? "img" : undefined} aria-label={label} aria-hidden={label ? undefined : true}>
      {props.name !== undefined && <IconSvg name={props.name} size={number(props.size)} />}
    </span>
  );
});
