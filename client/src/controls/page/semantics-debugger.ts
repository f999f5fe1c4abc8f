import "./semantics-debugger.css";
import { computeAccessibleName, getRole } from "dom-accessibility-api";

/** What stands in these is told as their name; those who listen never go into them. ARIA has no role for passwords. */
const LEAVES = new Set([
  "button",
  "checkbox",
  "img",
  "link",
  "menuitem",
  "menuitemcheckbox",
  "menuitemradio",
  "meter",
  "option",
  "progressbar",
  "radio",
  "scrollbar",
  "separator",
  "slider",
  "spinbutton",
  "switch",
  "tab",
  "textbox",
  "textbox protected",
  "combobox",
  "heading",
]);
const SILENT = new Set(["generic", "none", "presentation"]);

const STATES = [
  "checked",
  "selected",
  "pressed",
  "expanded",
  "disabled",
  "required",
  "invalid",
  "readonly",
] as const;

interface Told {
  rect: DOMRect;
  text: string;
  group: boolean;
}

/**
 * Draws over the page what assistive technology is told of it: a box for everything that has a role or a text, with
 * its role, name, states and value in it. Follows the page until the function that it returns is called.
 */
export function startSemanticsDebugger(app: HTMLElement): () => void {
  const layer = document.createElement("div");
  layer.className = "flet-semantics";
  layer.setAttribute("aria-hidden", "true");
  // Above open dialogs, too, which nothing else is.
  layer.popover = "manual";
  document.body.append(layer);
  let frame = 0;
  const draw = () => {
    frame = 0;
    const found: Told[] = [];
    tell(app, found);
    layer.replaceChildren(...found.map(box));
    layer.hidePopover();
    layer.showPopover();
  };
  const soon = () => (frame ||= requestAnimationFrame(draw));
  const observer = new MutationObserver(soon);
  observer.observe(app, { subtree: true, childList: true, characterData: true, attributes: true });
  for (const name of FOLLOWED) addEventListener(name, soon, { capture: true, passive: true });
  layer.showPopover();
  draw();
  return () => {
    observer.disconnect();
    for (const name of FOLLOWED) removeEventListener(name, soon, { capture: true });
    cancelAnimationFrame(frame);
    layer.remove();
  };
}

const FOLLOWED = [
  "scroll",
  "resize",
  "input",
  "change",
  "focusin",
  "transitionend",
  "animationend",
  "load",
] as const;

/** `labels`: what is said here is said as the name of a field. */
function tell(element: Element, found: Told[], labels = false): void {
  if (element.getAttribute("aria-hidden") === "true" || element.hasAttribute("inert")) return;
  const { display, visibility } = getComputedStyle(element);
  if (display === "none" || visibility === "hidden") return;
  const role = element.matches("input[type=password]") ? "textbox protected" : getRole(element);
  if (role !== null && !SILENT.has(role)) {
    const leaf = LEAVES.has(role);
    const name = computeAccessibleName(element);
    found.push({ rect: area(element), text: describe(element, role, name), group: !leaf });
    if (leaf) return;
  } else if (!labels) {
    const text = ownText(element);
    if (text) found.push({ rect: area(element), text, group: false });
  }
  for (const child of element.children) tell(child, found, labels || child.tagName === "LABEL");
}

/** The native input of a toggle lies unseen in its label. */
function area(element: Element): DOMRect {
  const rect = element.getBoundingClientRect();
  return element.parentElement && (rect.width < 2 || rect.height < 2)
    ? element.parentElement.getBoundingClientRect()
    : rect;
}

function ownText(element: Element): string {
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent)
    .join("")
    .trim();
}

function describe(element: Element, role: string, name: string): string {
  const parts = [role];
  if (name) parts.push(JSON.stringify(name));
  for (const state of STATES) {
    const value = element.getAttribute(`aria-${state}`);
    const native = (element as unknown as Record<string, unknown>)[state === "readonly" ? "readOnly" : state];
    if (value === "true" || value === "mixed" || (value === null && native === true)) {
      parts.push(value === "mixed" ? `${state} mixed` : state);
    }
  }
  const level = element.getAttribute("aria-level");
  if (level) parts.push(`level ${level}`);
  const value =
    element.getAttribute("aria-valuetext") ?? element.getAttribute("aria-valuenow") ?? typed(element);
  if (value) parts.push(`= ${value}`);
  return parts.join(" ");
}

/** What a field holds, except a password. */
function typed(element: Element): string {
  if (element instanceof HTMLTextAreaElement) return element.value;
  if (!(element instanceof HTMLInputElement)) return "";
  return ["checkbox", "radio", "password"].includes(element.type) ? "" : element.value;
}

function box({ rect, text, group }: Told): HTMLElement {
  const drawn = document.createElement("span");
  if (group) drawn.className = "flet-semantics-group";
  drawn.textContent = text;
  drawn.style.left = `${String(rect.left)}px`;
  drawn.style.top = `${String(rect.top)}px`;
  drawn.style.width = `${String(rect.width)}px`;
  drawn.style.height = `${String(rect.height)}px`;
  return drawn;
}
