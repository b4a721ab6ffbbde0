import { mapDict } from "./dict.ts";
import { namesOf } from "./names_of.ts";
import { eachModule, join, own, someModule, withParts } from "./walk.ts";
import type { Module } from "./types.ts";
import { printed } from "./printed.ts";

/** Every tie of a model as absolute paths: alias to the owner that holds the value. */
export function tiesOf(model: Module): Map<string, string> {
  const all = new Map<string, string>();
  // Most models have none, and the paths of a model's modules are many
  if (!someModule(model, ({ ties }) => ties !== undefined && ties.length > 0)) return all;
  eachModule(model, (node, path) => {
    for (const [alias, owner] of node.ties ?? []) all.set(join(path, alias), join(path, owner));
  });
  settle(all);
  return all;
}

// Ties given as data may be chains: every alias gets the owner at the end, each link looked at once. A circle is left
// for initialize to refuse.
function settle(all: Map<string, string>): void {
  const done = new Set<string>();
  for (const alias of all.keys()) {
    const trail = new Set<string>();
    let here = alias;
    while (all.has(here) && !done.has(here) && !trail.has(here)) {
      trail.add(here);
      here = all.get(here)!;
    }
    const owner = done.has(here) ? all.get(here)! : here;
    for (const name of trail) {
      done.add(name);
      if (!trail.has(owner)) all.set(name, owner);
    }
  }
}

/**
 * The model with these ties (absolute paths, alias to owner) and no others: each on the lowest module around both its
 * ends.
 */
export function withTies(model: Module, all: ReadonlyMap<string, string>): Module {
  const homes = new Map<string, [string, string][]>();
  for (const [alias, owner] of all) {
    const a = alias.split(".");
    const o = owner.split(".");
    let depth = 0;
    while (depth < a.length - 1 && depth < o.length - 1 && a[depth] === o[depth]) depth++;
    const home = a.slice(0, depth).join(".");
    const pair: [string, string] = [a.slice(depth).join("."), o.slice(depth).join(".")];
    const before = homes.get(home);
    if (before) before.push(pair);
    else homes.set(home, [pair]);
  }
  const place = (node: Module, path: string): Module => {
    const children = mapDict(node.children, namesOf(node, "children"), (child, name) => place(child, join(path, name)));
    const below = withParts(node, node.params, node.buffers, children);
    const ties = homes.get(path);
    if (!ties && !node.ties) return below;
    if (ties && node.ties && JSON.stringify(ties) === JSON.stringify(node.ties)) return below;
    const { ties: _, ...rest } = below;
    return printed(ties ? { ...rest, ties } : rest);
  };
  return place(model, "");
}

/**
 * The path of the tensor that holds the value of a path: itself, or the owner of the tie. Looks at the modules around
 * it only.
 */
export function ownerOf(model: Module, path: string): string {
  const seen = new Set<string>();
  let here = path;
  for (let next: string | undefined = path; next !== undefined && !seen.has(next); next = tiedTo(model, here)) {
    seen.add(next);
    here = next;
  }
  return here;
}

function tiedTo(model: Module, path: string): string | undefined {
  const names = path.split(".");
  let node: Module | undefined = model;
  for (let depth = 0; node && depth < names.length; depth++) {
    const rest = names.slice(depth).join(".");
    const tie = node.ties?.find(([alias]) => alias === rest);
    if (tie) return join(names.slice(0, depth).join("."), tie[1]);
    node = own(node.children, names[depth]!);
  }
  return undefined;
}
