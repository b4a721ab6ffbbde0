import { renamed } from "../mod.ts";
import type { Checkpoint, RawSpec, Spec } from "../mod.ts";
import { type Args, type Command, type Host, Usage } from "./_command.ts";
import { compare, type Compared, type Tolerance } from "./_compare.ts";
import { empty } from "./_empty.ts";
import { foldRows } from "./_folded.ts";
import { open } from "./_open.ts";
import { choiceIn, renameIn, tellIdle } from "./_options.ts";
import { watched } from "./_progress.ts";
import { tame } from "./_tame.ts";
import { columns, count, short } from "./_text.ts";

// Above so many lines those that are alike are folded without being asked
const MANY = 100;

/** Compares two checkpoints tensor by tensor. */
export const diff: Command = {
  help: `lensor diff A B: which tensors of two checkpoints differ, and by how much

  lensor diff before.pth after.safetensors
  lensor diff model.safetensors half.safetensors --rtol 0.01
  lensor diff old.pth new.pth --rename '^encoder=>backbone' --json

  + is in B only, - in A only, ~ in both and not the same. Formats may differ; the exit code is 0 if all tensors are the same, else 1.
  Of more than ${MANY} lines those that are alike are one, named exactly. One of the files may be - for the standard input.

  --atol X                takes numbers as the same that differ by X at most
  --rtol X                the same, by X times the number in B; with either, another dtype alone is no difference
  --rename PATTERN=>TEXT  a regular expression and what to put for it in the names of A; may be given again
  --all                   lists those that are the same too, with =, and folds nothing
  --key KEY               takes the set of weights below a key of the files, such as ema
  --whole                 takes everything in the files, with the keys before the names
  --json                  {"a", "b", "same", "differs", "removed", "added", "tensors": [...]} on standard output`,
  takes: ["a FILE", "another"],
  options: { value: ["key", "atol", "rtol"], values: ["rename"], flag: ["all", "whole", "json"] },
  streams: "in",
  async run(args, host) {
    const tolerance = { atol: numberIn(args, "atol"), rtol: numberIn(args, "rtol") };
    const rename = renameIn(args);
    const [one, other] = await openBoth(args, host);
    try {
      for (const each of [one, other]) if (namesOf(each).length === 0) throw empty("compare", each);
      const a = watched(rename ? renamed(one, { rename }) : one, host, "comparing");
      const rows = await compareAll(a, other, tolerance);
      const told = args.has("all") ? rows : rows.filter(({ status }) => status !== "same");
      if (args.has("json")) host.say(JSON.stringify(asData(one, other, rows, told), undefined, 1));
      else show(told, rows, one, other, args.has("all"), host);
      tellIdle(rename, host);
      return rows.every(({ status }) => status === "same") ? 0 : 1;
    } finally {
      one.close?.();
      other.close?.();
    }
  },
};

function numberIn(args: Args, option: string): number {
  const given = args.one(option) ?? "0";
  const value = Number(given);
  if (given.trim() !== "" && value >= 0 && value < Infinity) return value;
  throw new Usage(`--${option} ${given}: expected a number, at least 0`);
}

async function compareAll(a: Checkpoint, b: Checkpoint, tolerance: Tolerance): Promise<Compared[]> {
  const rows: Compared[] = [];
  for (const name of new Set([a, b].flatMap(namesOf))) rows.push(await compare(a, b, name, tolerance));
  return rows;
}

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

const SIGNS = { same: "=", differs: "~", removed: "-", added: "+" } as const;
const INK: Readonly<Record<string, number>> = { "~": 33, "-": 31, "+": 32 };

const tally = (rows: readonly Compared[], status: Compared["status"]) =>
  rows.filter((row) => row.status === status).length;

function show(
  told: readonly Compared[],
  rows: readonly Compared[],
  a: Checkpoint,
  b: Checkpoint,
  all: boolean,
  host: Host,
): void {
  const lines = told.length > MANY && !all
    ? foldRows(told, (row) => `${row.status} ${words(row)}`).map(({ label, count: n, row }) =>
      [SIGNS[row.status], label, n === 1 ? "" : `${n.toLocaleString("en-US")} x`, words(row)] as const
    )
    : told.map((row) => [SIGNS[row.status], row.name, words(row)] as const);
  const only = [`${tally(rows, "removed")} only in ${a.name}`, `${tally(rows, "added")} only in ${b.name}`];
  const end = [`${count(tally(rows, "same"), "tensor")} the same`, `${tally(rows, "differs")} not`, ...only].join(", ");
  const text = [...columns(lines), ...(lines.length ? [""] : []), end].join("\n");
  if (host.paint) {
    host.status?.("");
    host.paint(tame(text).replace(/^[~+-](?= )/gm, (sign) => `\x1b[1;${INK[sign]}m${sign}\x1b[0m`));
  } else host.say(text);
}

function words({ status, a, b, why, distance }: Compared): string {
  if (why !== undefined) return why;
  if (!a || !b) return spec((a ?? b)!);
  if (`${a.shape}` !== `${b.shape}`) return `${spec(a)} -> ${spec(b)}`;
  const type = a.dtype === b.dtype ? "" : `${a.dtype} -> ${b.dtype}`;
  if (distance === undefined) return type || spec(a);
  const { differ, lost, most, elements } = distance;
  if (differ === 0) return type && status === "differs" ? `${type}, the same numbers` : spec(a);
  const far = differ === lost ? "" : `by at most ${short(most)}`;
  const values = `${differ.toLocaleString("en-US")} of ${count(elements, "number")}`;
  const nan = lost === 0 ? "" : `${lost.toLocaleString("en-US")} finite in one at most`;
  return [type, values, far, nan].filter(Boolean).join(", ");
}

const spec = ({ shape, dtype }: Spec | RawSpec) => `[${shape.join(", ")}] ${dtype}`;

function asData(a: Checkpoint, b: Checkpoint, rows: readonly Compared[], told: readonly Compared[]): unknown {
  const counts = { same: tally(rows, "same"), differs: tally(rows, "differs") };
  const tensors = told.map(({ distance, ...row }) => ({
    ...row,
    ...(distance && {
      elements: distance.elements,
      differ: distance.differ,
      maxAbs: distance.most,
      notFinite: distance.lost,
    }),
  }));
  return { a: a.name, b: b.name, ...counts, removed: tally(rows, "removed"), added: tally(rows, "added"), tensors };
}
