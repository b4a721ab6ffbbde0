import { checkPlan } from "./check_plan.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { LensorError } from "../core/errors.ts";
import { mapTensors } from "../tree/walk.ts";
import { withTies } from "../tree/ties.ts";
import { putParts } from "../tree/regions/part.ts";
import type { Module, Part } from "../tree/types.ts";
import { modelFromSpecs } from "../values/model_from_specs.ts";
import { labelOf } from "./_generator.ts";
import { originOf, plannedParts, plannedTensors } from "./_shard.ts";
import type { Plan } from "./types.ts";

/**
 * The model of a plan: its names, shapes and histories. Nothing is opened, so no value can be read;
 * `diagnose(plannedModel(plan), { values: false })` and `explain` need none.
 *
 * @returns a tree of names; every tensor counts as having a value, and reading one throws `unsupported`.
 * @throws {LensorError} `corrupt` for names given twice.
 *
 * @example What a plan would start from
 * ```ts
 * import { explain, fill, initialize, linear, plan, plannedModel, zeros } from "@lensor/lensor";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const made = await plan(initialize(linear(2, 3), fill("**", zeros)));
 * assertStringIncludes(explain(plannedModel(made)), "weight  [3, 2]  zeros");
 * ```
 */
export function plannedModel(plan: Plan): Module {
  checkPlan("build the model of", plan);
  const all = plannedTensors(plan);
  const rng = plan.generator === null ? undefined : labelOf(plan.generator);
  const specs = new Map(all.map(({ name, row: { shape, dtype } }) => [name, { shape, dtype }]));
  const from: Checkpoint = {
    name: "the plan",
    specs,
    metadata: new Map(),
    read(name) {
      throw new LensorError("unsupported", `Cannot read "${name}": a plan holds no values; make its shards first`);
    },
  };
  const rows = new Map(all.map(({ name, row }) => [name, row]));
  const tree = mapTensors(modelFromSpecs(specs), (param, path) => {
    const row = rows.get(path)!;
    const origin = originOf(plan, path, row, rng);
    const value = { kind: "load", from, name: path } as const;
    const whole = { ...param, ...(row.axes && { axes: row.axes }) };
    if (!row.parts) return { ...whole, value, origin };
    const { shape, dtype } = param;
    const parts = plannedParts(path, row).map(({ at, shape: own, part }): Part => ({
      at,
      shape: own,
      value: { kind: "slice", of: value, spec: { shape, dtype }, as: shape, at },
      origin: originOf(plan, path, part, rng),
    }));
    return putParts(whole, parts, parts.flatMap((part) => part.origin));
  });
  const ties = new Map(Object.entries(plan.ties));
  return ties.size ? withTies(withAliases(tree, ties, specs), ties) : tree;
}

// An alias is a leaf of its own without a value
function withAliases(
  tree: Module,
  ties: ReadonlyMap<string, string>,
  specs: ReadonlyMap<string, { shape: readonly number[]; dtype: Plan["tensors"][number]["dtype"] }>,
): Module {
  const more = [...ties].filter(([alias, owner]) => !specs.has(alias) && specs.has(owner));
  if (more.length === 0) return tree;
  const known = new Map<string, Parameters<Parameters<typeof mapTensors>[1]>[0]>();
  mapTensors(tree, (param, path) => {
    known.set(path, param);
    return param;
  });
  const whole = modelFromSpecs(
    new Map([...specs, ...more.map(([alias, owner]) => [alias, specs.get(owner)!] as const)]),
  );
  return mapTensors(whole, (param, path) => known.get(path) ?? param);
}
