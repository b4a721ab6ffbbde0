import type { Mutant } from "./mutants_of.ts";

/** A mutant that once survived: `from` stands exactly once in the file. */
export interface Named {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Where a named mutant stands now; an error if the source has moved on, so that the list is brought along. */
export function namedMutant({ name, file, from, to }: Named, text: string): Mutant {
  const parts = text.split(from);
  if (parts.length !== 2) {
    throw new Error(`${name}: ${file} holds \`${from}\` ${parts.length - 1} times; correct dev/mutants/named.json`);
  }
  const at = parts[0]!.length;
  const line = parts[0]!.split("\n").length;
  return { file, line, at, from, to, was: text.split("\n")[line - 1]!.trim(), kind: name };
}
