import { checkModule } from "./check_module.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions, checkText } from "../core/check.ts";
import { quoteNames } from "../core/nearest.ts";
import { namesOf } from "./names_of.ts";
import { own } from "./walk.ts";
import { dict } from "./dict.ts";
import { module } from "./module.ts";
import type { Module } from "./types.ts";
import { printed } from "./printed.ts";

/**
 * The module with one more submodule, behind the others unless `before` or `after` names a neighbour.
 *
 * Throws `range` if the name is taken, `type` if it is not a name, `no-match` if the neighbour does not exist.
 *
 * @example
 * ```ts
 * import { at, module, withChild } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("Net", { children: { stem: module("Stem"), head: module("Head") } });
 * const grown = at("").over(net, (node) => withChild(node, "neck", module("Neck"), { after: "stem" }));
 * assertEquals(Object.keys(grown.children), ["stem", "neck", "head"]);
 * ```
 */
export function withChild(
  node: Module,
  name: string,
  child: Module,
  options: { readonly before?: string; readonly after?: string } = {},
): Module {
  checkModule("add to", node);
  checkText(name, "add a module", "its name");
  checkOptions(`add "${name}" to ${node.type}`, options, ["before", "after"]);
  if (options.before !== undefined && options.after !== undefined) {
    throw new LensorError("range", `Cannot add "${name}" to ${node.type}: both before and after are given; choose one`);
  }
  const taken = own(node.params, name) ?? own(node.buffers, name) ?? own(node.children, name) ??
    node.absent?.includes(name);
  if (taken) throw new LensorError("range", `Cannot add "${name}" to ${node.type}: it has one already`, { path: name });
  const names = [...namesOf(node, "children")];
  const neighbour = options.before ?? options.after;
  const place = neighbour === undefined
    ? names.length
    : names.indexOf(neighbour) + (options.before === undefined ? 1 : 0);
  if (neighbour !== undefined && !names.includes(neighbour)) {
    throw new LensorError(
      "no-match",
      `Cannot add "${name}" beside "${neighbour}": ${node.type} has ${quoteNames(names) || "no modules"}`,
      {
        path: neighbour,
      },
    );
  }
  names.splice(place, 0, name);
  const grown = module(node.type, { children: names.map((n) => [n, n === name ? child : node.children[n]!] as const) });
  const { children: _, ...others } = node.order ?? {};
  const order = { ...others, ...grown.order };
  const { order: __, ...rest } = node;
  const children = dict(Object.entries(grown.children));
  return printed({ ...rest, children, ...(Object.keys(order).length && { order }) });
}
