/**
 * Gives the browser's own bars a colour, where it has such bars. `root` is where the theme's colours hold; without
 * a colour the bars are left as they are.
 */
export function colorBrowser(root: Element, css: string | undefined): void {
  let meta = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]');
  if (css === undefined) {
    meta?.remove();
    return;
  }
  if (!meta) {
    meta = document.createElement("meta");
    meta.name = "theme-color";
    document.head.append(meta);
  }
  // The browser asks for a plain colour, not for a token.
  const probe = document.createElement("span");
  probe.style.color = css;
  root.append(probe);
  meta.content = getComputedStyle(probe).color;
  probe.remove();
}
