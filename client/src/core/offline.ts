let started = false;

/**
 * Has the browser show a page of the app's own, instead of an error, when it is asked for the app and the server cannot
 * be reached. Browsers allow that to pages with TLS and of this machine.
 */
export function startOfflineWorker(): void {
  const workers = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  if (started || !workers) return;
  started = true;
  const script = new URL("service-worker.js", document.baseURI);
  workers.register(script, { updateViaCache: "none" }).catch((error: unknown) => {
    // A browser may forbid it, for instance in a private window.
    console.debug("flet: no page for the time without a connection", error);
  });
}
