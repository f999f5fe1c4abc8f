import { useEffect, useMemo } from "preact/hooks";
import { control, useMethods, type ControlNode } from "../../core/control";
import { inGesture } from "../../core/gesture";
import type { Json } from "../../core/protocol";
import { Uploads, type Upload } from "./uploads";

type Arguments = Record<string, Json>;

const KINDS: Record<string, string> = {
  media: "image/*,video/*",
  image: "image/*",
  video: "video/*",
  audio: "audio/*",
};

/** The `accept` of a file input. */
export function accepted(kind: Json | undefined, extensions: Json | undefined): string {
  if (Array.isArray(extensions) && extensions.length) {
    return extensions.map((extension) => `.${String(extension).replace(/^\./, "")}`).join(",");
  }
  return KINDS[String(kind)] ?? "";
}

/** Opens the browser's dialog; the files are null when the user gives up. Needs a gesture. */
function choose(prepare: (input: HTMLInputElement) => void): Promise<File[] | null> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.hidden = true;
    prepare(input);
    const done = (files: File[] | null) => {
      input.remove();
      resolve(files);
    };
    input.addEventListener("change", () => done(Array.from(input.files ?? [])));
    input.addEventListener("cancel", () => done(null));
    // Safari forgets inputs that are nowhere in the document.
    document.body.append(input);
    input.click();
  });
}

/** In a folder, files are named by their path below the place where it was chosen. */
function nameOf(file: File): string {
  return file.webkitRelativePath || file.name;
}

class Picker {
  readonly uploads: Uploads;
  private readonly chosen = new Map<string, File>();

  constructor(private readonly node: ControlNode) {
    this.uploads = new Uploads(this.chosen, (state) => {
      node.emit("upload", JSON.stringify(state));
    });
  }

  readonly methods = {
    pick_files: (args: Arguments) =>
      this.pick(args, args["multiple"] ? "Choose files" : "Choose a file", (input) => {
        input.multiple = args["multiple"] === true;
        input.accept = accepted(args["type"], args["extensions"]);
      }),
    get_directory_path: (args: Arguments) =>
      this.pick(args, "Choose a folder", (input) => {
        input.webkitdirectory = true;
      }),
    // There is no place on the user's machine that a server could write to.
    save_file: () => {
      this.report(null);
    },
    upload: (args: Arguments) => {
      this.uploads.add(args["files"] as unknown as Upload[]);
    },
    cancel_upload: (args: Arguments) => {
      this.uploads.cancel(args["name"] as string | null);
    },
  };

  private async pick(args: Arguments, action: string, prepare: (input: HTMLInputElement) => void) {
    const title = args["title"];
    const question = { text: typeof title === "string" && title ? title : `${action}?`, action };
    let files: File[] | null;
    try {
      files = await inGesture(question, () => choose(prepare));
    } catch {
      files = null;
    }
    if (files) {
      this.chosen.clear();
      for (const file of files) this.chosen.set(nameOf(file), file);
    }
    this.report(files);
  }

  /** Tells the server, whether a handler waits or not: it keeps the result. */
  private report(files: File[] | null): void {
    const told = files?.map((file) => ({ name: nameOf(file), path: null, size: file.size })) ?? null;
    this.node.report("result", JSON.stringify({ path: null, files: told }));
  }
}

control("FilePicker", ({ node }) => {
  const picker = useMemo(() => new Picker(node), [node]);
  useMethods(node, picker.methods);
  useEffect(() => () => picker.uploads.cancel(null), [picker]);
  return null;
});
