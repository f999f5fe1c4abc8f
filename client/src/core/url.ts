/** Schemes a link of an app may have. Anything else, above all `javascript:`, is no link. */
const LINKS = new Set(["http:", "https:", "mailto:", "tel:", "sms:", "geo:"]);
/** Schemes a picture, sound or font may come from. */
const RESOURCES = new Set(["http:", "https:", "data:", "blob:"]);

function resolve(value: unknown, allowed: ReadonlySet<string>): URL | undefined {
  if (typeof value !== "string" || !value) return undefined;
  try {
    // "/x" is below the place the app is mounted at, not below the host.
    const url = new URL(/^\/(?!\/)/.test(value) ? value.slice(1) : value, document.baseURI);
    return allowed.has(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The address for `href` or `window.open`, or undefined if it is not one an app may open. */
export function linkUrl(value: unknown): string | undefined {
  return resolve(value, LINKS)?.href;
}

/** The address of an asset of the app, or of a picture elsewhere. */
export function resourceUrl(value: unknown): string | undefined {
  return resolve(value, RESOURCES)?.href;
}

/** The `target` of a link: the reference opens links in a new tab unless told otherwise. */
export function linkTarget(value: unknown): string {
  return typeof value === "string" && value ? value : "_blank";
}

/** A CSS `url()`; the quotes and backslashes of the address cannot end it. */
export function cssUrl(href: string): string {
  return `url("${href.replace(/["\\\n]/g, encodeURIComponent)}")`;
}
