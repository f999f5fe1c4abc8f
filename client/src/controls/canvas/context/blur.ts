import type { Tile } from "../look";
import type { Bounds } from "../outline";
import type { Layer } from "./layer";

/** Three averages in a row come close to a Gaussian curve. */
const PASSES = 3;

function boxSize(sigma: number): number {
  return Math.max(Math.floor((sigma * 3 * Math.sqrt(2 * Math.PI)) / 4 + 0.5), 1);
}

/** Which pixel of a line of `count` is taken for one that lies beyond its ends, or -1 for none. */
export function beyond(at: number, count: number, tile: Tile): number {
  if (at >= 0 && at < count) return at;
  if (tile === "decal") return -1;
  if (tile === "clamp") return at < 0 ? 0 : count - 1;
  const turn = Math.floor(at / count);
  const rest = at - turn * count;
  return tile === "mirror" && turn % 2 !== 0 ? count - 1 - rest : rest;
}

/** One line of a picture: where it begins, from pixel to pixel, and its part that has contents. */
interface Lines {
  count: number;
  step: number;
  first: number;
  last: number;
}

/**
 * Blurs a layer in place. The browser's own blur is not everywhere, and knows neither two deviations nor edges:
 * `contents`, in pixels of the layer, is what the picture is taken to be outside of which `tile` decides.
 */
export function blurLayer(layer: Layer, sigmaX: number, sigmaY: number, tile: Tile, contents: Bounds): void {
  const { context, width, height } = layer;
  const pixels = context.getImageData(0, 0, width, height);
  const values = premultiplied(pixels.data);
  const inside = (value: number, most: number) => Math.min(Math.max(Math.round(value), 0), most);
  if (sigmaX > 0) {
    const part = { first: inside(contents.left, width), last: inside(contents.right, width) };
    const lines = { count: width, step: 4, ...part };
    for (let row = 0; row < height; row++) blurLine(values, row * width * 4, lines, sigmaX, tile);
  }
  if (sigmaY > 0) {
    const part = { first: inside(contents.top, height), last: inside(contents.bottom, height) };
    const lines = { count: height, step: width * 4, ...part };
    for (let column = 0; column < width; column++) blurLine(values, column * 4, lines, sigmaY, tile);
  }
  unpremultiply(values, pixels.data);
  context.putImageData(pixels, 0, 0);
}

function premultiplied(data: Uint8ClampedArray): Float32Array {
  const values = new Float32Array(data.length);
  for (let at = 0; at < data.length; at += 4) {
    const opacity = data[at + 3]! / 255;
    for (let part = 0; part < 3; part++) values[at + part] = data[at + part]! * opacity;
    values[at + 3] = data[at + 3]!;
  }
  return values;
}

function unpremultiply(values: Float32Array, data: Uint8ClampedArray): void {
  for (let at = 0; at < data.length; at += 4) {
    const opacity = values[at + 3]! / 255;
    for (let part = 0; part < 3; part++) data[at + part] = opacity > 0 ? values[at + part]! / opacity : 0;
    data[at + 3] = values[at + 3]!;
  }
}

function blurLine(values: Float32Array, start: number, lines: Lines, sigma: number, tile: Tile): void {
  const { count, step, first, last } = lines;
  if (last <= first) return;
  const size = boxSize(sigma);
  // Three averages of this size look so far.
  const margin = PASSES * size;
  for (let part = 0; part < 4; part++) {
    let line = new Float32Array(count + 2 * margin);
    for (let at = 0; at < line.length; at++) {
      const from = beyond(at - margin - first, last - first, tile);
      if (from >= 0) line[at] = values[start + (first + from) * step + part]!;
    }
    for (let pass = 0; pass < PASSES; pass++) line = averaged(line, size, pass);
    for (let at = 0; at < count; at++) values[start + at * step + part] = line[at + margin]!;
  }
}

/** Averages of `size` neighbours; with an even size, the first two passes lean to either side and level out. */
function averaged(line: Float32Array<ArrayBuffer>, size: number, pass: number): Float32Array<ArrayBuffer> {
  const result = new Float32Array(line.length);
  const even = size % 2 === 0;
  const width = even && pass === 2 ? size + 1 : size;
  const before = Math.floor(width / 2) - (even && pass === 1 ? 1 : 0);
  let sum = 0;
  for (let at = -width; at < line.length; at++) {
    const entering = at + width - 1 - before;
    if (entering >= 0 && entering < line.length) sum += line[entering]!;
    if (at - before - 1 >= 0) sum -= line[at - before - 1]!;
    if (at >= 0) result[at] = sum / width;
  }
  return result;
}
