import { resourceUrl } from "../../core/url";

/** A file to send, as the server asks for it. */
export interface Upload {
  name: string;
  url: string;
  method: string;
}

/** A step of an upload: 1 when it has arrived whole, an error when it will not. */
export interface UploadState {
  file_name: string;
  progress: number | null;
  error: string | null;
}

/** More at once would take longer each, and keep other requests of the page waiting. */
const AT_ONCE = 3;
/** Milliseconds between two reports on a file. */
const PAUSE = 100;
const LONGEST_ERROR = 500;

/** Sends files, a few at a time, and tells how far they are. */
export class Uploads {
  private waiting: Upload[] = [];
  private readonly running = new Map<XMLHttpRequest, Upload>();

  constructor(
    private readonly files: ReadonlyMap<string, File>,
    private readonly report: (state: UploadState) => void,
  ) {}

  add(uploads: Upload[]): void {
    this.waiting.push(...uploads);
    this.next();
  }

  /** Stops sending a file, or all. */
  cancel(name: string | null): void {
    const meant = (upload: Upload) => name === null || upload.name === name;
    const stopped = this.waiting.filter(meant);
    this.waiting = this.waiting.filter((upload) => !meant(upload));
    for (const upload of stopped) this.failed(upload, "The upload was cancelled.");
    for (const [request, upload] of Array.from(this.running)) if (meant(upload)) request.abort();
  }

  private failed(upload: Upload, error: string): void {
    this.report({ file_name: upload.name, progress: null, error: error.slice(0, LONGEST_ERROR) });
  }

  private next(): void {
    while (this.running.size < AT_ONCE) {
      const upload = this.waiting.shift();
      if (!upload) return;
      this.send(upload);
    }
  }

  private send(upload: Upload): void {
    const file = this.files.get(upload.name);
    const url = resourceUrl(upload.url);
    if (!file) {
      this.failed(upload, "This file is not among those chosen last.");
      return;
    }
    if (!url?.startsWith("http")) {
      this.failed(upload, "Files cannot be sent to this address.");
      return;
    }
    const request = new XMLHttpRequest();
    let reported = 0;
    const progress = (value: number) => {
      reported = Date.now();
      this.report({ file_name: upload.name, progress: value, error: null });
    };
    const end = (error: string | null) => {
      this.running.delete(request);
      if (error === null) progress(1);
      else this.failed(upload, error);
      this.next();
    };
    request.upload.onprogress = ({ loaded, total }) => {
      // All sent is not all stored: the server has the last word on 1.
      if (loaded < total && Date.now() - reported >= PAUSE) progress(loaded / total);
    };
    request.onload = () => {
      const fine = request.status >= 200 && request.status < 300;
      end(fine ? null : request.responseText || `The server answered with status ${String(request.status)}.`);
    };
    request.onerror = () => {
      end("The connection was lost, or the server does not take the file.");
    };
    request.onabort = () => {
      end("The upload was cancelled.");
    };
    this.running.set(request, upload);
    progress(0);
    request.open(upload.method, url);
    request.send(file);
  }
}
