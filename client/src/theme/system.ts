import { signal } from "@preact/signals";
import { systemMode, type Mode } from "./theme";

/** Light or dark, as the system has it now. */
export const system = signal<Mode>(systemMode());

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  system.value = systemMode();
});
