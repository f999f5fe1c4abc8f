/** The route of the app in the address bar: below the base path, or behind a hash where the server says so. */
import { followScrolling, leaveEntry, visitEntry } from "./scroll-memory";

/** The path the app is served below, without the slash at its end. */
function base(): string {
  return new URL(document.baseURI).pathname.replace(/\/[^/]*$/, "");
}

function hashed(): boolean {
  return document.querySelector<HTMLMetaElement>('meta[name="flet-route"]')?.content === "hash";
}

function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    // A percent sign that means itself.
    return path;
  }
}

/** The current route with its query: "/", "/store?id=3". */
export function currentRoute(): string {
  if (hashed()) {
    const [path = "", ...query] = location.hash.replace(/^#\/?/, "/").split("?");
    return [readable(path) || "/", ...query].join("?");
  }
  const { pathname, search } = location;
  const below = pathname === base() || pathname.startsWith(`${base()}/`);
  const path = below ? pathname.slice(base().length) : pathname;
  return readable(path || "/") + search;
}

/** The address of a route. A route is always one of this app, whatever an app makes it of. */
function address(route: string): URL {
  const path = `/${route.replace(/^[/\\]+/, "")}`;
  return new URL(hashed() ? `#${path}` : base() + path, hashed() ? location.href : location.origin);
}

/** Shows a route in the address bar without loading anything, as a new entry of the history. */
export function showRoute(route: string): void {
  const { href } = address(route);
  if (href === location.href || route === currentRoute()) return;
  leaveEntry();
  history.pushState(null, "", href);
  visitEntry(false);
}

/** Puts the slash behind the path of the app where it was left out: without it, the service worker is out of reach. */
export function finishPath(): void {
  const { pathname, search, hash } = location;
  if (base() && pathname === base()) history.replaceState(history.state, "", `${pathname}/${search}${hash}`);
}

/** Calls back when the user goes back, forward, or edits the hash. */
export function watchRoute(changed: (route: string) => void): void {
  finishPath();
  visitEntry(true);
  followScrolling();
  addEventListener("pagehide", leaveEntry);
  addEventListener("popstate", () => {
    leaveEntry();
    visitEntry(true);
    changed(currentRoute());
  });
}
