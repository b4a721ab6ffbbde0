import { type Checkpoint, contents, type ContentsRow, type LeftOut, tiedOwners } from "../mod.ts";
import type { Command } from "./_command.ts";
import { open } from "./_open.ts";
import { choiceIn } from "./_options.ts";
import { type Statistics, statistics } from "./_statistics.ts";
import { columns, count, elementsIn, plain, short, size } from "./_text.ts";

/** Lists what a checkpoint holds. */
export const inspect: Command = {
  help: `lensor inspect FILE: what a checkpoint holds

  --values  reads every tensor, and gives least, most, mean, standard deviation, and how many numbers are not finite
  --key KEY takes the set of weights below a key of the file, such as ema or ema/shadow
  --whole   takes everything in the file, with the keys before the names
  --json    the same as JSON`,
  takes: ["a FILE"],
  options: { value: ["key"], flag: ["values", "json", "whole"] },
  async run(args, host) {
    const checkpoint = await open(args.names[0]!, host, choiceIn(args));
    try {
      const rows = await tensorsOf(checkpoint, args.has("values"));
      const metadata = Object.fromEntries(checkpoint.metadata);
      const { format, also, notes } = contents(checkpoint);
      const { name } = checkpoint;
      if (args.has("json")) host.say(JSON.stringify({ name, format, metadata, tensors: rows, also, notes }, plain, 1));
      else host.say(text(name, metadata, rows, [...also.map(leftOut), ...notes]));
      return 0;
    } finally {
      checkpoint.close?.();
    }
  },
};

interface Row extends ContentsRow {
  /** The name in the file that is the same tensor. */
  readonly tied?: string;
  readonly values?: Statistics;
}

async function tensorsOf(checkpoint: Checkpoint, values: boolean): Promise<Row[]> {
  const tied = tiedOwners(checkpoint);
  const rows: Row[] = [];
  const all = values ? await statistics(checkpoint) : undefined;
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

function text(
  name: string,
  metadata: Record<string, unknown>,
  rows: readonly Row[],
  notes: readonly string[],
): string {
  const elements = rows.reduce((sum, row) => sum + elementsIn(row.shape ?? [0]), 0);
  const bytes = rows.reduce((sum, row) => sum + (row.bytes ?? 0), 0);
  const about = Object.entries(metadata).map(([key, value]) => [key, cut(JSON.stringify(value, plain) ?? "none")]);
  const table = rows.map((row) => [
    row.name,
    row.shape === undefined ? "" : `[${row.shape.join(", ")}]`,
    row.dtype,
    ...(row.values ? [numbers(row.values)] : []),
    row.why !== undefined ? `cannot be read: ${row.why}` : row.tied === undefined ? "" : `the same as ${row.tied}`,
  ]);
  return [
    `${name}: ${count(rows.length, "tensor")}, ${count(elements, "element")}, ${size(bytes)}`,
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
