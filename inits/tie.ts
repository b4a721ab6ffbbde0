import { asInit } from "./as_init.ts";
import { toBytes } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { sameShape, showShape } from "../core/shape.ts";
import { agreeing, sameBytes } from "./tied_entries.ts";
import { checkPath, noTensor } from "../tree/no_match.ts";
import { find, withParts } from "../tree/walk.ts";
import { tiesOf, withTies } from "../tree/ties.ts";
import { mapDict } from "../tree/dict.ts";
import { replaceAt } from "../tree/select.ts";
import type { Init, Module, Param, Source } from "../tree/types.ts";

/**
 * Makes one tensor an alias of another: the owner holds the value, the alias is in no focus and gets the owner's
 * numbers. A value that only the alias has goes to the owner.
 *
 * Throws `no-match` for a path that is not a tensor, `shape` or `type` if the two do not fit, `range` for two different
 * values.
 *
 * @example
 * ```ts
 * import { keyed, list, module, params, tensor, tie } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("Net", { params: { embed: tensor([9, 4]), head: tensor([9, 4]) } });
 * const tied = tie("head", "embed")(net, keyed(0));
 * assertEquals(list(params, tied).map(([path]) => path), ["embed"]);
 * ```
 */
export function tie(alias: string, owner: string): Init {
  checkPath("tie", alias);
  checkPath(`tie "${alias}" to`, owner);
  return asInit((model) => {
    const all = tiesOf(model);
    const real = all.get(owner) ?? owner;
    const leafAt = (path: string): Param => {
      const found = find(model, path);
      if (found && found.kind !== "module") return found.node;
      const why = `"${path}" ${noTensor(path, model)}`;
      throw new LensorError("no-match", `Cannot tie "${alias}" to "${owner}": ${why}`, { path });
    };
    const a = leafAt(alias);
    const o = leafAt(real);
    if (alias === real) {
      if (all.has(owner)) {
        throw new LensorError("range", `Cannot tie "${alias}" to "${owner}": that is tied to "${alias}" already`, {
          path: alias,
        });
      }
      throw new LensorError("range", `Cannot tie "${alias}" to itself`, { path: alias });
    }
    if (all.get(alias) === real) return model;
    if (!sameShape(a.shape, o.shape)) {
      const shapes = `shape ${showShape(a.shape)} does not fit ${showShape(o.shape)}`;
      throw new LensorError("shape", `Cannot tie "${alias}" to "${owner}": ${shapes}`, { path: alias });
    }
    if (a.dtype !== o.dtype) {
      throw new LensorError("type", `Cannot tie "${alias}" to "${owner}": ${a.dtype} is not ${o.dtype}`, {
        path: alias,
      });
    }
    // What was tied to the alias, or what the alias was tied to before, follows
    for (const [from, to] of all) if (to === alias) all.set(from, real);
    all.set(alias, real);
    const value = agreed(a, o, alias, real);
    const moved = o.value === undefined && a.value !== undefined;
    const { value: _, ...bare } = a;
    const entry = { kind: "tie", by: "tie", path: alias, from: real } as const;
    const owned: Param = { ...o, ...(value && { value }), ...(moved && { origin: [...o.origin, ...a.origin] }) };
    const leaves = new Map<string, Param>([[alias, { ...bare, origin: [...a.origin, entry] }], [real, owned]]);
    return withTies(putLeaves(model, leaves), all);
  });
}

/** The value that two tied leaves have in common, or a `range` error if they differ. */
function agreed(a: Param, b: Param, alias: string, owner: string): Source | undefined {
  const x = a.value;
  const y = b.value;
  if (x === undefined || y === undefined || x === y) return y ?? x;
  const differ = () =>
    new LensorError(
      "range",
      `Cannot tie "${alias}" to "${owner}": they have two different values; tie them before they are filled, or drop one`,
      {
        path: alias,
      },
    );
  if (x.kind === "load" && y.kind === "load") {
    return x.from === y.from && x.name === y.name ? y : { ...y, from: agreeing(y, x, differ) };
  }
  if (x.kind === "values" && y.kind === "values" && sameBytes(toBytes(x.data), toBytes(y.data))) return y;
  throw differ();
}

function putLeaves(model: Module, leaves: ReadonlyMap<string, Param>): Module {
  let tree = model;
  for (const [path, param] of leaves) {
    const dot = path.lastIndexOf(".");
    const home = dot < 0 ? "" : path.slice(0, dot);
    const name = path.slice(dot + 1);
    tree = replaceAt(tree, home, (node) =>
      withParts(
        node,
        mapDict(node.params, Object.hasOwn(node.params, name) ? [name] : [], () => param),
        mapDict(node.buffers, Object.hasOwn(node.buffers, name) ? [name] : [], () => param),
        node.children,
      ));
  }
  return tree;
}
