import "./canvas.css";
import { useLayoutEffect, useRef } from "preact/hooks";
import { child, control, inner, useBox } from "../../core/control";
import { contentFills, tight } from "../../core/layout/layout";
import type { CanvasProps } from "../../generated/props";
import { Painter } from "./painter";

control<CanvasProps>(
  "Canvas",
  ({ node, props, layout }) => {
    const root = useRef<HTMLDivElement>(null);
    const canvas = useRef<HTMLCanvasElement>(null);
    const probe = useRef<HTMLSpanElement>(null);
    useLayoutEffect(() => {
      const painter = new Painter(node, {
        root: root.current!,
        canvas: canvas.current!,
        probe: probe.current!,
      });
      return () => painter.stop();
    }, [node]);
    const box = useBox(node, props, layout, `flet-canvas flet-box${tight(props)}`);
    return (
      <div {...box} ref={root}>
        <div class="flet-canvas-layer">
          <canvas ref={canvas} />
          <span ref={probe} hidden />
        </div>
        {child(node, "content", inner("box", layout, props))}
      </div>
    );
  },
  { fills: contentFills() },
);
