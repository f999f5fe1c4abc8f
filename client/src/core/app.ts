import { Link } from "./link";
import { callMethod } from "./methods";
import { OfflineBar, toast } from "./notices";
import { startOfflineWorker } from "./offline";
import { pageInfo, watchPage } from "./page-events";
import type { Hello } from "./protocol";
import { Session } from "./session";
import { PAGE } from "./tree";

/** A tab may go from one app of this host to another and back: each keeps its own session. */
const STORED = `flet.session ${new URL(document.baseURI).pathname}`;

interface Stored {
  session: string;
  token: string;
}

function stored(): Stored | null {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? "null") as Stored | null;
  } catch {
    // Storage may be forbidden: then a reload starts a new session.
    return null;
  }
}

function store(value: Stored): void {
  try {
    sessionStorage.setItem(STORED, JSON.stringify(value));
  } catch {
    // See above.
  }
}

function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

function socketUrl(): URL {
  const path = document.querySelector<HTMLMetaElement>('meta[name="flet-ws"]')?.content ?? "ws";
  const url = new URL(path.replace(/^\/+/, ""), document.baseURI);
  url.protocol = url.protocol.replace("http", "ws");
  return url;
}

/** Connects this page with its session on the server, for as long as the page lives. */
export function connect(): Session {
  const instance = randomId();
  const bar = new OfflineBar();
  const link = new Link(() => new WebSocket(socketUrl()), {
    open() {
      const known = stored();
      const hello: Hello = {
        protocol: 1,
        session: known?.session ?? null,
        token: known?.token ?? null,
        instance,
        seq: session.last,
        page: pageInfo(),
      };
      link.greet(["hello", hello]);
    },
    frame: (frame, large) => session.receive(frame, large),
    online: (up) => bar.online(up),
  });
  const session = new Session({
    send: (frame) => link.send(frame),
    gap: () => link.restart(),
    welcomed(_mode, welcome) {
      store({ session: welcome.session, token: welcome.token });
      link.welcomed(welcome.heartbeat, welcome.debug);
      startOfflineWorker();
    },
    closed(_code, retry) {
      if (retry) {
        link.restart();
        return;
      }
      link.end();
      bar.ended();
    },
    notice: (_kind, text, errorId, detail) => toast(text, errorId, detail),
    call: (id, method, args, answer) => callMethod(session.tree, id, method, args, answer),
  });

  watchPage({
    report: (name, data) => session.tree.get(PAGE)?.report(name, data),
    emit: (name, data) => session.tree.get(PAGE)?.emit(name, data),
  });
  addEventListener("online", () => link.hurry());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") link.hurry();
  });
  addEventListener("pagehide", (event) => {
    session.outbox.flush();
    // A page put aside for the back button comes back and resumes.
    if (!event.persisted) link.send(["bye"]);
  });
  link.start(window.fletSocket);
  return session;
}
