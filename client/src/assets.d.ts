// Style sheets are imported for their effect: esbuild gathers them into the bundle.
declare module "*.css";
