import type { Initializer } from "../initializers/types.ts";
import type { Source } from "../tree/types.ts";

// What the generator of a draw would give: a function of a path may give one generator to many
const MARKS = new WeakMap<Source, string>();

/** Notes what the generator of a draw gives first. */
export function markGenerator(source: Source, print: string): void {
  MARKS.set(source, print);
}

/** What was noted of the generator of a draw, also where it was adjusted afterwards. */
export function generatorMark(source: Source): string | undefined {
  return MARKS.get(source) ??
    (source.kind === "adjust" || source.kind === "slice" ? generatorMark(source.of) : undefined);
}

/** Whether an initializer draws no random number. */
export function isConstant({ made }: Initializer): boolean {
  return made !== undefined && ["zeros", "ones", "constant", "eye", "dirac", "zerO"].includes(made.name);
}
