/**
 * The service worker of an app: shows a page of the app's own while the server cannot be reached.
 *
 * It keeps no copy of anything. Documents always come from the network; the page for the time without it is part of
 * this script, which the server writes. So nothing private is stored, nothing is out of date, and a new version of the
 * app needs nothing to be thrown away.
 */

/** What the server puts in front of this script. */
interface Shell {
  html: string;
  headers: Record<string, string>;
}

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Lasting {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

interface Worker extends EventTarget {
  readonly fletShell: Shell;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
}

const worker = self as unknown as Worker;

/** How proxies say that the app behind them does not answer. */
const DOWN = new Set([502, 503, 504]);

worker.addEventListener("install", (event) => {
  // No page depends on which version of the worker it has.
  (event as Lasting).waitUntil(worker.skipWaiting());
});

worker.addEventListener("activate", (event) => {
  // With the preload a navigation does not wait for this worker to start.
  const preload = worker.registration.navigationPreload as NavigationPreloadManager | undefined;
  (event as Lasting).waitUntil(Promise.all([preload?.enable(), worker.clients.claim()]));
});

worker.addEventListener("fetch", (event) => {
  const fetching = event as Fetching;
  const { method, mode, destination } = fetching.request;
  if (method === "GET" && mode === "navigate" && destination === "document")
    fetching.respondWith(navigate(fetching));
});

async function navigate(event: Fetching): Promise<Response> {
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request));
    if (!DOWN.has(answer.status)) {
      event.waitUntil(leaveWhenGone());
      return answer;
    }
  } catch {
    // The network is away, or nobody listens.
  }
  const { html, headers } = worker.fletShell;
  return new Response(html, { status: 503, headers });
}

let looked = false;

/** Another program may be served at this address by now: then this worker has no business here. */
async function leaveWhenGone(): Promise<void> {
  if (looked) return;
  looked = true;
  try {
    const { status } = await fetch(location.href, { method: "HEAD", cache: "no-store" });
    if (status === 404 || status === 410) await worker.registration.unregister();
  } catch {
    looked = false;
  }
}
