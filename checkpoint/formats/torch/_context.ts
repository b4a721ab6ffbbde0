import type { Broken } from "../../_broken.ts";
import type { Inert, Lost, Py } from "./_values.ts";

/** What the meaning of an opcode may need. */
export interface Context {
  readonly broken: Broken;
  readonly bad: (reason: string) => Error;
  readonly offset: () => number;
  /** Sizes of axes from the file as a shape. */
  readonly sizes: (value: Py | undefined) => readonly number[];
  /** Called with every placeholder for an unknown class. */
  readonly onInert: (placeholder: Inert) => void;
  /** Called with every object that may hold placeholders: a module, or a tensor that cannot be given. */
  readonly onHolder: (holder: Inert | Lost) => void;
}
