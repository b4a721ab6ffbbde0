import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { Initializer } from "../initializers/types.ts";

const COPY: unique symbol = Symbol.for("lensor.copyOf");

/**
 * Stands in an initializer's place and gives a tensor the first value of another one: a momentum encoder starts as its
 * teacher. With every generator; nothing is drawn for it.
 *
 * @param path the other tensor, or a part of it, from the top of the model that `initialize` gets; or a function from
 * the tensor's own path
 * @returns an initializer for `fill`, `rules`, `byType` and tables; `initialize` looks the value up when all is
 * written, so the order of the rules does not matter
 * @throws {LensorError} `type` for what is neither a path nor a function; at `initialize` `no-match` where there is no
 * such tensor, `shape` where the shapes differ, `range` where copies lead in a circle
 *
 * @example
 * ```ts
 * import { copyOf, fill, initialize, linear, module, normal, rules, values } from "@lensor/lensor";
 *
 * const net = module("Pair", { children: { teacher: linear(2, 1), student: linear(2, 1) } });
 * const teacher = (path: string) => path.replace("student", "teacher");
 * const ready = initialize(net, rules([["student.**", copyOf(teacher)], ["**", normal()]]));
 * console.log((await values(ready, "student.weight"))[0] === (await values(ready, "teacher.weight"))[0]); // true
 * ```
 */
export function copyOf(path: string | ((path: string) => string)): Initializer {
  if (typeof path !== "string" && typeof path !== "function") {
    throw new LensorError("type", `Cannot copy ${describe(path)}: expected a path, or a function from path to path`);
  }
  const label = typeof path === "string" ? `copyOf(${path})` : "copyOf";
  const alone = () => {
    throw new LensorError(
      "unsupported",
      `Cannot draw ${label}: it copies a tensor of a model; use it in fill or rules`,
    );
  };
  return Object.assign(alone as Initializer, { label, [COPY]: path });
}

/** What an initializer copies, if that is what it does. */
export function copiedBy(by: Initializer): string | ((path: string) => string) | undefined {
  return (by as { [COPY]?: string | ((path: string) => string) })[COPY];
}
