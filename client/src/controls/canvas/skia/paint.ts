import type { CanvasKit, EmbindEnumEntity, Paint, PathEffect, Shader, TileMode } from "canvaskit-wasm";
import type { Gradient, Look, Tile } from "../look";
import type { Palette, Rgba } from "../palette";

/** Makes Skia's paints. What is made has to be given back. */
export class Paints {
  constructor(private readonly kit: CanvasKit) {}

  /** Has a form painted as its look says. The blur is left to the caller. */
  with(look: Look, palette: Palette, draw: (paint: Paint) => void): void {
    const { kit } = this;
    const paint = new kit.Paint();
    const shader = look.gradient && this.shader(look.gradient, palette);
    const dash = this.stroke(paint, look);
    paint.setAntiAlias(look.smooth);
    paint.setBlendMode(this.blend(look.blend));
    const [red, green, blue, opacity] = palette.find(look.color);
    paint.setColor(kit.Color4f(red, green, blue, opacity));
    if (shader) paint.setShader(shader);
    try {
      draw(paint);
    } finally {
      paint.delete();
      shader?.delete();
      dash?.delete();
    }
  }

  blend(name: string): EmbindEnumEntity {
    // Skia's names are the same, but for the capital: `srcATop` is `SrcATop`.
    const modes = this.kit.BlendMode as unknown as Record<string, EmbindEnumEntity>;
    return modes[name.charAt(0).toUpperCase() + name.slice(1)] ?? this.kit.BlendMode.SrcOver;
  }

  tile(tile: Tile): TileMode {
    const { Clamp, Decal, Mirror, Repeat } = this.kit.TileMode;
    return { clamp: Clamp, decal: Decal, mirror: Mirror, repeated: Repeat }[tile];
  }

  private stroke(paint: Paint, { stroke }: Look): PathEffect | null {
    const { kit } = this;
    if (!stroke) return null;
    paint.setStyle(kit.PaintStyle.Stroke);
    paint.setStrokeWidth(stroke.width);
    paint.setStrokeMiter(stroke.miter);
    paint.setStrokeCap(
      { butt: kit.StrokeCap.Butt, round: kit.StrokeCap.Round, square: kit.StrokeCap.Square }[stroke.cap],
    );
    paint.setStrokeJoin(
      { miter: kit.StrokeJoin.Miter, round: kit.StrokeJoin.Round, bevel: kit.StrokeJoin.Bevel }[stroke.join],
    );
    if (!stroke.dash.length) return null;
    const dash = kit.PathEffect.MakeDash(stroke.dash);
    paint.setPathEffect(dash);
    return dash;
  }

  private shader(gradient: Gradient, palette: Palette): Shader | null {
    const { kit } = this;
    const color = ([red, green, blue, opacity]: Rgba) => kit.Color4f(red, green, blue, opacity);
    const colors = gradient.colors.map((css) => color(palette.find(css)));
    // A gradient has two colours at least.
    const single = colors.length === 1;
    const list = single ? [colors[0]!, colors[0]!] : colors;
    const stops = single ? [0, 1] : gradient.stops;
    const tile = this.tile(gradient.tile);
    switch (gradient.type) {
      case "linear":
        return kit.Shader.MakeLinearGradient(gradient.begin, gradient.end, list, stops, tile);
      case "radial":
        return kit.Shader.MakeTwoPointConicalGradient(
          gradient.focal,
          gradient.focalRadius,
          gradient.center,
          gradient.radius,
          list,
          stops,
          tile,
        );
      case "sweep": {
        const { center, start, end, rotation } = gradient;
        const turn = kit.Matrix.rotated(rotation, ...center);
        return kit.Shader.MakeSweepGradient(
          ...center,
          list,
          stops,
          tile,
          turn,
          0,
          degrees(start),
          degrees(end),
        );
      }
    }
  }
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
