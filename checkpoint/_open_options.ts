import { LensorError } from "../core/errors.ts";
import { checkOptions, checkRecord } from "../core/check.ts";
import { quoteNames } from "../core/nearest.ts";
import { describe } from "../core/shape.ts";
import type { OpenOptions } from "./types.ts";

const CHOICES: ReadonlyMap<string, readonly unknown[]> = new Map<string, readonly unknown[]>([
  ["whole", [true, false]],
  ["names", ["plain", "file"]],
  ["onUnknown", ["error", "inert"]],
  ["verify", [true, false]],
  ["redirects", ["same-host", "any"]],
]);

/** Throws `unknown-name` for an option that does not exist, `type` for a value that it cannot have. */
export function checkOpenOptions(options: OpenOptions | undefined): void {
  checkOptions("open a checkpoint", options, [...CHOICES.keys(), "sha256", "unwrap", "headers", "timeout", "signal"]);
  checkRequests(options ?? {});
  for (const [name, value] of Object.entries(options ?? {})) {
    const choices = CHOICES.get(name);
    if (value === undefined || choices?.includes(value) || REQUESTS.includes(name)) continue;
    if (name === "unwrap") {
      if (typeof value === "string" && value !== "") continue;
      const found = describe(value);
      throw new LensorError("type", `Cannot open a checkpoint: unwrap is ${found}; give "usual" or a key of the file`);
    }
    if (choices === undefined) {
      if (typeof value === "string" && /^[0-9a-f]{64}$/i.test(value)) continue;
      throw new LensorError("type", `Cannot open a checkpoint: sha256 is ${describe(value)}; give 64 hex digits`);
    }
    throw new LensorError(
      "type",
      `Cannot open a checkpoint: ${name} is ${describe(value)}; use one of ${quoteNames(choices.map(String))}`,
    );
  }
}

const REQUESTS = ["headers", "timeout", "signal"];

function checkRequests({ headers, timeout, signal }: OpenOptions): void {
  if (timeout !== undefined && !(typeof timeout === "number" && timeout > 0 && timeout < 2 ** 31)) {
    const code = typeof timeout === "number" ? "range" : "type";
    const found = describe(timeout);
    throw new LensorError(code, `Cannot open a checkpoint: timeout is ${found}; give milliseconds, more than 0`);
  }
  if (signal !== undefined && typeof (signal as Partial<AbortSignal> | null)?.addEventListener !== "function") {
    throw new LensorError("type", `Cannot open a checkpoint: signal is ${describe(signal)}; give an AbortSignal`);
  }
  if (headers === undefined) return;
  checkRecord(headers, "open a checkpoint", "headers as an object of text");
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name)) {
      throw new LensorError("type", `Cannot open a checkpoint: "${name}" is not a name of a header`);
    }
    // The value may be a secret: it is not shown
    if (typeof value === "string" && !/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
      throw new LensorError(
        "type",
        `Cannot open a checkpoint: header "${name}" holds line ends or letters beyond Latin-1`,
      );
    }
    if (typeof value === "string") continue;
    throw new LensorError("type", `Cannot open a checkpoint: header "${name}" is ${describe(value)}; give text`);
  }
}
