import { type ErrorCode, LensorError } from "../core/errors.ts";

/** Where in the file it went wrong. */
export interface Place {
  readonly path?: string | undefined;
  readonly offset?: number | undefined;
  readonly cause?: unknown;
}

// The coarse code of each finer one; every other detail means that the bytes break their format.
const COARSE: ReadonlyMap<string, ErrorCode> = new Map<string, ErrorCode>([
  ["limit", "limit"],
  ["depth", "limit"],
  ["unsupported", "unsupported"],
  ["forbidden-global", "forbidden"],
  ["path", "forbidden"],
  ["missing-file", "missing"],
  ["missing-tensor", "missing"],
]);

/**
 * The error for a file that cannot be read: `detail` is the finer code (`truncated`, `header-json`, `overlap`, ...).
 */
export function broken(file: string, detail: string, reason: string, place: Place = {}): LensorError {
  const what = place.path === undefined ? `"${file}"` : `${quoted(place.path)} of "${file}"`;
  return new LensorError(COARSE.get(detail) ?? "corrupt", `Cannot read ${what}: ${reason}`, { ...place, file, detail });
}

/** A name from a file as messages show it: escaped, and cut where it is long. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > 80 ? name.slice(0, 77) + "..." : name);
}

/** Where things went wrong is told with the place; everything is thrown as the one error type. */
export type Broken = (detail: string, reason: string, place?: Place) => LensorError;
