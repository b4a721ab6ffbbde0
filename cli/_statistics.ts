import * as ln from "../mod.ts";

/** What the finite numbers of a tensor are like; null where there is none. */
export interface Statistics {
  readonly least: number | null;
  readonly most: number | null;
  readonly mean: number | null;
  /** Of all the numbers, not of a sample. */
  readonly deviation: number | null;
  /** How many numbers are NaN or infinite. */
  readonly notFinite: number;
}

/** Reads every tensor of a file, piece by piece. */
export async function statistics(checkpoint: ln.Checkpoint): Promise<ReadonlyMap<string, Statistics>> {
  const rows = await ln.summary(ln.fileAsModel(checkpoint, new Map()), (_, path) => checkpoint.specs.has(path));
  return new Map(rows.map(({ path, min, max, mean, std, notFinite }) => {
    const some = min <= max;
    const own = {
      least: some ? min : null,
      most: some ? max : null,
      mean: some ? mean : null,
      deviation: some ? std : null,
    };
    return [path, { ...own, notFinite }];
  }));
}
