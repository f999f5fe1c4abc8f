import { copy, paste } from "./clipboard";
import { inGesture } from "./gesture";
import type { Method } from "./node";
import type { Json } from "./protocol";
import { showRoute } from "./route";
import { linkTarget, linkUrl } from "./url";

/** Apps of one origin share its storage: keys of the client storage live behind this prefix, with the app's path. */
const PREFIX = `flet${new URL(document.baseURI).pathname}.`;

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : String((value as number | boolean | null | undefined) ?? "");
}

function keys(prefix: string): string[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX + prefix))
    .map((key) => key.slice(PREFIX.length));
}

/** Targets that replace this page: browsers allow that at any time. */
const HERE = new Set(["_self", "_top", "_parent"]);

function launch(args: Record<string, Json>): Promise<void> | void {
  const url = linkUrl(args["url"]);
  if (!url) throw new Error("this address may not be opened");
  const target = linkTarget(args["web_window_name"]);
  const features = ["noopener"];
  if (args["web_popup_window"]) {
    features.push("popup");
    if (args["window_width"]) features.push(`width=${text(args["window_width"])}`);
    if (args["window_height"]) features.push(`height=${text(args["window_height"])}`);
  }
  if (HERE.has(target)) {
    window.open(url, target);
    return;
  }
  return inGesture({ text: `The app wants to open ${url}`, action: "Open" }, () => {
    window.open(url, target, features.join(","));
  });
}

const storage: Record<string, Method> = {
  client_storage_get: ({ key }) => localStorage.getItem(PREFIX + text(key)),
  client_storage_set: ({ key, value }) => {
    localStorage.setItem(PREFIX + text(key), text(value));
    return true;
  },
  client_storage_contains_key: ({ key }) => localStorage.getItem(PREFIX + text(key)) !== null,
  client_storage_remove: ({ key }) => {
    localStorage.removeItem(PREFIX + text(key));
    return true;
  },
  client_storage_get_keys: ({ key_prefix }) => keys(text(key_prefix)),
  client_storage_clear: () => {
    for (const key of keys("")) localStorage.removeItem(PREFIX + key);
    return true;
  },
};

/** A tab has no window of its own to move or close; programs call these anyway. */
const windows = Object.fromEntries(
  ["window_to_front", "window_center", "window_close", "window_destroy", "close_in_app_web_view"].map(
    (name) => [name, () => null],
  ),
);

/** What the server may call on the page, besides scrolling. */
export const pageMethods: Record<string, Method> = {
  ...storage,
  ...windows,
  show_route: ({ route }) => showRoute(text(route)),
  launch_url: launch,
  can_launch_url: ({ url }) => linkUrl(url) !== undefined,
  set_clipboard: ({ value, data }) => copy(text(value ?? data)),
  get_clipboard: ({ timeout }) => paste(typeof timeout === "number" ? timeout : undefined),
};
