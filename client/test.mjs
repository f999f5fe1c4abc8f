// Compiles every tests/*.test.ts(x) and runs it with Node's own test runner.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { readdir, rm } from "node:fs/promises";

const here = new URL(".", import.meta.url).pathname;
const wanted = process.argv.slice(2);
const files = (await readdir(`${here}tests`)).filter(
  (name) => /\.test\.tsx?$/.test(name) && (!wanted.length || wanted.some((part) => name.includes(part))),
);

await rm(`${here}.build`, { recursive: true, force: true });
await build({
  absWorkingDir: here,
  entryPoints: files.map((name) => `tests/${name}`),
  outdir: ".build",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  jsx: "automatic",
  jsxImportSource: "preact",
  sourcemap: "inline",
  external: ["happy-dom"],
  // Without this, bundled packages that ask for Node's modules would fail.
  mainFields: ["module", "main"],
  loader: { ".css": "empty", ".woff2": "empty", ".wasm": "empty" },
});
const { status } = spawnSync(
  process.execPath,
  ["--enable-source-maps", "--test", ...files.map((name) => `.build/${name.replace(/\.tsx?$/, ".mjs")}`)],
  { cwd: here, stdio: "inherit" },
);
process.exit(status ?? 1);
