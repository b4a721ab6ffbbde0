import { compareNames } from "../core/name_order.ts";
import {
  type Checkpoint,
  contents,
  type ContentsRow,
  type LeftOut,
  pickNames,
  restricted,
  tiedOwners,
} from "../mod.ts";
import { type Args, type Command, Usage } from "./_command.ts";
import { foldRows } from "./_folded.ts";
import { open } from "./_open.ts";
import { choiceIn } from "./_options.ts";
import { watched } from "./_progress.ts";
import { type Statistics, statistics } from "./_statistics.ts";
import { columns, count, plain, short, size } from "./_text.ts";
import { type Total, totalsOf } from "./_totals.ts";

// Above so many tensors those that are alike are folded without being asked
const MANY = 100;

/** Lists what a checkpoint holds. */
export const inspect: Command = {
  help: `lensor inspect FILE: what a checkpoint holds

  lensor inspect model.safetensors
  lensor inspect hf://org/model --totals
  lensor inspect model.gguf --only 'blk.0.**' --sort size

  FILE may be - for the standard input. Of more than ${MANY} tensors those that are alike are one line, named exactly:
  layers.{0-9,31}.weight.

  --only GLOB        lists these tensors alone; may be given again
  --drop GLOB        leaves these out; may be given again
  --sort KEY         by name, size (the largest first) or dtype; without it in the order of the file
  --totals [DEPTH]   tensors, elements and bytes by module instead, to a depth of 1 or more
  --all              a line for every tensor
  --fold             folds fewer tensors too
  --values           reads every tensor, and gives least, most, mean, standard deviation, and how many numbers are not finite
  --key KEY          takes the set of weights below a key of the file, such as ema or ema/shadow
  --whole            takes everything in the file, with the keys before the names
  --json             the same as JSON, never folded`,
  takes: ["a FILE"],
  options: {
    value: ["key", "sort"],
    values: ["only", "drop"],
    flag: ["values", "json", "whole", "fold", "all"],
    optional: ["totals"],
  },
  streams: "in",
  async run(args, host) {
    const sort = sortIn(args);
    const depth = depthIn(args);
    const opened = await open(args.names[0]!, host, choiceIn(args));
    try {
      const keep = chosenIn(args, opened);
      const some = keep ? restricted(opened, (name) => keep.has(name)) : opened;
      const values = args.has("values") ? await statistics(watched(some, host, "reading")) : undefined;
      const rows = tensorsOf(opened, values).filter(({ name }) => !keep || keep.has(name)).toSorted(sort);
      const metadata = Object.fromEntries(opened.metadata);
      const totals = depth === undefined ? undefined : totalsOf(rows, depth);
      const { format, also, notes } = contents(opened);
      const { name } = opened;
      if (args.has("json")) {
        const told = { name, format, metadata, tensors: rows, ...(totals && { totals }), also, notes };
        host.say(JSON.stringify(told, plain, 1));
        return 0;
      }
      const fold = args.has("fold") || rows.length > MANY && !args.has("all") && values === undefined;
      const table = totals ? totalsTable(totals) : tableOf(rows, fold);
      host.say(text(name, format, metadata, rows, table, [...also.map(leftOut), ...notes]));
      return 0;
    } finally {
      opened.close?.();
    }
  },
};

interface Row extends ContentsRow {
  /** The name in the file that is the same tensor. */
  readonly tied?: string;
  readonly values?: Statistics;
}

type Order = (a: Row, b: Row) => number;

const ORDERS: Readonly<Record<string, Order>> = {
  name: (a, b) => compareNames(a.name, b.name),
  size: (a, b) => (b.bytes ?? 0) - (a.bytes ?? 0),
  dtype: (a, b) => a.dtype < b.dtype ? -1 : a.dtype > b.dtype ? 1 : 0,
};

function sortIn(args: Args): Order {
  const key = args.one("sort");
  if (key === undefined) return () => 0;
  if (Object.hasOwn(ORDERS, key)) return ORDERS[key]!;
  throw new Usage(`--sort ${key}: expected ${Object.keys(ORDERS).join(", ")}`);
}

