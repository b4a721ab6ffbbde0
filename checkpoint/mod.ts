/**
 * Readers and writers of checkpoints behind one interface: what is in a file is known at once, the numbers are read on demand.
 *
 * @example
 * ```ts
 * import { fromBytes, toSafetensors } from "./mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toSafetensors([["w", { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) }]]);
 * const checkpoint = await fromBytes(bytes);
 * assertEquals(await checkpoint.read("w"), new Float32Array([1, 2]));
 * ```
 *
 * @module
 */
// @ts-types="./_mod.ts"
export * from "../dist/checkpoint.js";
