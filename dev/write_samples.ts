/** Writes every dtype in every format that lensor writes into a folder, for `dev/check_written.py`. */
import {
  type DType,
  keyed,
  type Tensor,
  writeGguf,
  writeNpy,
  writeNpz,
  writeSafetensors,
  writeShardedSafetensors,
  writeTfjs,
  writeTorch,
} from "../mod.ts";
import { bytesOf, DTYPES, fromBytes } from "../core/dtype.ts";

const folder = Deno.args[0] ?? "out";
await Deno.mkdir(folder, { recursive: true });

// Any bits will do but for bool; whoever reads them back compares the bytes in `<name>.raw`
function tensorOf(dtype: DType, shape: readonly number[]): Tensor {
  const size = shape.reduce((a, b) => a * b, 1) * bytesOf(dtype);
  const words = keyed(7).at(dtype).bits(Math.ceil(size / 4) + 1);
  const bytes = new Uint8Array(words.buffer).slice(0, size);
  return { shape, dtype, data: fromBytes(dtype === "bool" ? bytes.map((b) => b & 1) : bytes, dtype) };
}
const shapes = [[3, 5], [], [2, 0, 3], [70_000]];
const tensors = DTYPES.flatMap((dtype) =>
  shapes.map((shape, k): [string, Tensor] => [`${dtype}/${k}`, tensorOf(dtype, shape)])
);
const known = tensors.filter(([, { dtype }]) => dtype !== "bfloat16" && !dtype.startsWith("float8"));

await writeSafetensors(tensors, `${folder}/model.safetensors`, { metadata: { format: "pt" } });
await writeShardedSafetensors(tensors, `${folder}/sharded.safetensors`, { maxShardBytes: 500_000 });
await writeTorch(tensors, `${folder}/model.pth`, { ties: { "tied": tensors[0]![0] }, metadata: { note: "text" } });
const inGguf = tensors.filter(([, { dtype, shape }]) =>
  /^(float(16|32|64)|bfloat16|int(8|16|32|64))$/.test(dtype) && shape.length > 0 && !shape.includes(0)
);
await writeGguf(inGguf, `${folder}/model.gguf`, {
  metadata: { "general.architecture": "llama", "some.list": ["a", "b"] },
});
const rows: [string, Tensor][] = [["rows", {
  shape: [7, 64],
  dtype: "float32",
  data: keyed(3).normal(7 * 64, { std: 1 }) as Float32Array,
}]];
await writeGguf(rows, `${folder}/q8_0.gguf`, { type: "Q8_0" });
await writeSafetensors(rows, `${folder}/q8_0.safetensors`);
const inTfjs = tensors.filter(([, { dtype }]) => ["float32", "int32", "bool", "complex64"].includes(dtype));
await writeTfjs(inTfjs, `${folder}/model.json`, { shardBytes: 100_000 });
await writeNpz(known, `${folder}/stored.npz`);
await writeNpz(known, `${folder}/compressed.npz`, { compress: true });
for (const [name, tensor] of known) await writeNpy(tensor, `${folder}/${name.replace("/", "-")}.npy`);
await writeNpy(known[0]![1], `${folder}/fortran.npy`, { fortran: true });
for (const [name, { data, shape, dtype }] of tensors) {
  await Deno.writeFile(
    `${folder}/${name.replace("/", "-")}.raw`,
    new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
  );
  await Deno.writeTextFile(`${folder}/${name.replace("/", "-")}.json`, JSON.stringify({ shape, dtype }));
}
