/** The route of the app in the address bar: below the base path, or behind a hash where the server says so. */

function base(): string {
  return new URL(document.baseURI).pathname.replace(/\/[^/]*$/, "");
}

function hashed(): boolean {
  return document.querySelector<HTMLMetaElement>('meta[name="flet-route"]')?.content === "hash";
}

/** The current route with its query: "/", "/store?id=3". */
export function currentRoute(): string {
  if (hashed()) return location.hash.replace(/^#\/?/, "/") || "/";
  const path = location.pathname.startsWith(base())
    ? location.pathname.slice(base().length)
    : location.pathname;
  return (path.startsWith("/") ? path : `/${path}`) + location.search;
}

/** Shows a route in the address bar without loading anything. */
export function showRoute(route: string): void {
  if (route === currentRoute()) return;
  const path = route.startsWith("/") ? route : `/${route}`;
  history.pushState(null, "", hashed() ? `#${path}` : base() + path);
}

/** Calls back when the user goes back, forward, or edits the hash. */
export function watchRoute(changed: (route: string) => void): void {
  addEventListener("popstate", () => changed(currentRoute()));
}
