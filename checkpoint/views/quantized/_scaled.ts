import type { Values } from "../../../core/types.ts";
import { count } from "../../_located.ts";
import { type Decoded, floatsOf, misfit, misfitShapes, shapeOf, type Source, valuesOf } from "./_codes.ts";

/**
 * Codes times the scale of their block: float8 with a grid of scales over the last two axes, or one per row, or one for
 * all. The last blocks may be cut. Multiplied, in spite of the name `weight_scale_inv`.
 */
export function blocks(source: Source): Decoded {
  const { group } = source;
  const shape = shapeOf(source, group.codes);
  const name = group.beside[0]!;
  const grid = shapeOf(source, name);
  const columns = shape.at(-1) ?? 1;
  const rows = shape.at(-2) ?? 1;
  const [down, across] = gridOf(source, shape, grid);
  const [high, wide] = source.block ?? [side(rows, down), side(columns, across)];
  if (Math.ceil(rows / high) !== down || Math.ceil(columns / wide) !== across) throw misfitShapes(source, grid, shape);
  return {
    shape,
    async read(from, to) {
      const [out, scales] = await Promise.all([floatsOf(source, group.codes, [from, to]), floatsOf(source, name)]);
      const made = out.slice();
      for (let i = from, k = 0; i < to;) {
        const column = i % columns;
        const row = Math.floor(i / columns);
        const matrix = Math.floor(row / rows);
        const scale = scales[(matrix * down + Math.floor(row % rows / high)) * across + Math.floor(column / wide)]!;
        const end = Math.min(to, i - column + Math.min(columns, (Math.floor(column / wide) + 1) * wide));
        for (; i < end; i++, k++) made[k] = made[k]! * scale;
      }
      return made;
    },
  };
}

// One scale for all, one per row, or a grid; more axes come before both
function gridOf(source: Source, shape: readonly number[], grid: readonly number[]): readonly [number, number] {
  if (count(grid) === 1) return [1, 1];
  if (grid.length === 1 && shape.length === 2 && grid[0] === shape[0]) return [shape[0]!, 1];
  const outer = shape.slice(0, -2);
  const same = grid.length === shape.length && outer.every((n, k) => n === grid[k]);
  if (!same || shape.length < 2) throw misfitShapes(source, grid, shape);
  return [grid.at(-2)!, grid.at(-1)!];
}

// What every writer takes, else what divides evenly, else a power of two
function side(size: number, blocks: number): number {
  const even = Math.ceil(size / blocks);
  const fits = (side: number) => Math.ceil(size / side) === blocks;
  if (fits(128) && blocks > 1) return 128;
  if (size % blocks === 0) return even;
  for (let power = 1; power < 2 * size; power *= 2) if (fits(power)) return power;
  return even;
}

/** LLM.int8: codes times the largest number of their row, over 127. */
export function int8(source: Source): Decoded {
  const { group } = source;
  const shape = shapeOf(source, group.codes);
  const name = group.beside[0]!;
  const rows = shapeOf(source, name);
  if (shape.length !== 2 || count(rows) !== shape[0]) throw misfitShapes(source, rows, shape);
  const columns = shape[1]!;
  return {
    shape,
    async read(from, to) {
      const [codes, scales] = await Promise.all([floatsOf(source, group.codes, [from, to]), floatsOf(source, name)]);
      return codes.map((q, k) => q * scales[Math.floor((from + k) / columns)]! / 127);
    },
  };
}

/**
 * bitsandbytes' nf4 and fp4: half a byte a number, the high half first, `quant_map[code] * absmax[block]` over the flat
 * tensor.
 */
export async function bits4(source: Source): Promise<Decoded> {
  const { group } = source;
  const name = (last: string) => `${group.codes}.${last}`;
  const has = (last: string) => group.beside.includes(name(last));
  if (!has("quant_map") || has("nested_absmax") && !has("nested_quant_map")) {
    throw misfit(source, "its quant_map is missing");
  }
  const told = group.beside.find(isState);
  const state = told === undefined ? undefined : stateOf(await valuesOf(source, told));
  const packed = count(shapeOf(source, group.codes));
  const shape = state?.shape ?? [2 * packed];
  const n = count(shape);
  if (Math.ceil(n / 2) !== packed) throw misfitShapes(source, shape, shapeOf(source, group.codes));
  const map = await floatsOf(source, name("quant_map"));
  const absmax = await absmaxOf(source, state);
  const block = state?.blocksize ?? SIZES.find((size) => Math.ceil(n / size) === absmax.length) ?? 0;
  if (map.length !== 16 || !(block > 0) || absmax.length < Math.ceil(n / block)) {
    throw misfit(source, "its scales do not fit its codes");
  }
  return {
    shape,
    async read(from, to) {
      const first = Math.floor(from / 2);
      const codes = await floatsOf(source, group.codes, [first, Math.ceil(to / 2)]);
      return Float32Array.from({ length: to - from }, (_, k) => {
        const at = from + k;
        const byte = codes[Math.floor(at / 2) - first]!;
        const code = at % 2 === 0 ? byte >> 4 : byte & 15;
        return map[code]! * absmax[Math.floor(at / block)]!;
      });
    },
  };
}

// What bitsandbytes offers, the usual one first
const SIZES = [64, 128, 256, 512, 1024, 2048, 4096, 32];

const isState = (name: string): boolean => name.includes(".quant_state.");

/**
 * The shape of a 4-bit weight, which a state beside it tells; the codes in a row where there is none, or where it is
 * far away.
 */
export function shapeOfBits4(source: Source): readonly number[] {
  const flat = [2 * count(shapeOf(source, source.group.codes))];
  const told = source.group.beside.find(isState);
  const bytes = told === undefined ? undefined : source.checkpoint.read(told);
  if (bytes === undefined || bytes instanceof Promise) {
    bytes?.catch(() => {}); // whoever reads the weight hears it
    return flat;
  }
  return stateOf(bytes)?.shape ?? flat;
}

interface State {
  readonly shape: readonly number[];
  readonly blocksize: number;
  readonly nestedBlock: number;
  readonly nestedOffset: number;
}

// JSON in the bytes of a tensor
function stateOf(bytes: Values): State | undefined {
  try {
    const told = JSON.parse(new TextDecoder().decode(bytes as Uint8Array));
    const { shape, blocksize, nested_blocksize, nested_offset } = told as Record<string, unknown>;
    if (!Array.isArray(shape) || !shape.every((n) => Number.isSafeInteger(n) && n >= 0)) return undefined;
    return {
      shape,
      blocksize: Number(blocksize ?? 64),
      nestedBlock: Number(nested_blocksize ?? 256),
      nestedOffset: Number(nested_offset ?? 0),
    };
  } catch {
    return undefined;
  }
}

// The scales may be codes themselves, with scales of their own and an offset
async function absmaxOf(source: Source, state: State | undefined): Promise<Float32Array> {
  const name = (last: string) => `${source.group.codes}.${last}`;
  const own = await floatsOf(source, name("absmax"));
  if (!source.group.beside.includes(name("nested_absmax"))) return own;
  const map = await floatsOf(source, name("nested_quant_map"));
  const scales = await floatsOf(source, name("nested_absmax"));
  const block = state?.nestedBlock ?? 256;
  const offset = state?.nestedOffset ?? 0;
  return own.map((code, i) => Math.fround(map[code]! * scales[Math.floor(i / block)]!) + offset);
}
