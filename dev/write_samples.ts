/** Writes one small file per format into a folder, for `dev/check_written.py`. */
import { type Tensor, writeNpy, writeNpz, writeSafetensors, writeShardedSafetensors } from "../mod.ts";

const folder = Deno.args[0] ?? "out";
await Deno.mkdir(folder, { recursive: true });
const ramp: Tensor = { shape: [2, 3, 4], dtype: "float32", data: Float32Array.from({ length: 24 }, (_, i) => i) };
const tensors: [string, Tensor][] = [
  ["ramp", ramp],
  ["count", { shape: [], dtype: "int64", data: new BigInt64Array([7n]) }],
  ["flags", { shape: [2], dtype: "bool", data: new Uint8Array([1, 0]) }],
];
await writeSafetensors(tensors, `${folder}/model.safetensors`, { metadata: { format: "pt" } });
await writeShardedSafetensors(tensors, `${folder}/sharded.safetensors`, { maxShardBytes: 50 });
await writeNpz(tensors, `${folder}/stored.npz`);
await writeNpz(tensors, `${folder}/compressed.npz`, { compress: true });
await writeNpy(ramp, `${folder}/fortran.npy`, { fortran: true });
