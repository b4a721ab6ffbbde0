import { LensorError } from "../core/errors.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { namesUnder } from "../checkpoint/views/names_under.ts";
import { type Match, type NameTest, nameTest, type PretrainedOptions } from "./match_checkpoint.ts";

/** The entries of a checkpoint that have no numbers, with the reason. */
export function unreadableIn({ raw, unreadable }: Checkpoint): ReadonlyMap<string, string> {
  const noNumbers = [...raw ?? []].map(([name, { dtype }]) => [name, `lensor has no numbers for ${dtype}`] as const);
  return new Map([...noNumbers, ...[...unreadable ?? []].map(([name, { why }]) => [name, why] as const)]);
}

/**
 * Throws where the file has an entry for a tensor of the model, but one that cannot be read: it would be drawn without
 * a word.
 */
export function refuseUnreadable(match: Match, checkpoint: Checkpoint, options: PretrainedOptions): void {
  const lost = unreadableIn(checkpoint);
  if (lost.size === 0 || match.missing.length === 0) return;
  const { prefix = "", rename = (name) => name, ignore } = options;
  const wanted = new Set(match.missing);
  const ignored: NameTest | undefined = ignore === undefined ? undefined : nameTest(ignore);
  for (const [name, rest] of namesUnder(lost.keys(), prefix)) {
    const path = rename(rest);
    if (!wanted.has(path) || ignored?.([path, name], { shape: [], dtype: "float32" })) continue;
    throw new LensorError(
      "unsupported",
      `Cannot load "${name}" into "${path}": ${lost.get(name)}; pass ignore: "${name}" to fill it anew`,
      { file: checkpoint.name, path },
    );
  }
}
