import { elementsIn } from "./_text.ts";

/** What the tensors below one name come to. */
export interface Total {
  readonly module: string;
  readonly tensors: number;
  readonly elements: number;
  readonly bytes: number;
}

interface Counted {
  readonly name: string;
  readonly shape?: readonly number[];
  readonly bytes?: number;
  readonly tied?: string;
}

/**
 * Totals by the first so many parts of the names, in the order of the first of each. What is one with another tensor
 * counts there only.
 */
export function totalsOf(rows: readonly Counted[], depth: number): Total[] {
  const groups = Map.groupBy(rows, ({ name }) => name.split(".").slice(0, -1).slice(0, depth).join("."));
  return [...groups].map(([module, all]) => {
    const own = all.filter(({ tied }) => tied === undefined);
    return {
      module,
      tensors: all.length,
      elements: own.reduce((sum, { shape }) => sum + elementsIn(shape ?? [0]), 0),
      bytes: own.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0),
    };
  });
}
