// The script of the page that is shown while the server cannot be reached: loads the app as soon as it can be.

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 10_000;
/** How proxies say that the app behind them does not answer. */
const DOWN = new Set([502, 503, 504]);

let pause = FIRST_PAUSE;
let timer: ReturnType<typeof setTimeout> | undefined;
let looking = false;

async function reachable(): Promise<boolean> {
  try {
    // Without its content: coming to an address may be meant for once, as the end of a login is.
    const { status } = await fetch(location.href, { method: "HEAD", cache: "no-store", redirect: "manual" });
    return !DOWN.has(status);
  } catch {
    return false;
  }
}

async function look(): Promise<void> {
  if (looking) return;
  looking = true;
  clearTimeout(timer);
  if (await reachable()) {
    location.reload();
    return;
  }
  looking = false;
  // All who lost the same server must not come back at the same moment.
  timer = setTimeout(() => void look(), pause * (0.5 + Math.random()));
  pause = Math.min(pause * 1.7, LONGEST_PAUSE);
}

timer = setTimeout(() => void look(), FIRST_PAUSE * (0.5 + Math.random()));
addEventListener("online", () => void look());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") void look();
});
document.querySelector("button")!.onclick = () => void look();

export {};