function depthIn(args: Args): number | undefined {
  if (!args.has("totals")) return undefined;
  const given = args.one("totals") || "1";
  const depth = Number(given);
  if (Number.isInteger(depth) && depth > 0) return depth;
  throw new Usage(`--totals ${given}: expected a depth of 1 or more`);
}

// The names that --only and --drop leave; nothing without them. Globs see what cannot be read, too
function chosenIn(args: Args, { specs, raw, unreadable }: Checkpoint): ReadonlySet<string> | undefined {
  if (!args.has("only") && !args.has("drop")) return undefined;
  const all = [...specs.keys(), ...raw?.keys() ?? [], ...unreadable?.keys() ?? []];
  const wanted = args.has("only") ? pickNames(args.all("only"), all) : all;
  const dropped = new Set(args.has("drop") ? pickNames(args.all("drop"), all) : []);
  return new Set(wanted.filter((name) => !dropped.has(name)));
}

function tensorsOf(checkpoint: Checkpoint, all: ReadonlyMap<string, Statistics> | undefined): Row[] {
  const tied = tiedOwners(checkpoint);
  const rows: Row[] = [];
  for (const row of contents(checkpoint).tensors) {
    const { name } = row;
    const owner = tied.get(name);
    const own = all?.get(name);
    rows.push({
      ...row,
      ...(owner === undefined ? {} : { tied: owner }),
      ...(own && { values: own }),
    });
  }
  return rows;
}

const lineOf = (row: Row): string[] => [
  row.shape === undefined ? "" : `[${row.shape.join(", ")}]`,
  row.dtype,
  ...(row.values ? [numbers(row.values)] : []),
  row.why !== undefined ? `cannot be read: ${row.why}` : row.tied === undefined ? "" : `the same as ${row.tied}`,
];

function tableOf(rows: readonly Row[], fold: boolean): string[][] {
  if (!fold) return rows.map((row) => [row.name, ...lineOf(row)]);
  return foldRows(rows, (row) => JSON.stringify([lineOf(row), row.bytes])).map(({ label, count: n, row }) => {
    const [shape, ...rest] = lineOf(row);
    return [label, n === 1 ? "" : `${n.toLocaleString("en-US")} x`, shape!, ...rest];
  });
}

function totalsTable(totals: readonly Total[]): string[][] {
  return totals.map((row) => [
    row.module === "" ? "(no module)" : row.module,
    count(row.tensors, "tensor"),
    count(row.elements, "element"),
    size(row.bytes),
  ]);
}

function text(
  name: string,
  format: string | undefined,
  metadata: Record<string, unknown>,
  rows: readonly Row[],
  table: readonly string[][],
  notes: readonly string[],
): string {
  const [all] = totalsOf(rows, 0);
  const { elements = 0, bytes = 0 } = all ?? {};
  const about = Object.entries(metadata).map(([key, value]) => [key, cut(JSON.stringify(value, plain) ?? "none")]);
  const head = `${name}: ${count(rows.length, "tensor")}, ${count(elements, "element")}, ${size(bytes)}`;
  return [
    format === undefined ? head : `${head}, ${format}`,
    ...(about.length ? ["", ...columns(about)] : []),
    ...(table.length ? ["", ...columns(table)] : []),
    ...(notes.length ? ["", ...notes] : []),
  ].join("\n");
}

function numbers({ least, most, mean, deviation, notFinite }: NonNullable<Row["values"]>): string {
  const wrong = notFinite === 0 ? "" : `, ${notFinite.toLocaleString("en-US")} not finite`;
  if (least === null) return notFinite === 0 ? "empty" : `all ${notFinite.toLocaleString("en-US")} not finite`;
  return `${short(least)} to ${short(most!)}, mean ${short(mean!)}, std ${short(deviation!)}${wrong}`;
}

const leftOut = ({ key, tensors, why }: LeftOut) =>
  `left out: ${key}, ${count(tensors, "tensor")}${why === undefined ? "" : ` (${why})`}`;
const cut = (line: string) => line.length > 100 ? `${line.slice(0, 97)}...` : line;
