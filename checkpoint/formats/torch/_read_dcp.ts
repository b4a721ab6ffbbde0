import { type Broken, broken, quoted } from "../../_broken.ts";
import { bitsOf } from "../../_dtypes.ts";
import { checkpointOf, count, type Entry } from "../../_located.ts";
import { openBeside } from "../../stores/_beside.ts";
import { partOf, type Store } from "../../stores/_store.ts";
import type { Checkpoint } from "../../types.ts";
import { toBytes } from "../../../core/dtype.ts";
import type { Values } from "../../../core/types.ts";
import { sameShape } from "../../../core/shape.ts";
import { openZip } from "../../zip/_zip.ts";
import { dcpMetadata, type Piece, type Pieced } from "./_dcp_metadata.ts";
import { unpickle } from "./_pickle.ts";
import { readTorchZip } from "./_read_zip.ts";

const LARGEST = 2 ** 31;

/**
 * A folder of torch.distributed.checkpoint, by its `.metadata`: tensors that many ranks have saved in parts, each part
 * a torch zip of its own inside of the ranks' files. Names are those of `.metadata`; objects that are not tensors are
 * told and not read.
 */
export async function readDcp(store: Store): Promise<Checkpoint> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  if (store.size > LARGEST) throw fail("limit", `it has more than ${LARGEST} bytes`);
  const { value } = unpickle(await store.read(0, store.size), 0, { broken: fail, unknown: "inert" });
  const { tensors, objects } = dcpMetadata(value, fail);
  const files = new Map<string, Store>();
  const close = () => {
    for (const file of files.values()) file.close();
    store.close();
  };
  try {
    for (const [path, { pieces }] of tensors) {
      for (const { file, at, length } of pieces) {
        let opened = files.get(file);
        if (opened === undefined) files.set(file, opened = await openBeside(store, file, fail));
        if (at + length > opened.size) {
          throw broken(file, "truncated", "it ends before one of its parts does", { path });
        }
      }
    }
  } catch (error) {
    close();
    throw error;
  }
  const entries = new Map<string, Tensor>([...tensors].map(([name, tensor]) => [name, { ...tensor, name }]));
  const read = (tensor: Tensor, from: number, to: number) => bytesOf(tensor, files, from, to, fail);
  const notes = objects.length === 0 ? [] : [`left out, as they are objects: ${objects.map(quoted).join(", ")}`];
  return checkpointOf(store.name, entries, read, new Map(), close, { format: "dcp", notes });
}

interface Tensor extends Pieced, Entry {
  readonly name: string;
}

// The bytes `from` to `to` of a tensor, put together from the runs of the parts that lie in them
async function bytesOf(
  tensor: Tensor,
  files: ReadonlyMap<string, Store>,
  from: number,
  to: number,
  fail: Broken,
): Promise<Uint8Array> {
  const { shape, pieces, dtype } = tensor;
  const size = bitsOf(dtype) / 8;
  const out = new Uint8Array(to - from);
  for (const piece of pieces) {
    if (count(piece.sizes) === 0) continue;
    const { run, starts } = runsOf(piece, shape);
    const first = startOf(starts, 0) * size;
    const last = (startOf(starts, starts.count - 1) + run) * size;
    if (last <= from || first >= to) continue;
    const bytes = await openPiece(tensor, piece, files, fail);
    // Many short runs are not read one by one
    const all = starts.count > 1 ? await bytes(0, starts.count * run * size) : undefined;
    for (let k = 0; k < starts.count; k++) {
      const at = startOf(starts, k) * size;
      const end = at + run * size;
      const low = Math.max(at, from);
      const high = Math.min(end, to);
      if (low < high) {
        const begin = k * run * size - at;
        out.set(all?.subarray(begin + low, begin + high) ?? await bytes(begin + low, begin + high), low - from);
      }
    }
  }
  return out;
}

/** Where the rows of a part begin in the tensor: `count` of them, over the axes before the last that is cut. */
interface Starts {
  readonly count: number;
  readonly sizes: readonly number[];
  readonly steps: readonly number[];
  readonly first: number;
}

// Axes that the part takes whole at the end make one run with the axis before them
function runsOf(
  { offsets, sizes }: Piece,
  shape: readonly number[],
): { readonly run: number; readonly starts: Starts } {
  const steps: number[] = [];
  for (let k = shape.length - 1, step = 1; k >= 0; k--) {
    steps[k] = step;
    step *= shape[k]!;
  }
  let axis = shape.length, run = 1;
  while (axis > 0) {
    axis--;
    run *= sizes[axis]!;
    if (sizes[axis] !== shape[axis]) break;
  }
  const outer = sizes.slice(0, axis);
  const first = offsets.reduce((n, offset, k) => n + offset * steps[k]!, 0);
  return { run, starts: { count: count(outer), sizes: outer, steps, first } };
}

function startOf({ sizes, steps, first }: Starts, k: number): number {
  let at = first;
  for (let axis = sizes.length - 1, rest = k; axis >= 0; axis--) {
    at += rest % sizes[axis]! * steps[axis]!;
    rest = Math.floor(rest / sizes[axis]!);
  }
  return at;
}

type PieceBytes = (from: number, to: number) => Promise<Uint8Array>;

// Each part is an archive of its own with one tensor. Kept in mind while one tensor is read
async function openPiece(
  { name, dtype }: Tensor,
  { file, at, length, sizes }: Piece,
  files: ReadonlyMap<string, Store>,
  fail: Broken,
): Promise<PieceBytes> {
  const part = partOf(files.get(file)!, at, length, file);
  const zip = await openZip(part, { verify: true, zeroIsNone: true });
  const opened = await readTorchZip(part, zip, { onUnknown: "error" });
  const spec = opened.specs.get("") ?? opened.raw?.get("");
  if (spec === undefined || spec.dtype !== dtype || !sameShape(spec.shape, sizes)) {
    throw fail("size-mismatch", `its part in ${quoted(file)} is another tensor`, { path: name });
  }
  const size = bitsOf(dtype) / 8;
  return async (from, to) =>
    opened.specs.has("")
      ? toBytes(await opened.read("", [from / size, to / size]) as Values)
      : (await opened.readRaw!("")).subarray(from, to);
}
