import { computed, signal } from "@preact/signals";
import type { ControlNode } from "./node";
import { platform } from "./page-events";

/** The platform the app says the page is on; undefined is the browser's own. */
export const toldPlatform = signal<string | undefined>(undefined);

const APPLE = new Set(["ios", "macos"]);
const onApple = computed(() => APPLE.has(toldPlatform.value ?? platform()));

const twins = new Map<string, string>();

/** Declares which controls are drawn as which others on Apple's platforms, when they are adaptive. */
export function cupertinoTwins(types: Record<string, string>): void {
  for (const [type, twin] of Object.entries(types)) twins.set(type, twin);
}

/** Whether adaptive controls look like Apple's, for this control. Subscribes. */
export function isCupertino(node: ControlNode): boolean {
  return onApple.value && node.isAdaptive();
}

/** The type whose component draws a node. Subscribes to the platform, and on Apple's to what is around the node. */
export function lookOf(node: ControlNode): string {
  const twin = twins.get(node.type);
  return twin !== undefined && isCupertino(node) ? twin : node.type;
}
