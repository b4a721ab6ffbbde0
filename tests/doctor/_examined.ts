/** Models on the doctor's table, made by hand: what a rule sees, without the files and draws behind it. */
import * as ln from "../../all.ts";
import { RULES } from "../../doctor/rules/all.ts";
import type { Examined, Found, Numbers, Seen } from "../../doctor/types.ts";
import { sizeOf } from "../../dev/doctor_score/nets.ts";

/** What a tensor of the table may say; the rest is that of a drawn matrix [2, 4] of ordinary numbers. */
export interface Told extends Partial<Omit<Seen, "param" | "node" | "last">> {
  readonly shape?: readonly number[];
  readonly dtype?: ln.DType;
  readonly param?: Partial<ln.Param>;
  readonly node?: ln.Module;
  readonly by?: string;
  readonly numbers?: Partial<Numbers> | null;
}

/** Numbers of all elements, ordinary ones but for what is told. */
export function numbers(count: number, told: Partial<Numbers> = {}): Numbers {
  return {
    ...{ count, min: -1, max: 1, mean: 0, std: 0.5, zeros: 0, trailingZeros: 0, nan: 0, infinite: 0, tiny: 0, huge: 0 },
    ...{ whole: undefined, hash: "hash", all: true },
    ...told,
  };
}

/** Numbers that are all the same. */
export const only = (x: number): Partial<Numbers> => ({
  min: x,
  max: x,
  mean: x,
  std: 0,
  ...(x === 0 && { zeros: Infinity }),
});

/** A model of such tensors, by their paths. */
export function examined(
  tensors: Readonly<Record<string, Told>>,
  more: Partial<Omit<Examined, "tensors" | "matrices" | "numbers" | "at" | "found">> & {
    readonly found?: Readonly<Record<string, readonly string[]>>;
  } = {},
): Examined {
  const read = new Map<Seen, Numbers>();
  const all = Object.entries(tensors).map(([path, told], index): Seen => {
    const { shape = [2, 4], dtype = "float32", param, node, by, numbers: own = {}, ...rest } = told;
    const dot = path.lastIndexOf(".");
    const state = told.state ?? "drawn";
    const origin = { kind: state === "loaded" ? "load" : "draw", by: by ?? "normal()", path } as ln.Origin;
    const n = sizeOf(shape);
    const seen: Seen = {
      ...{ path, name: path.slice(dot + 1), home: path.slice(0, Math.max(dot, 0)) },
      ...{ node: node ?? ln.module("Linear", {}), kind: "param", index, n, role: "matrix", state, adjusted: false },
      random: state === "drawn",
      ...(state !== "missing" && { last: origin }),
      ...rest,
      param: { ...ln.tensor(shape, { dtype }), origin: [origin], ...param },
    };
    if (own) {
      const found = numbers(n, own);
      read.set(seen, { ...found, zeros: Math.min(n, found.zeros) });
    }
    return seen;
  });
  const { found = {}, ...others } = more;
  return {
    ...{ model: ln.module("Net", {}), ties: new Map(), modules: new Map(), files: [], untyped: false },
    ...others,
    tensors: all,
    matrices: all.filter((seen) => seen.role === "matrix"),
    at: (path) => all.find((seen) => seen.path === path),
    numbers: (seen) => read.get(seen),
    found: (rule) => new Set(found[rule]),
  };
}

/** What a rule finds. */
export async function findings(rule: string, x: Examined): Promise<Found[]> {
  const out: Found[] = [];
  for await (const one of RULES.find(({ name }) => name === rule)!.find(x)) out.push(one);
  return out;
}

/** What a rule says of one tensor "a.weight": its evidence, or nothing. */
export async function evidence(
  rule: string,
  told: Told,
  more?: Parameters<typeof examined>[1],
): Promise<string | undefined> {
  return (await findings(rule, examined({ "a.weight": told }, more)))[0]?.evidence;
}

/** A file of such entries, some of them used. */
export function fileOf(
  shapes: Readonly<Record<string, readonly number[]>>,
  used: readonly string[] = [],
  more: Partial<ln.Checkpoint> = {},
): Examined["files"][number] {
  const specs = new Map(Object.entries(shapes).map(([name, shape]) => [name, { shape, dtype: "float32" as const }]));
  const checkpoint = {
    name: "f",
    specs,
    metadata: new Map(),
    read: () => new Float32Array(),
    ...more,
  } as ln.Checkpoint;
  return {
    checkpoint,
    used: new Set(used),
    unused: [...checkpoint.specs.keys()].filter((name) => !used.includes(name)),
  };
}
