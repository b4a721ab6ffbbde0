import { LensorError } from "../core/errors.ts";
import { jax } from "../random/jax.ts";
import { keyed } from "../random/keyed.ts";
import type { Pool } from "../random/types.ts";
import type { Rng } from "../random/types.ts";
import type { PlanGenerator } from "./types.ts";

/** The generator that a label names, `keyed(7)`; undefined for one whose numbers a plan cannot promise. */
export function generatorOf(label: string): PlanGenerator | undefined {
  const [, name, seed] = /^(keyed|jax)\((\d+)\)$/.exec(label) ?? [];
  return seed === undefined ? undefined : { name: name as PlanGenerator["name"], version: 1, seed };
}

/** The label of a generator, as origins have it. */
export function labelOf({ name, seed }: PlanGenerator): string {
  return `${name}(${seed})`;
}

/** The generator itself; with a pool large tensors are drawn by all its workers, to the same bits. */
export function rngOf(label: string, pool: Pool | undefined): Rng {
  const generator = generatorOf(label);
  if (!generator) throw new LensorError("unsupported", `Cannot draw from ${label}: a plan knows keyed and jax`);
  const seed = BigInt(generator.seed);
  return generator.name === "jax" ? jax(seed) : keyed(seed, pool ? { pool } : {});
}
