import { useLayoutEffect, useRef, useState } from "preact/hooks";
import "./ground.css";
import { gradientParts, tiled, type GradientParts } from "../../core/values/gradient";
import { shadowsOf } from "../../core/values/shadow";

interface Size {
  width: number;
  height: number;
}

const SPREADS: Record<string, string> = { repeated: "repeat", mirror: "reflect" };

function place({ x, y }: { x: number; y: number }, { width, height }: Size): [number, number] {
  return [((x + 1) / 2) * width, ((y + 1) / 2) * height];
}

/** The gradient as SVG has it, in pixels of the box. */
function Paint({ parts, size, id }: { parts: GradientParts; size: Size; id: string }) {
  const common = {
    id,
    gradientUnits: "userSpaceOnUse",
    spreadMethod: SPREADS[parts.tile] ?? "pad",
    gradientTransform: parts.rotation
      ? `rotate(${String((parts.rotation * 180) / Math.PI)} ${String(size.width / 2)} ${String(size.height / 2)})`
      : undefined,
  } as const;
  // Mirrored stops are the spread's to make.
  const stops = (parts.tile === "mirror" ? parts.stops : tiled(parts)).map(([css, at], index) => (
    <stop key={index} offset={at} style={{ stopColor: css }} />
  ));
  if (parts.kind === "linear") {
    const [x1, y1] = place(parts.begin, size);
    const [x2, y2] = place(parts.end, size);
    return (
      <linearGradient {...common} x1={x1} y1={y1} x2={x2} y2={y2}>
        {stops}
      </linearGradient>
    );
  }
  const shorter = Math.min(size.width, size.height);
  const [cx, cy] = place(parts.center, size);
  const [fx, fy] = place(parts.focal, size);
  return (
    <radialGradient
      {...common}
      cx={cx}
      cy={cy}
      r={parts.radius * shorter}
      fx={fx}
      fy={fy}
      // Missing from the types of the elements.
      {...{ fr: parts.focalRadius * shorter }}
    >
      {stops}
    </radialGradient>
  );
}

/** A gradient that hangs on the size of its box in a way that CSS does not know. */
export function GradientGround({
  value,
  id,
  mode,
}: {
  value: unknown;
  id: string;
  mode: string | undefined;
}) {
  const svg = useRef<SVGSVGElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = svg.current!;
    // The size of the layout: a turned or enlarged box is painted before it is turned.
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  const parts = gradientParts(value);
  return (
    <svg
      ref={svg}
      class="flet-container-layer"
      style={{ mixBlendMode: mode }}
      aria-hidden="true"
      focusable="false"
    >
      {parts && <Paint parts={parts} size={size} id={id} />}
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}

/** What the shadows of a box paint inside it, which is seen where the box has no ground of its own. */
export function ShadowGround({ value }: { value: unknown }) {
  const inside = shadowsOf(value).filter(({ style }) => style !== "outer");
  return (
    <span class="flet-container-layer flet-shadow-ground">
      {inside.map(({ shift, spread, blur, css, style }, index) => (
        <span
          key={index}
          class={style === "inner" ? "flet-shadow-inside flet-shadow-inside--cut" : "flet-shadow-inside"}
          style={{
            inset: `${String(-spread)}px`,
            translate: shift.map((length) => `${String(length)}px`).join(" "),
          }}
        >
          <span
            style={{
              background: css,
              filter: style === "solid" || blur === 0 ? undefined : `blur(${String(blur / 2)}px)`,
            }}
          />
        </span>
      ))}
    </span>
  );
}
