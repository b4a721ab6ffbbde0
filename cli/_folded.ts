import * as ln from "../mod.ts";

/** Rows that are alike but for the numbers in their names, as one. */
export interface Folded<Row> {
  /** The names, exactly: `layers.{0-9,31}.weight`. */
  readonly label: string;
  readonly count: number;
  /** The first of them. */
  readonly row: Row;
}

/**
 * Folds the rows whose keys are equal; in the order of the first of each. No name is invented, and the counts add up.
 */
export function foldRows<Row extends { readonly name: string }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Folded<Row>[] {
  const places = new Map(rows.map((row, at) => [row.name, at]));
  const folded = [...Map.groupBy(rows, keyOf).values()].flatMap((group) =>
    ln.foldNames(group.map(({ name }) => name)).map((fold) => {
      const first = ln.expandFolds([fold]).reduce((least, name) => Math.min(least, places.get(name)!), Infinity);
      return { at: first, label: ln.showFold(fold), count: ln.foldSize(fold), row: rows[first]! };
    })
  );
  return folded.sort((a, b) => a.at - b.at);
}
