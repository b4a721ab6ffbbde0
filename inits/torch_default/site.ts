import type { Initializer } from "../../initializers/types.ts";
import type { Param, Source } from "../../tree/types.ts";

/** Where a constructor puts what it makes. */
export interface Site {
  /** A draw or constant for a tensor. */
  write(path: string, param: Param, by: Initializer): void;
  /** The value of a tensor that was drawn before; false if there is none. */
  copy(from: string, path: string, param: Param, what: string): boolean;
  /** A value that is computed from what has been written, if that is there. */
  derive(
    path: string,
    param: Param,
    from: (written: ReadonlyMap<string, Param>) => Source | undefined,
    label: string,
  ): void;
}
