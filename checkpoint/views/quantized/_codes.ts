import { quickCast } from "../../../kernels/quick_cast.ts";
import { LensorError } from "../../../core/errors.ts";
import { showShape } from "../../../core/shape.ts";
import type { Shape, Values } from "../../../core/types.ts";
import type { Checkpoint } from "../../types.ts";
import type { Quantized } from "./groups.ts";

/** A weight made from its codes: its shape, and float32 elements of a range of it. */
export interface Decoded {
  readonly shape: Shape;
  read(from: number, to: number): Promise<Float32Array>;
}

/** What a scheme may ask of a checkpoint. */
export interface Source {
  readonly checkpoint: Checkpoint;
  readonly group: Quantized;
  /** The side lengths of the blocks that share a scale, where the caller gives them. */
  readonly block?: readonly [number, number] | undefined;
  /** Whether the zeros of GPTQ are stored less one, as its first format does. */
  readonly zerosLessOne: boolean;
}

/** The shape of an entry. */
export function shapeOf({ checkpoint }: Source, name: string): Shape {
  return (checkpoint.specs.get(name) ?? checkpoint.raw?.get(name))!.shape;
}

/** The entry of the group whose name ends so. */
export function besideOf({ group }: Source, end: string): string | undefined {
  return group.beside.find((name) => name.endsWith(end));
}

/** Elements of an entry. */
export async function valuesOf(
  { checkpoint }: Source,
  name: string,
  range?: readonly [number, number],
): Promise<Values> {
  return await checkpoint.read(name, range);
}

/** Elements of an entry as float32. */
export async function floatsOf(source: Source, name: string, range?: readonly [number, number]): Promise<Float32Array> {
  const { specs, raw, readRaw } = source.checkpoint;
  const spec = specs.get(name);
  if (spec !== undefined) return quickCast(await valuesOf(source, name, range), spec.dtype, "float32") as Float32Array;
  if (raw?.get(name)?.dtype !== "float8_e8m0fnu") throw misfit(source, `"${name}" holds no numbers`);
  // Powers of two
  const codes = (await readRaw!(name)).subarray(...range ?? []);
  return Float32Array.from(codes, (code) => code === 255 ? NaN : 2 ** (code - 127));
}

/** The error for scales that do not fit their codes. */
export function misfit({ checkpoint, group }: Source, reason: string): LensorError {
  return new LensorError("shape", `Cannot dequantize "${group.weight}" of ${checkpoint.name}: ${reason}`, {
    path: group.weight,
    file: checkpoint.name,
  });
}

/** The same, naming both shapes. */
export function misfitShapes(source: Source, scales: Shape, codes: Shape): LensorError {
  return misfit(source, `scales of ${showShape(scales)} do not fit codes of ${showShape(codes)}`);
}
