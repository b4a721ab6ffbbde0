import { checkDType, kindOf } from "../../core/dtype.ts";
import { LensorError } from "../../core/errors.ts";
import { guardedCast, piecesOf } from "../guarded_cast.ts";
import { sizeOf } from "../../core/shape.ts";
import type { DType } from "../../core/types.ts";
import { checkCheckpoint } from "../check_checkpoint.ts";
import { scratch } from "../scratch.ts";
import { fileEntry } from "./file_entry.ts";
import type { Checkpoint } from "../types.ts";

/**
 * The same checkpoint with its floating-point entries in another dtype, rounded to nearest; other entries stay as they
 * are.
 *
 * @returns A view; closing it closes the checkpoint.
 * @throws {LensorError} `type` for a dtype that is not a float; when read, `range` where finite numbers would become
 * infinite, with their count over the whole entry, and where all of its numbers would become 0.
 *
 * @example
 * ```ts
 * import { fromBytes, recast, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const w = { shape: [2], dtype: "float32", data: new Float32Array([1, -2]) } as const;
 * const half = recast(await fromBytes(await toSafetensors([["w", w]])), "float16");
 * assertEquals(await half.read("w"), new Uint16Array([0x3c00, 0xc000]));
 * ```
 */
export function recast(checkpoint: Checkpoint, dtype: DType): Checkpoint {
  checkCheckpoint("recast", checkpoint);
  checkDType(dtype);
  if (kindOf(dtype) !== "float") {
    throw new LensorError("type", `Cannot recast to ${dtype}: floating-point entries are cast to floats only`);
  }
  const { stored: _, address: __, ...rest } = checkpoint;
  const isFloat = (from: DType) => kindOf(from) === "float";
  const memory = scratch();
  const keys = new Map([...checkpoint.specs.keys()].map((name) => [name, {}] as const));
  return {
    ...rest,
    fileEntry(name) {
      const own = checkpoint.specs.get(name);
      return own && (!isFloat(own.dtype) || own.dtype === dtype) ? fileEntry(checkpoint, name) : undefined;
    },
    specs: new Map(
      [...checkpoint.specs].map(([name, spec]) => [name, isFloat(spec.dtype) ? { shape: spec.shape, dtype } : spec]),
    ),
    async read(name, range, into) {
      const own = checkpoint.specs.get(name);
      if (!own || !isFloat(own.dtype) || own.dtype === dtype) return await checkpoint.read(name, range, into);
      const n = sizeOf(own.shape);
      const whole = range === undefined || range[0] === 0 && range[1] === n;
      const place = {
        path: name,
        begin: `Cannot cast "${name}" of ${checkpoint.name}`,
        key: keys.get(name)!,
        ...(!whole && { whole: () => piecesOf(n, (part) => checkpoint.read(name, part)) }),
      };
      if (whole) return await guardedCast(await checkpoint.read(name, range), own.dtype, dtype, place, into);
      const held = memory.take(own.dtype, range[1] - range[0]);
      try {
        return await guardedCast(await checkpoint.read(name, range, held), own.dtype, dtype, place, into);
      } finally {
        memory.give(held);
      }
    },
  };
}
