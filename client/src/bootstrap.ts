// The inline script of the page: opens the socket before the bundle has arrived. The bundle adopts it.
// The path is taken relative to <base href>, so that an app mounted below a prefix finds its own socket.
interface EarlySocket extends WebSocket {
  /** Messages that came before the bundle listened. */
  early?: MessageEvent[];
}
declare global {
  interface Window {
    fletSocket?: EarlySocket;
  }
}

const path = document.querySelector<HTMLMetaElement>('meta[name="flet-ws"]')?.content ?? "ws";
const url = new URL(path.replace(/^\/+/, ""), document.baseURI);
url.protocol = url.protocol.replace("http", "ws");
const socket: EarlySocket = new WebSocket(url);
const early: MessageEvent[] = [];
socket.binaryType = "arraybuffer";
socket.early = early;
socket.onmessage = (event) => early.push(event);
window.fletSocket = socket;

export {};
