import type { Checkpoint, RawSpec, Spec } from "../mod.ts";
import type { Args, Command, Host } from "./_command.ts";
import { empty } from "./_empty.ts";
import { open } from "./_open.ts";
import { choiceIn } from "./_options.ts";
import { type Piece, pieces } from "./_pieces.ts";
import { columns, count, short } from "./_text.ts";

/** Compares two checkpoints tensor by tensor. */
export const diff: Command = {
  help: `lensor diff A B: which tensors of two checkpoints differ, and by how much

  + is in B only, - in A only, ~ in both and not the same. Formats may differ; the exit code is 0 if all tensors are the same, else 1.
  --all      lists those that are the same too, with =
  --key KEY  takes the set of weights below a key of the files, such as ema
  --whole    takes everything in the files, with the keys before the names`,
  takes: ["a FILE", "another"],
  options: { value: ["key"], flag: ["all", "whole"] },
  async run(args, host) {
    const [a, b] = await openBoth(args, host);
    try {
      for (const one of [a, b]) if (namesOf(one).length === 0) throw empty("compare", one);
      const lines: (readonly [string, string, string])[] = [];
      const counts = { "=": 0, "~": 0, "-": 0, "+": 0 };
      for (const name of new Set([a, b].flatMap(namesOf))) {
        const [sign, what] = await compared(a, b, name);
        counts[sign]++;
        if (sign !== "=" || args.has("all")) lines.push([sign, name, what]);
      }
      const only = [`${counts["-"]} only in ${a.name}`, `${counts["+"]} only in ${b.name}`];
      const all = [`${count(counts["="], "tensor")} the same`, `${counts["~"]} not`, ...only].join(", ");
      host.say([...columns(lines), ...(lines.length ? [""] : []), all].join("\n"));
      return counts["~"] + counts["-"] + counts["+"] === 0 ? 0 : 1;
    } finally {
      a.close?.();
      b.close?.();
    }
  },
};

const namesOf = ({ specs, raw, unreadable }: Checkpoint) => [
  ...specs.keys(),
  ...raw?.keys() ?? [],
  ...unreadable?.keys() ?? [],
];

async function openBoth(args: Args, host: Host): Promise<[Checkpoint, Checkpoint]> {
  const [one, other] = args.names;
  const choice = choiceIn(args);
  const a = await open(one!, host, choice);
  try {
    return [a, await open(other!, host, choice)];
  } catch (error) {
    a.close?.();
    throw error;
  }
}

async function compared(a: Checkpoint, b: Checkpoint, name: string): Promise<["=" | "~" | "-" | "+", string]> {
  const unreadable = a.unreadable?.get(name) ?? b.unreadable?.get(name);
  if (unreadable !== undefined) return ["~", `cannot be compared: ${unreadable.why}`];
  const here = specOf(a, name);
  const there = specOf(b, name);
  if (!there) return ["-", show(here!)];
  if (!here) return ["+", show(there)];
  if (`${here.shape}` !== `${there.shape}`) return ["~", `${show(here)} -> ${show(there)}`];
  const type = here.dtype === there.dtype ? "" : `${here.dtype} -> ${there.dtype}`;
  if (a.raw?.has(name) || b.raw?.has(name)) {
    // lensor has no numbers for these, but bytes of one dtype can be compared
    if (type) return ["~", type];
    return sameBytes(await a.readRaw!(name), await b.readRaw!(name)) ? ["=", show(here)] : ["~", "other bytes"];
  }
  // Pairs beside single numbers
  if (type && (here.dtype === "complex64" || there.dtype === "complex64")) return ["~", type];
  const { differ, most, lost, elements } = await distance(pieces(a, name), pieces(b, name));
  if (differ === 0) return type ? ["~", `${type}, the same numbers`] : ["=", show(here)];
  const far = differ === lost ? "" : `by at most ${short(most)}`;
  const values = `${differ.toLocaleString("en-US")} of ${count(elements, "number")}`;
  const nan = lost === 0 ? "" : `${lost.toLocaleString("en-US")} finite in one at most`;
  return ["~", [type, values, far, nan].filter(Boolean).join(", ")];
}

// How many numbers differ, by how much at most, and at how many places one is not finite; NaN is the same as NaN, and 0
// as -0
async function distance(one: AsyncGenerator<Piece>, other: AsyncGenerator<Piece>) {
  let differ = 0, most = 0, lost = 0, elements = 0;
  for await (const a of one) {
    const b = (await other.next()).value as Piece;
    elements += a.numbers.length;
    for (let i = 0; i < a.numbers.length; i++) {
      const x = a.numbers[i]!;
      const y = b.numbers[i]!;
      if (x === y ? exactly(a, b, i) : x !== x && y !== y) continue;
      differ++;
      const gap = x === y ? Math.abs(Number(wide(a, i) - wide(b, i))) : Math.abs(x - y);
      if (!Number.isFinite(gap)) lost++;
      else if (gap > most) most = gap;
    }
  }
  return { differ, most, lost, elements };
}

// Where two doubles are equal: whether the 64-bit integers behind them are too
function exactly(a: Piece, b: Piece, i: number): boolean {
  return typeof a.stored[i] !== "bigint" && typeof b.stored[i] !== "bigint" || !Number.isFinite(a.numbers[i]!) ||
    wide(a, i) === wide(b, i);
}

function wide({ stored, numbers }: Piece, i: number): bigint {
  const x = stored[i]!;
  return typeof x === "bigint" ? x : BigInt(numbers[i]!);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

const specOf = ({ specs, raw }: Checkpoint, name: string) => specs.get(name) ?? raw?.get(name);
const show = ({ shape, dtype }: Spec | RawSpec) => `[${shape.join(", ")}] ${dtype}`;
