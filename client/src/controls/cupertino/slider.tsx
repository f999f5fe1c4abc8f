import "./slider.css";
import { control, useBox, type Style } from "../../core/control";
import { color } from "../../core/values/color";
import type { SliderProps } from "../../generated/props";
import { useSlider } from "../input/slider";

control<SliderProps>("CupertinoSlider", (input) => {
  const { node, props, layout } = input;
  const { at, disabled, element } = useSlider(input, "flet-cupertino-slider-input");
  const style: Style = { "--flet-slider-at": String(at) };
  if (!disabled) {
    style["--flet-slider-active"] = color(props.active_color);
    style["--flet-slider-thumb"] = color(props.thumb_color);
  }
  const name = `flet-cupertino-slider${disabled ? " flet-cupertino-slider--disabled" : ""}`;
  return (
    <div {...useBox(node, props, layout, name, style)}>
      {element}
      <span class="flet-cupertino-slider-track" />
      <span class="flet-cupertino-slider-thumb" />
    </div>
  );
});
