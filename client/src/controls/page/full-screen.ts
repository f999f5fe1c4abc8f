import { afterClick, hasGesture } from "../../core/gesture";
import type { ControlNode } from "../../core/node";

const PROPERTY = "window_full_screen";
const QUESTION = { text: "The app wants to fill the screen.", action: "Full screen" };

const followed = new WeakSet<ControlNode>();

function isFull(): boolean {
  return document.fullscreenElement !== null;
}

/** Tells the app what is the case: users leave the full screen by themselves. */
function tell(page: ControlNode): void {
  if (Boolean(page.props.peek()[PROPERTY]) !== isFull()) page.write(PROPERTY, isFull());
}

function follow(page: ControlNode): void {
  if (followed.has(page)) return;
  followed.add(page);
  document.addEventListener("fullscreenchange", () => {
    tell(page);
    page.emit("window_event", isFull() ? "enter-full-screen" : "leave-full-screen");
  });
}

async function enter(): Promise<void> {
  const fill = () => document.documentElement.requestFullscreen();
  if (hasGesture()) await fill();
  else await afterClick(QUESTION, fill);
}

/** Fills the screen with the page, or ends that; asks for a click where the browser wants one. */
export async function showFullScreen(page: ControlNode, wanted: boolean): Promise<void> {
  follow(page);
  if (wanted === isFull()) return;
  try {
    await (wanted ? enter() : document.exitFullscreen());
  } catch (error) {
    // The user declined, or the browser knows no full screen.
    console.info("flet: the screen is not filled", error);
  }
  tell(page);
}
