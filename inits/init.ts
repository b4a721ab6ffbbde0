import { asInit } from "./as_init.ts";
import { checkList } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { Initializer } from "../initializers/types.ts";
import type { Rng } from "../random/types.ts";
import { isHidden } from "../tree/hidden.ts";
import { eachMatch, noMatch } from "../tree/no_match.ts";
import { checkInitializer } from "./check_initializer.ts";
import { checkInit, runInit } from "./run_init.ts";
import { putDraw } from "./write.ts";
import type { Init, Module, Param } from "../tree/types.ts";
import { type Atom, compileWhere, showWhere, type Where } from "../tree/where.ts";

/**
 * The Init that does nothing: the neutral element of `seq`.
 *
 * @example
 * ```ts
 * import { keyed, module, nothing } from "@lensor/lensor";
 * import { assertStrictEquals } from "@std/assert";
 *
 * const net = module("Net");
 * assertStrictEquals(nothing(net, keyed(0)), net);
 * ```
 */
export function nothing(model: Module, _rng: Rng): Module {
  return model;
}

/**
 * Inits one after the other; the later has the last word.
 *
 * @example
 * ```ts
 * import { fill, keyed, module, ones, seq, tensor, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("Net", { params: { w: tensor([2]) } });
 * const ready = seq(fill("w", zeros), fill("w", ones))(net, keyed(0));
 * assertEquals(ready.params.w?.origin.map((o) => o.by), ["zeros", "ones"]);
 * ```
 */
export function seq(...inits: readonly Init[]): Init {
  inits.forEach((init, i) => checkInit(init, `run step ${i + 1} of seq`));
  return asInit((model, rng) => inits.reduce((tree, init) => runInit(init, tree, rng), model));
}

/**
 * Every matching tensor gets this initializer.
 *
 * Throws `no-match` if nothing matches, and names the nearest path.
 *
 * @example
 * ```ts
 * import { fill, keyed, module, ones, tensor, values } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("Net", { params: { w: tensor([2]) } });
 * assertEquals(await values(fill("w", ones)(net, keyed(0)), "w"), new Float32Array([1, 1]));
 * ```
 */
export function fill(where: Where, by: Initializer): Init {
  const name = `fill ${showWhere(where)}`;
  checkInitializer(by, name);
  return asInit((model, rng) => {
    const each = (put: (param: Param, path: string) => Param) => eachMatch("fill", where, model, "params", put);
    if (drawsAtOnce(rng)) each((param) => param);
    return each((param, path) => isHidden(param) ? param : putDraw(param, path, by, rng, name));
  });
}

/** One line of `rules`: which tensors, and what they get. */
export type Rule = readonly [where: Where, by: Initializer | "skip"];

/**
 * A list of rules; tensor by tensor the first that matches decides, and `"skip"` leaves the tensor as it is.
 *
 * Throws `no-match` for a rule that matches nothing, `shadowed` for one whose tensors earlier rules all take. Tensors
 * hidden by `only` or `whenMissing` count as matched.
 *
 * @example
 * ```ts
 * import { keyed, linear, normal, rules, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = rules([["**.bias", zeros], ["**", normal({ std: 0.01 })]])(linear(2, 3), keyed(0));
 * assertEquals(ready.params.weight?.origin[0]?.by, "normal(std=0.01)");
 * ```
 */
export function rules(list: readonly Rule[]): Init {
  checkList(list, "read rules", "a list of [where, initializer]");
  list.forEach((rule, i) => {
    const [, by] = Array.isArray(rule) && rule.length === 2 ? rule : [];
    if (by === "skip") return;
    if (typeof by === "function") return checkInitializer(by, `read rule ${i + 1}`);
    throw new LensorError(
      "type",
      `Cannot read rule ${i + 1}: expected [where, initializer or "skip"], found ${describe(rule)}`,
    );
  });
  const names = list.map((_, i) => `rules ${i + 1}`);
  return asInit((model, rng) => {
    const matcher = compileWhere(list.map(([where]) => where), model, "params");
    const taken = takers(list.length);
    const check = () => checkRules(list, matcher.atoms, taken, model);
    if (drawsAtOnce(rng)) {
      matcher.visit((param) => param, taken.note);
      check();
    }
    const out = matcher.visit((param, path, _, hits) => {
      const first = hits[0]!;
      const by = list[first]![1];
      return by === "skip" || isHidden(param) ? param : putDraw(param, path, by, rng, names[first]!);
    }, taken.note);
    check();
    return out;
  });
}

// An ordered generator moves with every draw, so nothing may be drawn before all is known to be right.
function drawsAtOnce({ ordered, perPath }: Rng): boolean {
  return ordered || perPath === true;
}

function checkRules(list: readonly Rule[], atoms: readonly Atom[], taken: Takers, model: Module): void {
  for (const atom of atoms) {
    if (atom.matched || atom.optional) continue;
    throw noMatch(`apply rule ${atom.rule + 1} (${atom.text})`, atom, model, "params");
  }
  for (let i = 0; i < list.length; i++) {
    const by = taken.takersOf(i);
    if (by.length === 0) continue;
    const who = by.map((j) => `rule ${j + 1} (${showWhere(list[j]![0])})`).join(" and ");
    throw new LensorError(
      "shadowed",
      `Cannot apply rule ${i + 1} (${showWhere(list[i]![0])}): ${who} already ${
        by.length === 1 ? "takes" : "take"
      } every tensor it matches`,
      typeof list[i]![0] === "string" ? { path: list[i]![0] as string } : {},
    );
  }
}

// Which rules acted, and which took the tensors that others match as well.
interface Takers {
  note(hits: readonly number[]): void;
  takersOf(rule: number): number[];
}

function takers(rules: number): Takers {
  const acted = new Uint8Array(rules);
  const by: (Set<number> | undefined)[] = new Array(rules);
  return {
    note(hits) {
      acted[hits[0]!] = 1;
      for (let i = 1; i < hits.length; i++) (by[hits[i]!] ??= new Set()).add(hits[0]!);
    },
    takersOf: (rule) => acted[rule] ? [] : [...by[rule] ?? []].sort((a, b) => a - b),
  };
}
