import * as ln from "../mod.ts";
import type { Command } from "./_command.ts";
import { pieces } from "./_pieces.ts";
import { columns, count, short } from "./_text.ts";

/** Compares two checkpoints tensor by tensor. */
export const diff: Command = {
  help: `lensor diff A B: which tensors of two checkpoints differ, and by how much

  + is in B only, - in A only, ~ in both and not the same. Formats may differ; the exit code is 0 if all tensors are the same, else 1.
  --all   lists those that are the same too, with =`,
  takes: ["a FILE", "another"],
  options: { flag: ["all"] },
  async run(args, host) {
    const [a, b] = await openBoth(args.names[0]!, args.names[1]!);
    try {
      const lines: (readonly [string, string, string])[] = [], counts = { "=": 0, "~": 0, "-": 0, "+": 0 };
      for (const name of new Set([...a.specs.keys(), ...b.specs.keys()])) {
        const [sign, what] = await compared(a, b, name);
        counts[sign]++;
        if (sign !== "=" || args.has("all")) lines.push([sign, name, what]);
      }
      const all = `${count(counts["="], "tensor")} the same, ${counts["~"]} not, ${counts["-"]} only in ${a.name}, ${
        counts["+"]
      } only in ${b.name}`;
      const unread = [a, b].filter(({ raw }) => raw?.size).map(({ name, raw }) =>
        `${count(raw!.size, "tensor")} of ${name} not compared: lensor has no numbers for ${
          [...new Set([...raw!.values()].map(({ dtype }) => dtype))].join(", ")
        }`
      );
      host.say([...columns(lines), ...(lines.length ? [""] : []), all, ...unread].join("\n"));
      return counts["~"] + counts["-"] + counts["+"] + unread.length === 0 ? 0 : 1;
    } finally {
      a.close?.();
      b.close?.();
    }
  },
};

async function openBoth(one: string, other: string): Promise<[ln.Checkpoint, ln.Checkpoint]> {
  const a = await ln.openCheckpoint(one, { onUnknown: "inert" });
  try {
    return [a, await ln.openCheckpoint(other, { onUnknown: "inert" })];
  } catch (error) {
    a.close?.();
    throw error;
  }
}

async function compared(a: ln.Checkpoint, b: ln.Checkpoint, name: string): Promise<["=" | "~" | "-" | "+", string]> {
  const one = entryOf(a, name), other = entryOf(b, name);
  if (other === undefined) return ["-", spec(a.specs.get(one!)!)];
  if (one === undefined) return ["+", spec(b.specs.get(other)!)];
  const here = a.specs.get(one)!, there = b.specs.get(other)!;
  if (`${here.shape}` !== `${there.shape}`) return ["~", `${spec(here)} -> ${spec(there)}`];
  const { differ, most, elements } = await distance(pieces(a, one), pieces(b, other));
  const type = here.dtype === there.dtype ? "" : `${here.dtype} -> ${there.dtype}`;
  if (differ === 0) return type ? ["~", `${type}, the same numbers`] : ["=", spec(here)];
  const values = `${differ.toLocaleString("en-US")} of ${count(elements, "number")}, by at most ${short(most)}`;
  return ["~", [type, values].filter(Boolean).join(", ")];
}

// safetensors files leave out what is tied, and say under its name which tensor it is
function entryOf({ specs, metadata }: ln.Checkpoint, name: string): string | undefined {
  if (specs.has(name)) return name;
  const owner = metadata.get(name);
  return typeof owner === "string" && specs.has(owner) ? owner : undefined;
}

// How many numbers differ, and the most; NaN is the same as NaN, and 0 as -0
async function distance(one: ReturnType<typeof pieces>, others: ReturnType<typeof pieces>) {
  let differ = 0, most = 0, elements = 0;
  for await (const { stored, numbers } of one) {
    const other = (await others.next()).value!;
    // Two 64-bit integers may be one double: then the integers decide
    const exact = typeof stored[0] === "bigint" && typeof other.stored[0] === "bigint";
    elements += numbers.length;
    for (let i = 0; i < numbers.length; i++) {
      const x = numbers[i]!, y = other.numbers[i]!;
      if (exact ? stored[i] === other.stored[i] : x === y || x !== x && y !== y) continue;
      differ++;
      const gap = exact ? Number(abs(BigInt(stored[i]!) - BigInt(other.stored[i]!))) : Math.abs(x - y);
      if (!(gap <= most)) most = gap;
    }
  }
  return { differ, most, elements };
}

const abs = (n: bigint) => n < 0n ? -n : n;
const spec = ({ shape, dtype }: ln.Spec) => `[${shape.join(", ")}] ${dtype}`;
