import { once } from "../core/once.ts";
import { asInit } from "../inits/as_init.ts";
import { LensorError } from "../core/errors.ts";
import { ones, zeros } from "../initializers/constant.ts";
import type { Initializer } from "../initializers/types.ts";
import { childrenFirst } from "../inits/apply.ts";
import { ownTensor, runVisits, type Table, type Visit } from "../inits/visits.ts";
import { join, own } from "../tree/walk.ts";
import { typeNames } from "../tree/select.ts";
import { classesThat } from "../tree/classes/class_table.ts";
import { classesOf } from "../tree/classes/classes_of.ts";
import { defaultOf } from "../inits/torch_default/defaults.ts";
import type { Init, Module } from "../tree/types.ts";

/** Whether a module is of one of some classes, by its own or any ancestor: `is("Linear, Conv1D")`. */
export type Is = (types: string) => boolean;

/**
 * Tables for a module ("") and its children by name, in the order of their draws; a child that is not there is passed
 * over.
 */
export type Below = readonly (readonly [at: string, table: Table])[];

/**
 * What a recipe gives at a module: initializers for its own tensors (names that it lacks are passed over), tables below
 * it, or nothing.
 */
export type Gives = (node: Module, path: string, is: Is) => Table | Below | undefined;

/**
 * A recipe: a function on every module, children first, as the peers walk. The history calls it by its name.
 *
 * Throws `no-match` if there is no tensor that it gives anything to; `wants` says what it was looking for.
 */
export function recipe(name: string, wants: string, gives: Gives): Init {
  return asInit((model, rng) => {
    const visits: Visit[] = [];
    childrenFirst(model, "", (node, path) => {
      const what = gives(node, path, isOf(node));
      if (what === undefined) return;
      const tables = Array.isArray(what) ? what as Below : [["", what as Table]] as const;
      for (const [at, table] of tables) {
        const part = at === "" ? node : own(node.children, at);
        if (part && Object.keys(table).some((tensor) => ownTensor(part, tensor))) {
          visits.push({ path: join(path, at), what: table, from: name });
        }
      }
    });
    if (visits.length > 0) return runVisits(model, visits, rng);
    throw new LensorError("no-match", `Cannot apply ${name}: ${model.type} has no ${wants}`);
  });
}

/** The question of a module's classes. */
export function isOf(node: Module): Is {
  const classes = classesOf(node);
  return (types) => typeNames(types).some((type) => classes.has(type));
}

const norms = once(() => classesThat("norm").join(", "));

/**
 * A norm of any kind: PyTorch's by class, others by name, as model libraries call theirs `LlamaRMSNorm` or
 * `LayerNorm2d`.
 */
export function isNorm(node: Module, is: Is): boolean {
  const names = [node.type, ...node.directBases, ...node.bases];
  return names.some((type) => /RMSNorm|LayerNorm/.test(type)) || is(norms());
}

// Classes of Transformers 5.24 that scale by 1 + weight, each run: by name, because no pattern tells them from the
// others
const centred = once((): ReadonlySet<string> =>
  new Set(
    [
      ...["Gemma", "Gemma2", "Gemma3", "Qwen3Next", "Qwen3_5", "Qwen3_5Moe", "RecurrentGemma", "T5Gemma", "T5Gemma2"],
      ...["VaultGemma", "MiniMaxM3VL", "Qwen4ExpText", "Step3p7", "MuseSparkTextCentered"],
    ].map((family) => `${family}RMSNorm`).concat("VideoPrismLayerNorm"),
  )
);

/** Whether a norm adds 1 to its weight, which then starts at 0; a class that descends from one is one. */
export function isZeroCentred(node: Module): boolean {
  return [node.type, ...node.directBases, ...node.bases].some((type) => centred().has(type));
}

/** What a norm starts with: it scales by 1 and adds 0. */
export function normTable(node: Module): Table {
  return { weight: isZeroCentred(node) ? zeros : ones, bias: zeros };
}

/** What PyTorch's own constructor gives a module's tensors, as `reset_parameters` does. */
export function reset(node: Module): Table | undefined {
  const classes = classesOf(node);
  const made = Object.keys(node.params).flatMap((name) => {
    const make = defaultOf(node, name, classes);
    return make ? [[name, make()] as const] : [];
  });
  return made.length ? Object.fromEntries(made) : undefined;
}

/**
 * PyTorch's attention, whose projections get what linear layers get, `fused` where they are one matrix; its output is a
 * layer of its own.
 */
export function attentionTable(by: Initializer, fused: Initializer = by): Table {
  return {
    in_proj_weight: fused,
    q_proj_weight: by,
    k_proj_weight: by,
    v_proj_weight: by,
    in_proj_bias: zeros,
    bias_k: by,
    bias_v: by,
  };
}
