import { type Broken, quoted } from "../../_broken.ts";
import { openBeside } from "../../stores/_beside.ts";
import type { Store } from "../../stores/_store.ts";
import { bytesOf, messageOf, utf8, walk, type WireField } from "./_wire.ts";

/** The files that hold external data, each opened once. */
export interface Files {
  readonly store: Store;
  readonly opened: Map<string, Store>;
}

/** Where external data are. */
export interface External {
  readonly file: Store;
  readonly offset: number;
}

/** The place that the pairs of external_data name, checked to hold `size` bytes. */
export async function externalOf(
  pairs: readonly WireField[],
  { store, opened }: Files,
  size: number,
  bad: Broken,
): Promise<External> {
  const keys = new Map<string, string>();
  for (const pair of pairs) {
    const text = ["", "", ""];
    await walk(messageOf(pair, bad), bad, async (f) => {
      if (f.id === 1 || f.id === 2) text[f.id] = utf8(await bytesOf(messageOf(f, bad)), bad);
    });
    keys.set(text[1]!, text[2]!);
  }
  const decimal = (key: string): number | undefined => {
    const digits = keys.get(key);
    if (digits === undefined) return undefined;
    const n = Number(digits);
    if (!/^\d{1,16}$/.test(digits) || !Number.isSafeInteger(n)) {
      throw bad("bad-offset", `its ${key} ${quoted(digits)} is not an offset`);
    }
    return n;
  };
  const location = keys.get("location");
  const offset = decimal("offset") ?? 0;
  const length = decimal("length") ?? size;
  let file = opened.get(location ?? "");
  if (file === undefined) opened.set(location ?? "", file = await openBeside(store, location, bad));
  if (offset + length > file.size) {
    throw bad("truncated", `its data end at ${offset + length}, its file at ${file.size}`);
  }
  if (length !== size) throw bad("size-mismatch", `its shape takes ${size} bytes, its data have ${length}`);
  return { file, offset };
}
