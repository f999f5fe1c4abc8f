// Style sheets are imported for their effect: esbuild gathers them into the bundle.
declare module "*.css";
/** The name of the file in the bundle, beside the code that imports it. */
declare module "*.wasm" {
  const path: string;
  export default path;
}
