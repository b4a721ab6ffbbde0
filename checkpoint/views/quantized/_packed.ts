import { besideOf, type Decoded, floatsOf, misfit, misfitShapes, shapeOf, type Source, valuesOf } from "./_codes.ts";

/**
 * GPTQ: 32 bits hold several codes of consecutive inputs, low bits first, and several zeros of consecutive outputs;
 * zeros are stored less one, unless the file is of format v2. `(code - zero) * scale[group of the input]`, turned to
 * [out, in].
 */
export async function gptq(source: Source): Promise<Decoded> {
  const { group } = source;
  const codes = shapeOf(source, group.codes);
  const names = partsOf(source);
  const [, outputs = 0] = codes;
  const scales = shapeOf(source, names.scales);
  const zeros = shapeOf(source, names.zeros);
  const groups = scales[0] ?? 0;
  const bits = 32 * (zeros[1] ?? 0) / outputs;
  if (![2, 4, 8].includes(bits)) throw misfit(source, `codes of ${bits} bits; lensor reads 2, 4 and 8`);
  const inputs = (codes[0] ?? 0) * 32 / bits;
  if (zeros[0] !== groups || scales[1] !== outputs || groups === 0) throw misfitShapes(source, scales, codes);
  const index = await groupsOf(source, inputs, groups);
  const each = 32 / bits;
  const mask = 2 ** bits - 1;
  return whole([outputs, inputs], async () => {
    const [q, z, s] = await Promise.all([
      words(source, group.codes),
      words(source, names.zeros),
      floatsOf(source, names.scales),
    ]);
    const out = new Float32Array(outputs * inputs);
    const less = source.zerosLessOne ? 1 : 0;
    for (let i = 0; i < inputs; i++) {
      const g = index[i]!;
      const row = Math.floor(i / each) * outputs;
      const shift = bits * (i % each);
      for (let o = 0; o < outputs; o++) {
        const code = q[row + o]! >>> shift & mask;
        const zero = (z[g * zeros[1]! + Math.floor(o / each)]! >>> bits * (o % each) & mask) + less;
        out[o * inputs + i] = (code - zero) * s[g * outputs + o]!;
      }
    }
    return out;
  });
}

/** AWQ: 4 bits, packed along the outputs in an order of its own, zeros as they are; turned to [out, in]. */
export function awq(source: Source): Decoded {
  const { group } = source;
  const codes = shapeOf(source, group.codes);
  const names = partsOf(source);
  const [inputs = 0, columns = 0] = codes;
  const outputs = 8 * columns;
  const scales = shapeOf(source, names.scales);
  const zeros = shapeOf(source, names.zeros);
  const groups = scales[0] ?? 0;
  if (scales[1] !== outputs || zeros[0] !== groups || zeros[1] !== columns || groups === 0 || inputs % groups !== 0) {
    throw misfitShapes(source, scales, codes);
  }
  const size = inputs / groups;
  return whole([outputs, inputs], async () => {
    const [q, z, s] = await Promise.all([
      words(source, group.codes),
      words(source, names.zeros),
      floatsOf(source, names.scales),
    ]);
    const out = new Float32Array(outputs * inputs);
    for (let i = 0; i < inputs; i++) {
      const g = Math.floor(i / size);
      for (let w = 0; w < columns; w++) {
        for (let k = 0; k < 8; k++) {
          const o = 8 * w + AWQ_ORDER[k]!;
          const code = q[i * columns + w]! >>> 4 * k & 15;
          const zero = z[g * columns + w]! >>> 4 * k & 15;
          out[o * inputs + i] = (code - zero) * s[g * outputs + o]!;
        }
      }
    }
    return out;
  });
}

// Which column of eight a nibble holds, from the lowest
const AWQ_ORDER = [0, 2, 4, 6, 1, 3, 5, 7];

/**
 * MXFP4 of gpt-oss: blocks [E, out, G, 16] of 32 numbers, low half first, times 2^(scale - 127); the answer is [E, 32
 * G, out].
 */
export function mxfp4(source: Source): Decoded {
  const { group } = source;
  const codes = shapeOf(source, group.codes);
  const name = group.beside[0]!;
  const scales = shapeOf(source, name);
  const [experts = 0, outputs = 0, blocks = 0, bytes] = codes;
  if (codes.length !== 4 || bytes !== 16 || scales.join() !== codes.slice(0, 3).join()) {
    throw misfitShapes(source, scales, codes);
  }
  const inputs = 32 * blocks;
  return whole([experts, inputs, outputs], async () => {
    const [q, s] = await Promise.all([valuesOf(source, group.codes), valuesOf(source, name)]);
    const out = new Float32Array(experts * inputs * outputs);
    for (let row = 0; row < experts * outputs * blocks; row++) {
      const block = row % blocks;
      const o = Math.floor(row / blocks) % outputs;
      const e = Math.floor(row / blocks / outputs);
      const scale = 2 ** (Number(s[row]) - 127);
      const base = (e * inputs + 32 * block) * outputs + o;
      for (let k = 0; k < 16; k++) {
        const byte = Number(q[16 * row + k]);
        out[base + 2 * k * outputs] = FP4[byte & 15]! * scale;
        out[base + (2 * k + 1) * outputs] = FP4[byte >> 4]! * scale;
      }
    }
    return out;
  });
}

const FP4 = [0, 0.5, 1, 1.5, 2, 3, 4, 6, -0, -0.5, -1, -1.5, -2, -3, -4, -6];

// Turned around, so that a range is cut from the whole
function whole(shape: readonly number[], make: () => Promise<Float32Array>): Decoded {
  return { shape, read: async (from, to) => (await make()).subarray(from, to) };
}

function partsOf(source: Source): { readonly scales: string; readonly zeros: string } {
  const scales = besideOf(source, "scales");
  const zeros = besideOf(source, "qzeros");
  if (scales === undefined || zeros === undefined) throw misfit(source, "its scales or zeros are missing");
  return { scales, zeros };
}

// The group of each input: given, need not be sorted; else in order
async function groupsOf(source: Source, inputs: number, groups: number): Promise<ArrayLike<number>> {
  const name = besideOf(source, "g_idx");
  if (name === undefined) {
    const size = Math.ceil(inputs / groups);
    return Array.from({ length: inputs }, (_, i) => Math.floor(i / size));
  }
  const index = Array.from(await valuesOf(source, name) as ArrayLike<number | bigint>, Number);
  if (index.length !== inputs || index.some((g) => !(g >= 0 && g < groups))) {
    throw misfit(source, "its g_idx leaves its scales");
  }
  return index;
}

async function words(source: Source, name: string): Promise<Int32Array> {
  const values = await valuesOf(source, name);
  if (values instanceof Int32Array) return values;
  throw misfit(source, `"${name}" holds no int32`);
}
