import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { isRng } from "./check_rng.ts";
import { keyed } from "./keyed.ts";
import { checkPath } from "./keyed/_key.ts";
import type { Rng } from "./types.ts";

/**
 * A generator from whatever a caller may give: nothing (seed 0), a seed of `keyed`, a generator, or a function from
 * path to generator.
 *
 * A function is asked when a path first draws, once per path, with the whole dotted path (`""` for the root). The
 * generator made from it is `ordered` where the function's answer is; its root is not, because asking the function
 * about no path would be of no use. Its clone clones the answers: paths that shared a generator share the clone.
 *
 * Throws `type` for anything else, and what `keyed` throws.
 *
 * @example
 * ```ts
 * import { keyed } from "@lensor/lensor";
 * import { rngOf } from "./rng_of.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const rng = rngOf((path) => keyed(path.length));
 * assertEquals(rng.at("a").at("b").bits(4), keyed(3).bits(4));
 * ```
 */
export function rngOf(from?: number | bigint | Rng | ((path: string) => Rng)): Rng {
  if (from === undefined) return keyed(0);
  if (typeof from === "number" || typeof from === "bigint") return keyed(from);
  if (isRng(from)) return from;
  if (typeof from === "function") return byPath(from, "");
  throw new LensorError(
    "type",
    `Cannot make a generator: expected a seed, a generator or a function of a path, found ${describe(from)}`,
  );
}

function byPath(fn: (path: string) => Rng, path: string, above?: Rng): Rng {
  let kept: Rng | undefined;
  const asked = (): Rng => {
    if (kept) return kept;
    const answer: unknown = fn(path);
    if (!isRng(answer)) {
      throw new LensorError(
        "type",
        `Cannot draw "${path}": the rng function returned ${describe(answer)}, no generator`,
        { path },
      );
    }
    return kept = answer;
  };
  const rng: Rng = {
    at(below) {
      checkPath(below);
      return byPath(fn, path === "" ? below : `${path}.${below}`, rng.root);
    },
    get root() {
      return above ?? rng;
    },
    clone() {
      const clones = new Map<Rng, Rng>();
      const cloned = (at: string): Rng => {
        const answer = at === path ? asked() : fn(at);
        const known = clones.get(answer);
        if (known || !isRng(answer)) return known ?? answer;
        const copy = answer.clone();
        clones.set(answer, copy);
        return copy;
      };
      const root = byPath(cloned, "");
      return path === "" ? root : root.at(path);
    },
    get ordered() {
      return path !== "" && asked().ordered;
    },
    perPath: true,
    get label() {
      return path === "" ? "rng function" : asked().label;
    },
    bits: (n, options) => asked().bits(n, options),
    integers: (n, options) => asked().integers(n, options),
    permutation: (n) => asked().permutation(n),
    bernoulli: (n, options) => asked().bernoulli(n, options),
    uniform: (n, options) => asked().uniform(n, options),
    normal: (n, options) => asked().normal(n, options),
    truncatedNormal: (n, options) => asked().truncatedNormal(n, options),
  };
  return rng;
}
