import { LensorError } from "../../../core/errors.ts";
import { type Broken, broken } from "../../_broken.ts";
import type { Store } from "../../stores/_store.ts";
import type { Checkpoint, OpenOptions } from "../../types.ts";
import { torchCheckpoint } from "./_checkpoint.ts";
import { unpickle } from "./_pickle.ts";

// Arrays are in the pickle itself, so that all of it is read
const LARGEST = 2 ** 33;

/** A plain pickle with NumPy arrays: Detectron2's and Paddle's files, and what people write with `pickle.dump`. */
export async function readPickle(store: Store, options: OpenOptions): Promise<Checkpoint> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  if (store.size > LARGEST) throw fail("limit", `its pickle has more than ${LARGEST} bytes`);
  const bytes = await store.read(0, store.size);
  const { value, end } = unpickle(bytes, 0, { broken: fail, unknown: options.onUnknown ?? "module" });
  if (end !== store.size) throw fail("bad-pickle", `${store.size - end} bytes follow its pickle`, { offset: end });
  const none = { bigEndian: false, find: () => undefined };
  const out = torchCheckpoint(store.name, value, none, new Map(), options, fail, () => store.close(), "pickle");
  if (out.specs.size + (out.raw?.size ?? 0) + (out.unreadable?.size ?? 0) > 0) return out;
  const why = `Cannot read "${store.name}": it is not a checkpoint: a pickle without arrays or tensors`;
  throw new LensorError("corrupt", why, { file: store.name, detail: "bad-magic" });
}
