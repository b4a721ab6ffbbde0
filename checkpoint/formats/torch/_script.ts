import type { Broken } from "../../_broken.ts";
import type { Checkpoint, OpenOptions } from "../../types.ts";
import { type Records, torchCheckpoint } from "./_checkpoint.ts";
import { isKind, type Py, type TensorNode } from "./_values.ts";

/** Before the keys of storages that belong to the constants of an archive. */
export const CONSTANTS = "constants/";

/**
 * The tensors of a TorchScript archive: every attribute that is one, by its path, as
 * `torch.jit.load(file).state_dict()` names them.
 *
 * Constants of the code have no names. A frozen model holds its weights there: they are then `constants/0`,
 * `constants/1` ...
 */
export function scriptCheckpoint(
  name: string,
  root: Py,
  constants: Py,
  records: Records,
  facts: ReadonlyMap<string, unknown>,
  options: OpenOptions,
  broken: Broken,
  close: () => void,
): Checkpoint {
  const items = isKind(constants, "tuple") ? constants.items : [];
  const nameless = items.filter((item) => isKind(item, "tensor")).map(own);
  const open = (root: Py, options: OpenOptions) =>
    torchCheckpoint(name, root, records, facts, options, broken, close, "torchscript");
  if (options.unwrap === "constants") return open(new Map([["constants", nameless]]), options);
  if (!isKind(root, "inert") || root.module === undefined) return open(root, options);
  const opened = open(root, options);
  if (nameless.length === 0) return opened;
  const frozen = opened.specs.size + (opened.raw?.size ?? 0) === 0;
  if (!frozen && !options.whole) {
    return {
      ...opened,
      leftOut: [{ key: "constants", tensors: nameless.length, why: "constants of the code, which have no names" }],
    };
  }
  const listed = new Map<Py, Py>(nameless.map((tensor, k) => [CONSTANTS + k, tensor]));
  const { module } = root;
  const all = open({ ...root, module: { ...module, tensors: [...module.tensors, listed] } }, options);
  return frozen ? { ...all, notes: ["a frozen model: its weights have become constants without names"] } : all;
}

// Their storages are numbered anew
function own(tensor: TensorNode): TensorNode {
  const { storage } = tensor;
  return storage === undefined ? tensor : { ...tensor, storage: { ...storage, key: CONSTANTS + storage.key } };
}
