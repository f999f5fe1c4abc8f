import "./transitions.css";
import { useRef } from "preact/hooks";
import { platform } from "../../core/page-events";
import { record } from "../../core/values/number";

/** Platforms whose views come from the side unless the theme says otherwise. */
const APPLE = new Set(["ios", "macos"]);

/**
 * The way the view on top comes in, for `data-transition`; none for the first views and for those that come back.
 */
export function useTransition(theme: unknown, views: number): string | undefined {
  const before = useRef(views);
  const opened = useRef(false);
  if (views !== before.current) {
    opened.current = views > before.current;
    before.current = views;
  }
  if (!opened.current) return undefined;
  const chosen = record(record(theme)?.["page_transitions"])?.[platform()];
  return typeof chosen === "string" ? chosen : APPLE.has(platform()) ? "cupertino" : "zoom";
}
