import { toBytes } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { type Patch, patchOnnxBytes } from "../checkpoint/writers/patch_onnx_bytes.ts";
import { eachTensor } from "../tree/walk.ts";
import type { Module } from "../tree/types.ts";
import { compute } from "./read.ts";

/**
 * Returns an ONNX model with the values of a model or checkpoint in its initializers. Graph, order, names and unknown
 * fields stay as they are, byte by byte; nothing is exported anew.
 *
 * @param bytes The ONNX file; its weights must be inside.
 * @param source The new values: every persistent tensor of a model, or every entry of a checkpoint.
 * @param rename From the names of `source` to those of the initializers; undefined leaves one out. Names are the same
 * by default.
 * @returns The bytes of the new file.
 * @throws {LensorError} `missing` for a tensor whose name is not an initializer, `shape` and `type` where an
 * initializer has another shape or element type, `unsupported` for initializers whose data lie in another file,
 * `corrupt` for what is not an ONNX model, and what reading throws.
 *
 * @example
 * ```ts
 * import { fill, fromBytes, initialize, module, ones, patchOnnx, tensor } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * // ir_version 8 and a graph with one initializer: dims [2], float32, name "w", two zeros
 * const weight = [8, 2, 16, 1, 66, 1, 119, 74, 8, 0, 0, 0, 0, 0, 0, 0, 0];
 * const file = new Uint8Array([8, 8, 58, weight.length + 2, 42, weight.length, ...weight]);
 * const model = initialize(module("Net", { params: { w: tensor([2]) } }), fill("w", ones));
 * const patched = await fromBytes(await patchOnnx(file, model));
 * assertEquals(await patched.read("w"), new Float32Array([1, 1]));
 * ```
 */
export async function patchOnnx(
  bytes: Uint8Array,
  source: Module | Checkpoint,
  rename: (name: string) => string | undefined = (name) => name,
): Promise<Uint8Array> {
  if (!(bytes instanceof Uint8Array)) {
    throw new LensorError("type", `Cannot patch an ONNX model: expected a Uint8Array, found ${describe(bytes)}`);
  }
  if (typeof rename !== "function") {
    throw new LensorError("type", `Cannot patch an ONNX model: rename is ${describe(rename)}; give a function`);
  }
  const patches = new Map<string, Patch>();
  for (const [name, { read, ...spec }] of patchesOf(source)) {
    const to = rename(name);
    if (to === undefined) continue;
    if (patches.has(to)) {
      throw new LensorError("unused", `Cannot patch an ONNX model: two tensors become "${to}"; change rename`, {
        path: name,
      });
    }
    patches.set(to, { ...spec, data: toBytes(await read()) });
  }
  return patchOnnxBytes(bytes, patches);
}

type Readable = Omit<Patch, "data"> & { readonly read: () => ReturnType<Checkpoint["read"]> };

function patchesOf(source: Module | Checkpoint): readonly (readonly [string, Readable])[] {
  const out: [string, Readable][] = [];
  if (isCheckpoint(source)) {
    for (const [name, spec] of source.specs) out.push([name, { ...spec, read: () => source.read(name) }]);
    for (const [name, spec] of source.raw ?? []) out.push([name, { ...spec, read: () => source.readRaw!(name) }]);
    return out;
  }
  if (typeof source !== "object" || source === null || typeof source.type !== "string") {
    throw new LensorError(
      "type",
      `Cannot patch an ONNX model: expected a model or checkpoint, found ${describe(source)}`,
    );
  }
  eachTensor(source, (param, path) => {
    const { shape, dtype } = param;
    if (param.persistent) out.push([path, { shape, dtype, read: () => compute(param, path) }]);
  });
  return out;
}

function isCheckpoint(source: Module | Checkpoint): source is Checkpoint {
  return typeof source === "object" && source !== null && "specs" in source && source.specs instanceof Map;
}
