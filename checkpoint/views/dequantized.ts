import { quickCast } from "../../kernels/quick_cast.ts";
import { checkOptions } from "../../core/check.ts";
import { kindOf } from "../../core/dtype.ts";
import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import type { DType, Spec } from "../../core/types.ts";
import { checkCheckpoint } from "../check_checkpoint.ts";
import { count } from "../_located.ts";
import { fileEntry } from "./file_entry.ts";
import type { Checkpoint, Unreadable } from "../types.ts";
import type { Decoded, Source } from "./quantized/_codes.ts";
import { quantizedGroups } from "./quantized/groups.ts";
import { awq, gptq, mxfp4 } from "./quantized/_packed.ts";
import { tfliteFloats } from "./quantized/tflite.ts";
import { bits4, blocks, int8, shapeOfBits4 } from "./quantized/_scaled.ts";

/** How codes become numbers. */
export interface DequantizedOptions {
  /** The dtype of the weights; computed in float32 and rounded once. @default "float32" */
  readonly dtype?: DType;
  /**
   * Rows and columns that share a scale of a float8 weight, where the sizes leave a choice. @default 128 x 128 where
   * that fits
   */
  readonly block?: readonly [rows: number, columns: number];
  /** The format of GPTQ's zeros: "v1" stores them less one, "v2" as they are. The file does not say. @default "v1" */
  readonly gptq?: "v1" | "v2";
}

/**
 * Returns the checkpoint with quantized weights as floats, by the scales that the file holds beside them; the codes and
 * scales are not entries any more. Everything else passes through. Values are computed when they are read.
 *
 * Knows, by the names of the entries: float8 with scales per block, row or tensor (`weight_scale_inv`, `weight_scale`),
 * int8 with `weight_scale`, LLM.int8 (`SCB`), the 4 bits of bitsandbytes (`absmax`, `quant_map`), GPTQ and AWQ
 * (`qweight`, `qzeros`, `scales`), and MXFP4 (`_blocks`, `_scales`); and the integers of TensorFlow Lite, by the scales
 * of its metadata. A weight in another layout is listed as unreadable.
 *
 * @param given What is read.
 * @param options The dtype, and what a file does not say of itself.
 * @returns A view; closing it closes the checkpoint.
 * @throws {LensorError} `type` for a dtype that is not a float; when read, `shape` for scales that do not fit their
 * codes.
 *
 * @example float8 with one scale
 * ```ts
 * import { dequantized, fromBytes, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toSafetensors([
 *   ["fc.weight", { shape: [1, 2], dtype: "float8_e4m3fn", data: new Uint8Array([0x38, 0x40]) }], // 1 and 2
 *   ["fc.weight_scale_inv", { shape: [1, 1], dtype: "float32", data: new Float32Array([0.5]) }],
 * ]);
 * const weights = dequantized(await fromBytes(bytes));
 * assertEquals([...weights.specs], [["fc.weight", { shape: [1, 2], dtype: "float32" }]]);
 * assertEquals(await weights.read("fc.weight"), new Float32Array([0.5, 1]));
 * ```
 */
export function dequantized(given: Checkpoint, options: DequantizedOptions = {}): Checkpoint {
  checkCheckpoint("dequantize", given);
  checkOptions("dequantize", options, ["dtype", "block", "gptq"]);
  const { dtype = "float32", block, gptq = "v1" } = options;
  checkChoices(dtype, block, gptq);
  const checkpoint = tfliteFloats(given, dtype);
  const groups = quantizedGroups(checkpoint);
  const hidden = new Set(groups.flatMap(({ codes, beside }) => [codes, ...beside]));
  const at = new Map(groups.map((group) => [group.codes, group]));
  const sources = new Map<string, Source>();
  const specs = new Map<string, Spec>();
  const unreadable = new Map<string, Unreadable>(checkpoint.unreadable ?? []);
  for (const [name, spec] of checkpoint.specs) {
    const group = at.get(name);
    if (group === undefined) { if (!hidden.has(name)) specs.set(name, spec); }
    else {
      const source = { checkpoint, group, block, zerosLessOne: gptq === "v1" };
      const shape = shapeOf(source);
      const { weight } = group;
      if (shape === undefined) {
        unreadable.set(weight, {
          dtype: spec.dtype,
          why: `its ${spec.dtype} codes are in a layout that lensor does not read`,
        });
      } else {
        specs.set(weight, { shape, dtype });
        sources.set(weight, source);
      }
    }
  }
  const decoded = new Map<string, Promise<Decoded>>();
  const { tied: _, shared: __, stored: ___, address: ____, raw: all, ...rest } = checkpoint;
  const raw = new Map([...all ?? []].filter(([name]) => !hidden.has(name)));
  return {
    ...rest,
    specs,
    ...(raw.size > 0 && { raw }),
    ...(unreadable.size > 0 && { unreadable }),
    fileEntry: (name) => sources.has(name) ? undefined : fileEntry(checkpoint, name),
    madeBy: (name) => sources.has(name) ? "dequantize" : checkpoint.madeBy?.(name),
    read(name, range, into) {
      const source = sources.get(name);
      if (source === undefined) return checkpoint.read(name, range, into);
      const made = decoded.get(name) ?? Promise.resolve(source).then(decode);
      decoded.set(name, made);
      return made.then(async (weight) => {
        const [from, to] = range ?? [0, count(weight.shape)];
        return quickCast(await weight.read(from, to), "float32", dtype);
      });
    },
  };
}

function checkChoices(dtype: unknown, block: unknown, gptq: unknown): void {
  if (kindOf(dtype as DType) !== "float") throw wrong("dtype", dtype, "a floating-point dtype");
  const sides = Array.isArray(block) && block.length === 2 && block.every((n) => Number.isSafeInteger(n) && n > 0);
  if (block !== undefined && !sides) throw wrong("block", block, "[rows, columns]");
  if (gptq !== "v1" && gptq !== "v2") throw wrong("gptq", gptq, '"v1" or "v2"');
}

function wrong(option: string, found: unknown, want: string): LensorError {
  return new LensorError("type", `Cannot dequantize: ${option} is ${describe(found)}; give ${want}`);
}

function decode(source: Source): Decoded | Promise<Decoded> {
  switch (source.group.scheme) {
    case "fp8":
    case "rows":
      return blocks(source);
    case "int8":
      return int8(source);
    case "bits4":
      return bits4(source);
    case "gptq":
      return gptq(source);
    case "awq":
      return awq(source);
    default:
      return mxfp4(source);
  }
}

function shapeOf(source: Source): readonly number[] | undefined {
  const { checkpoint, group } = source;
  const spec = (name: string) => checkpoint.specs.get(name)?.shape ?? [];
  const codes = spec(group.codes);
  const beside = (end: string) => spec(group.beside.find((name) => name.endsWith(end)) ?? "");
  switch (group.scheme) {
    case "unknown":
      return undefined;
    case "bits4":
      return shapeOfBits4(source);
    case "gptq": {
      const bits = 32 * (beside("qzeros")[1] ?? 0) / (codes[1] ?? 1);
      return Number.isInteger(bits) && bits > 0 ? [codes[1]!, Math.floor(codes[0]! * 32 / bits)] : undefined;
    }
    case "awq":
      return [8 * codes[1]!, codes[0]!];
    case "mxfp4":
      return codes.length === 4 ? [codes[0]!, 32 * codes[2]!, codes[1]!] : undefined;
    default:
      return codes;
  }
}
