import type { Mutant } from "./mutants_of.ts";

/** What the command line asks for. */
export interface Wish {
  readonly room?: string;
  readonly file?: string;
  readonly log?: string;
  /** The log of an earlier run: its survivors are tried again. */
  readonly again?: string;
  /** A file that keeps what each test reaches. */
  readonly reach?: string;
  /** Seconds of tests for one mutant. */
  readonly budget: number;
  readonly count: number;
  readonly seed: number;
  readonly jobs: number;
  readonly named: boolean;
  readonly list: boolean;
}

/**
 * `count` mutants, the same for the same seed and the same sources: rooms share them by the number of their mutants, at
 * least one each, and no line has two. A mutant that `isAlive` refuses gives its place to the next.
 */
export function chosen(
  all: ReadonlyMap<string, readonly Mutant[]>,
  { room, file, count, seed }: Pick<Wish, "room" | "file" | "count" | "seed">,
  isAlive: (mutant: Mutant) => boolean,
): Mutant[] {
  const pools = new Map<string, Mutant[]>();
  for (const [path, mutants] of all) {
    const at = path.split("/")[0]!;
    if ((room ?? at) === at && (file ?? path) === path) pools.set(at, [...pools.get(at) ?? [], ...mutants]);
  }
  const total = [...pools.values()].reduce((sum, pool) => sum + pool.length, 0);
  const taken = [...pools.values()].flatMap((pool) => {
    const share = Math.max(1, Math.round(count * pool.length / total));
    const taken: Mutant[] = [];
    const lines = new Set<string>();
    for (const mutant of shuffled(pool, dice(seed))) {
      const line = `${mutant.file}:${mutant.line}`;
      if (taken.length === share) break;
      if (lines.has(line) || !isAlive(mutant)) continue;
      lines.add(line);
      taken.push(mutant);
    }
    return taken;
  });
  // Mixed, so that a run that is cut short has seen every room
  return shuffled(taken, dice(seed));
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

// A linear congruential generator (Numerical Recipes), its low bits dropped
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}
