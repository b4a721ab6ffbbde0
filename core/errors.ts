import { visible } from "./visible.ts";

/**
 * The kinds of failure that a program may want to tell apart. The names are stable.
 *
 * `shape`: dims do not fit. `range`: a number outside of what is allowed. `type`: a wrong kind of argument or dtype.
 * `unknown-name`: an option or name that does not exist. `no-match`: a pattern or rule that matches nothing.
 * `shadowed`: a rule that can never act. `missing`: something needed is not there. `unused`: something given was not
 * used. `corrupt`: bytes break their format. `unsupported`: legal, but not offered. `forbidden`: refused for safety.
 * `limit`: larger or deeper than the documented limit. `io`: the system failed to read or write.
 */
export type ErrorCode =
  | "shape"
  | "range"
  | "type"
  | "unknown-name"
  | "no-match"
  | "shadowed"
  | "missing"
  | "unused"
  | "corrupt"
  | "unsupported"
  | "forbidden"
  | "limit"
  | "io";

/** Where it went wrong, as far as that is known. */
export interface ErrorPlace {
  /** The dotted path of the tensor or module. */
  readonly path?: string | undefined;
  /** The name of the file. */
  readonly file?: string | undefined;
  /** The byte offset in that file. */
  readonly offset?: number | undefined;
  /** A finer code within `code`, for example `header-json` within `corrupt`. */
  readonly detail?: string | undefined;
  /** The error that led to this one. */
  readonly cause?: unknown;
}

// The same symbol in every copy of the library that a program may load
const BRAND: unique symbol = Symbol.for("lensor.LensorError") as never;

/**
 * The one error that lensor throws on purpose.
 *
 * The message follows one form: `Cannot <verb> "<path>": <reason>; <what would help>`.
 *
 * @example
 * ```ts
 * import { LensorError } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const error = new LensorError("shape", 'Cannot fill "w": shape [2] does not fit [3]', { path: "w" });
 * assertEquals([error.code, error.path], ["shape", "w"]);
 * ```
 */
export class LensorError extends Error {
  /** Whether a value is an error of lensor, also one of another copy of the library. */
  static override [Symbol.hasInstance](value: unknown): value is LensorError {
    return typeof value === "object" && value !== null && (value as Record<symbol, unknown>)[BRAND] === true;
  }

  /** The kind of failure. */
  readonly code: ErrorCode;
  /** The dotted path of the tensor or module, where there is one. */
  readonly path?: string;
  /** The file, where there is one. */
  readonly file?: string;
  /** The byte offset in the file, where there is one. */
  readonly offset?: number;
  /** A finer code, where there is one. */
  readonly detail?: string;

  /** Makes an error of a kind, with its message and place. */
  constructor(code: ErrorCode, message: string, place: ErrorPlace = {}) {
    // Names come from files: none of them writes a line of its own, or steers a terminal
    super(visible(message), place.cause === undefined ? undefined : { cause: place.cause });
    Object.defineProperty(this, BRAND, { value: true });
    this.name = "LensorError";
    this.code = code;
    if (place.path !== undefined) this.path = place.path;
    if (place.file !== undefined) this.file = place.file;
    if (place.offset !== undefined) this.offset = place.offset;
    if (place.detail !== undefined) this.detail = place.detail;
  }
}
