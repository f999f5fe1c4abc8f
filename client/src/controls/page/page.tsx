import "./page.css";
import { useEffect, useRef } from "preact/hooks";
import { child, children, control, useMethods, visible, type ControlNode } from "../../core/control";
import { layoutOf } from "../../core/layout/layout";
import { isCupertino, toldPlatform } from "../../core/look";
import { pageMethods } from "../../core/page-methods";
import { cssUrl, resourceUrl } from "../../core/url";
import { color } from "../../core/values/color";
import { record } from "../../core/values/number";
import { colorBrowser } from "../../theme/browser-color";
import { system } from "../../theme/system";
import { themeAttributes, type Mode } from "../../theme/theme";
import { useTransition } from "./transitions";

interface PageProps {
  title?: string;
  rtl?: boolean;
  theme?: unknown;
  dark_theme?: unknown;
  theme_mode?: "system" | "light" | "dark";
  platform?: string;
  fonts?: Record<string, string>;
  show_semantics_debugger?: boolean;
  window_full_screen?: boolean;
}

const VIEW = layoutOf("overlay", true, true);
const OVERLAY = layoutOf("stack", true, true);
const SPLASH = layoutOf("column", true, true);

/** Slots of the page that lie over its views, lowest first. */
const LAYERS = ["bottom_sheet", "dialog"];

const loaded = new Set<string>();

/** Fonts of the app: by name, from an asset or an address. */
function loadFonts(fonts: Record<string, string> = {}): void {
  for (const [name, source] of Object.entries(fonts)) {
    const href = resourceUrl(source);
    const key = `${name} ${href ?? ""}`;
    if (!href || loaded.has(key)) continue;
    loaded.add(key);
    const face = new FontFace(name, cssUrl(href), { display: "swap" });
    document.fonts.add(face);
    face.load().catch(() => {
      console.warn(`flet: the font ${name} could not be loaded from ${href}`);
    });
  }
}

/** The code for it is fetched by those who look. */
function showSemantics(app: HTMLElement): () => void {
  let stop: (() => void) | null = null;
  let wanted = true;
  void import("./semantics-debugger").then(({ startSemanticsDebugger }) => {
    if (wanted) stop = startSemanticsDebugger(app);
  });
  return () => {
    wanted = false;
    stop?.();
  };
}

/** Scrolling the page means its top view. */
function topView(node: ControlNode): ControlNode | undefined {
  const views = visible(node, "views");
  return views[views.length - 1];
}

control<PageProps>("Page", ({ node, props }) => {
  // Before anything on the page is drawn.
  toldPlatform.value = props.platform;
  const mode: Mode =
    props.theme_mode === "dark" || props.theme_mode === "light" ? props.theme_mode : system.value;
  const theme = mode === "dark" ? (props.dark_theme ?? props.theme) : props.theme;
  const attributes = themeAttributes(theme, mode);
  // A page that is adaptive itself does not colour the icons that stand on it.
  if (isCupertino(node)) attributes.style["--flet-icon-color"] = "var(--flet-on-surface)";
  const root = useRef<HTMLDivElement>(null);
  const transition = useTransition(theme, visible(node, "views"), root);
  const bar = color(record(record(theme)?.["system_overlay_style"])?.["status_bar_color"]);

  useMethods(node, { ...pageMethods, scroll_to: (args) => topView(node)?.methods?.["scroll_to"]?.(args) });
  useEffect(() => {
    if (props.title !== undefined) document.title = props.title;
  }, [props.title]);
  useEffect(() => loadFonts(props.fonts), [props.fonts]);
  const full = props.window_full_screen === true;
  const wasFull = useRef(false);
  useEffect(() => {
    if (full === wasFull.current) return;
    wasFull.current = full;
    void import("./full-screen").then(({ showFullScreen }) => showFullScreen(node, full));
  }, [full]);
  useEffect(() => colorBrowser(root.current!, bar), [bar, theme, mode]);
  const debugged = props.show_semantics_debugger === true;
  useEffect(() => (debugged ? showSemantics(root.current!) : undefined), [debugged]);

  return (
    <div class="flet-app" ref={root} dir={props.rtl ? "rtl" : "ltr"} {...transition} {...attributes}>
      {children(node, "views", VIEW)}
      <div class="flet-overlay">{children(node, "overlay", OVERLAY)}</div>
      {LAYERS.map((slot) => child(node, slot, VIEW))}
      <div class="flet-splash">{child(node, "splash", SPLASH)}</div>
    </div>
  );
});
