/** A file as the page shows it: a tree of its names, and the report on that. */
import * as ln from "../mod.ts";

/** What was opened. */
export interface Look {
  readonly title: string;
  readonly checkpoint: ln.Checkpoint;
  readonly model: ln.Module;
  readonly before?: ln.Module;
  /** Bytes of all tensors that are read for the report. */
  readonly bytes: number;
}

/**
 * Opens a file, or the shards of one, and what to compare with. `key` chooses another set of weights that the file
 * holds.
 */
export async function looked(files: readonly File[], before: readonly File[], key?: string): Promise<Look> {
  const checkpoint = await openedAll(files, key);
  const model = ln.fileAsTree(checkpoint);
  const old = before.length > 0 ? await openedAll(before) : undefined;
  return {
    title: titleOf(files),
    checkpoint,
    model,
    ...(old && { before: ln.fileAsTree(old) }),
    bytes: [checkpoint, ...(old ? [old] : [])].reduce((n, ck) => n + bytesIn(ck), 0),
  };
}

/** What several files are called together. */
export function titleOf([first, ...others]: readonly File[]): string {
  return others.length === 0 ? first?.name ?? "" : `${first!.name} and ${others.length} more`;
}

// Shards are one checkpoint; the index that names them says nothing that they do not
async function openedAll(files: readonly File[], key?: string): Promise<ln.Checkpoint> {
  const shards = files.length > 1 ? files.filter(({ name }) => !/\.json$/i.test(name)) : files;
  const [one, ...more] = await Promise.all(shards.map((file) => opened(file, key)));
  return more.length === 0 ? one! : ln.united(one!, ...more);
}

async function opened(file: File, key?: string): Promise<ln.Checkpoint> {
  const checkpoint = await ln.openCheckpoint(file, { onUnknown: "inert", ...(key !== undefined && { unwrap: key }) });
  if (checkpoint.specs.size > 0) return ln.withTiedNames(checkpoint);
  throw new Error(`${file.name} opens, but it holds no tensor that can be read.`);
}

function bytesIn({ specs }: ln.Checkpoint): number {
  return [...specs.values()].reduce((n, { shape, dtype }) => n + shape.reduce((a, b) => a * b, 1) * bytesOf(dtype), 0);
}

/** What is read for a report. */
export interface Reading {
  readonly values: boolean;
  readonly sample?: number;
  /** Told how much of all bytes has been read, from 0 to 1. */
  progress?(part: number): void;
}

/** The report on what was opened, as HTML. */
export async function pageOf({ title, checkpoint, model, before }: Look, reading: Reading): Promise<string> {
  const { values, sample, progress } = reading;
  const some = sample !== undefined && { sample };
  const findings = await ln.diagnose(model, {
    checkpoints: [checkpoint],
    values,
    ...some,
    ...(progress && { progress: (p) => progress(p / 2) }),
  });
  return ln.reportPage(
    await ln.reportData(model, {
      findings,
      values,
      title,
      ...some,
      ...(before && { before }),
      ...(progress && { progress: (p) => progress(0.5 + p / 2) }),
    }),
  );
}

/** A size in bytes for people. */
export function under(bytes: number): string {
  const units = ["bytes", "KiB", "MiB", "GiB", "TiB"];
  let unit = 0, n = bytes;
  for (; n >= 1024 && unit < units.length - 1; unit++) n /= 1024;
  return unit === 0 ? `${bytes} bytes` : `${n.toFixed(1)} ${units[unit]}`;
}

/** The bytes of an element, which every dtype but bool tells by its name. */
export const bytesOf = (dtype: string): number => Number(/\d+/.exec(dtype)?.[0] ?? 8) / 8;
