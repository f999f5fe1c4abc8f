// Packs every icon that authors may name into one file: src/flet/static/icons.bin.
//
// The file, all numbers little-endian u32 and all text UTF-8:
//   "FICN", version, count
//   count x (name offset, name length, data offset, data length), sorted by the bytes of the name
//   the data and the names they point to
// The data of an icon is the JSON the client receives: {"v":[view box],"p":[paths],"e":[even-odd paths]}.

import { Buffer } from "node:buffer";
import console from "node:console";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import process from "node:process";
import { URL, fileURLToPath } from "node:url";

import { readShapes } from "./shapes.mjs";
import { IconSet, resolve } from "./sources.mjs";

const VERSION = 1;
const HEADER = 12;
const RECORD = 16;

const require = createRequire(import.meta.url);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/** The JSON of one icon as the client receives it. */
function iconData({ body, box }) {
  const { paths, evenOdd } = readShapes(body);
  return JSON.stringify({ v: box, p: paths, ...(evenOdd.length > 0 && { e: evenOdd }) });
}

/** One buffer from `[name, data]` pairs; equal data are stored once. */
function pack(icons) {
  const entries = icons.map(([name, data]) => [Buffer.from(name), data]).sort(([a], [b]) => a.compare(b));
  const header = Buffer.alloc(HEADER + RECORD * entries.length);
  header.write("FICN");
  header.writeUInt32LE(VERSION, 4);
  header.writeUInt32LE(entries.length, 8);
  const parts = [header];
  const places = new Map();
  let end = header.length;
  const store = (bytes) => {
    parts.push(bytes);
    end += bytes.length;
    return end - bytes.length;
  };
  entries.forEach(([name, data], index) => {
    const bytes = Buffer.from(data);
    if (!places.has(data)) places.set(data, store(bytes));
    const record = [store(name), name.length, places.get(data), bytes.length];
    record.forEach((value, field) => header.writeUInt32LE(value, HEADER + RECORD * index + 4 * field));
  });
  return Buffer.concat(parts);
}

const sets = Object.fromEntries(
  ["ic", "f7", "material-symbols"].map((name) => [
    name,
    new IconSet(readJson(require.resolve(`@iconify-json/${name}/icons.json`))),
  ]),
);
const aliases = readJson(here("aliases.json"));
const wanted = readJson(here("../../tools/data/icons.json"));
const names = [...wanted.material, ...wanted.cupertino];

const icons = [];
const missing = [];
const substituted = {};
for (const name of names) {
  const found = resolve(name, sets, aliases);
  if (!found) {
    missing.push(name);
    continue;
  }
  if (!found.exact) substituted[name] = found.place;
  icons.push([name, iconData(found)]);
}

const target = here("../../src/flet/static/icons.bin");
mkdirSync(dirname(target), { recursive: true });
const packed = pack(icons);
writeFileSync(target, packed);

console.log(`icons: ${icons.length} of ${names.length} in ${packed.length} bytes, ${missing.length} missing`);
for (const name of missing) console.warn(`icons: nothing to draw ${name} with`);

// For the documentation: the names that are drawn by a look-alike, kept beside the names themselves.
if (process.argv.includes("--report")) {
  writeFileSync(
    here("../../tools/data/icons-report.json"),
    JSON.stringify({ missing, substituted }, null, 1) + "\n",
  );
}
