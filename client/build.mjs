// Builds the client into ../src/flet/static: hashed files with .br and .gz siblings, a manifest and the
// early socket script. `--outdir DIR` builds elsewhere.
import { build, transform } from "esbuild";
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const option = process.argv.indexOf("--outdir");
const output =
  option > 0 ? process.argv[option + 1] : new URL("../src/flet/static", import.meta.url).pathname;
const here = new URL(".", import.meta.url).pathname;
const assets = join(output, "assets");

const shared = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  target: "es2021",
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' },
};

await rm(assets, { recursive: true, force: true });
await mkdir(assets, { recursive: true });

const client = {
  ...shared,
  entryPoints: { main: "src/main.tsx" },
  outdir: assets,
  format: "esm",
  splitting: true,
  metafile: true,
  jsx: "automatic",
  jsxImportSource: "preact",
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file", ".wasm": "file" },
  // CanvasKit asks for these of Node when it runs there.
  external: ["fs", "path"],
};

/** What the entry needs at once: everything it reaches without a dynamic import. */
function reachedAtOnce(inputs, start) {
  const reached = new Set();
  const pending = [start];
  while (pending.length) {
    const path = pending.pop();
    if (reached.has(path)) continue;
    reached.add(path);
    for (const item of inputs[path]?.imports ?? [])
      if (item.kind !== "dynamic-import") pending.push(item.path);
  }
  return reached;
}

// esbuild gathers all styles in the entry's sheet. Those of rare controls travel in their chunk instead.
const draft = await build({ ...client, write: false });
const atOnce = reachedAtOnce(draft.metafile.inputs, "src/main.tsx");
// Code that eager and rare controls share would be split by who shares it, into a dozen first requests. Rare ones
// therefore import all that is loaded at once anyway: then it is one chunk, and nothing is fetched for it.
const eager = [...atOnce].filter((path) => /^src\/.*\.tsx?$/.test(path) && path !== "src/main.tsx");
const together = eager.map((path) => `import ${JSON.stringify(join(here, path))};`).join("");
const rare = new Set(
  Object.values(draft.metafile.inputs).flatMap(({ imports }) =>
    imports.filter((item) => item.kind === "dynamic-import").map((item) => join(here, item.path)),
  ),
);
const lateStyles = {
  name: "late-styles",
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      if (!rare.has(path)) return undefined;
      return {
        contents: together + (await readFile(path, "utf8")),
        loader: path.endsWith("x") ? "tsx" : "ts",
      };
    });
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      if (atOnce.has(relative(here, path).replaceAll("\\", "/"))) return undefined;
      const { code } = await transform(await readFile(path, "utf8"), {
        loader: "css",
        minify: true,
        target: shared.target,
      });
      const styles = JSON.stringify(join(here, "src/core/styles.ts"));
      return {
        contents: `import { addStyles } from ${styles}; addStyles(${JSON.stringify(code)});`,
        loader: "js",
        resolveDir: here,
      };
    });
  },
};
const result = await build({ ...client, plugins: [lateStyles] });

// Texts that the server makes part of what it writes: the script by which the socket opens before the bundle has
// arrived, the service worker, and the script of the page which that shows without a connection.
for (const [name, source] of Object.entries({
  "bootstrap.js": "src/bootstrap.ts",
  "service-worker.js": "src/offline/service-worker.ts",
  "shell.js": "src/offline/shell.ts",
})) {
  const { outputFiles } = await build({ ...shared, entryPoints: [source], format: "iife", write: false });
  await writeFile(join(output, name), outputFiles[0].text.trim());
}

// Loaded only by apps that ask for coloured emoji. Every browser in use reads woff2: the older files stay out.
const emoji = await build({
  ...shared,
  entryPoints: { emoji: "src/theme/emoji.css" },
  outdir: assets,
  metafile: true,
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file" },
  plugins: [
    {
      name: "woff2-only",
      setup({ onLoad }) {
        onLoad({ filter: /noto-color-emoji[\\/]index\.css$/ }, async ({ path }) => ({
          contents: (await readFile(path, "utf8")).replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, ""),
          loader: "css",
        }));
      },
    },
  ],
});
const [emojiPath] = Object.entries(emoji.metafile.outputs).find(([, value]) => value.entryPoint);

// Icons and the like have names that browsers and authors know; an app's asset of the same name replaces them.
await rm(join(output, "public"), { recursive: true, force: true });
await cp(join(here, "public"), join(output, "public"), { recursive: true });

const [entryPath, entry] = Object.entries(result.metafile.outputs).find(
  ([, value]) => value.entryPoint === "src/main.tsx",
);
// What the entry imports statically is needed at once: the server may preload it.
const imports = entry.imports
  .filter((item) => item.kind === "import-statement")
  .map((item) => basename(item.path));
const manifest = {
  js: `assets/${basename(entryPath)}`,
  css: `assets/${basename(entry.cssBundle)}`,
  emoji: `assets/${basename(emojiPath)}`,
  imports: imports.map((name) => `assets/${name}`),
};
await writeFile(join(output, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n");

// A rare chunk imports all that is loaded at once, whose styles are there by then; what came out beside it is not used.
for (const name of await readdir(assets)) {
  if (name.endsWith(".css") && ![manifest.css, manifest.emoji].includes(`assets/${name}`))
    await rm(join(assets, name));
}

/** From this size on, the strongest packing takes minutes and gains little. */
const LARGE = 1024 * 1024;

function brotli(content, quality) {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    },
  });
}

/** Large files come from packages and stay the same from build to build: what they were packed to is kept. */
async function packedOnce(content, suffix, pack) {
  const folder = join(here, "node_modules/.cache/packed");
  const path = join(folder, createHash("sha256").update(content).digest("hex") + suffix);
  try {
    return await readFile(path);
  } catch {
    const result = pack(content);
    await mkdir(folder, { recursive: true });
    await writeFile(path, result);
    return result;
  }
}

const sizes = [];
for (const name of (await readdir(assets)).sort()) {
  // These fonts are packed already.
  if (name.endsWith(".woff2")) continue;
  const path = join(assets, name);
  const content = await readFile(path);
  const isLarge = content.length > LARGE;
  const keep = isLarge ? packedOnce : (_, __, pack) => pack(content);
  const gzip = await keep(content, ".gz", () => gzipSync(content, { level: 9 }));
  const packed = await keep(content, ".br", () => brotli(content, isLarge ? 9 : 11));
  await writeFile(`${path}.gz`, gzip);
  await writeFile(`${path}.br`, packed);
  // The server unpacks a large file for the rare browser that takes neither.
  if (isLarge) await rm(path);
  sizes.push({ name, bytes: content.length, gzip: gzip.length, brotli: packed.length });
}
console.table(sizes);
const first = new Set([manifest.js, manifest.css, ...manifest.imports].map((path) => basename(path)));
const total = sizes.filter(({ name }) => first.has(name)).reduce((sum, { gzip }) => sum + gzip, 0);
console.log(`first load without fonts: ${total} bytes gzip`);
