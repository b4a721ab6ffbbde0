/** What is answered to a file, in a form that a fixture keeps. */
import { type Checkpoint, LensorError, type OpenOptions } from "../../mod.ts";
import { toBytes } from "../../core/dtype.ts";

/** Refused with the code, its detail and the offset; or the CRC of all that is read. */
export type Answer = readonly [code: string, detail: string | null, offset: number | null] | string;

/** A good file with one run of bytes exchanged for others (in hex), and the answer to it under one of the options. */
export type Changed = readonly [id: string, at: number, removed: number, now: string, options: number, answer: Answer];

/** How the files are opened. */
export const OPTIONS: readonly OpenOptions[] = [{}, { whole: true, verify: false, onUnknown: "inert" }];

/** The answer to what is opened, with all tensors read. */
export async function answerTo(
  open: (use: (checkpoint: Checkpoint) => Promise<void>) => Promise<void>,
): Promise<Answer> {
  let sum = "";
  try {
    await open(async (checkpoint) => void (sum = await sumOf(checkpoint)));
    return sum;
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    return [error.code, error.detail ?? null, error.offset ?? null];
  }
}

// FNV-1a of names, dtypes, shapes, bytes, and what else is told of the file
async function sumOf(checkpoint: Checkpoint): Promise<string> {
  let hash = 0x811c9dc5;
  const add = (bytes: Uint8Array) => {
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  };
  const told = (value: unknown) =>
    add(
      new TextEncoder().encode(
        JSON.stringify(value, (_, v) => v instanceof Map ? [...v] : typeof v === "bigint" ? `${v}n` : v) ?? "",
      ),
    );
  const { format, metadata, tied, leftOut, specs, raw, unreadable, stored } = checkpoint;
  told([format, metadata, tied, leftOut, raw, stored]);
  for (const [name, { dtype, shape }] of unreadable ?? []) told([name, dtype, shape]);
  for (const [name, spec] of specs) {
    told([name, spec]);
    add(toBytes(await checkpoint.read(name)));
  }
  for (const name of raw?.keys() ?? []) add(await checkpoint.readRaw!(name));
  return (hash >>> 0).toString(16).padStart(8, "0");
}
