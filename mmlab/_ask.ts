import { LensorError } from "../core/errors.ts";
import { nearest, quoteNames } from "../core/nearest.ts";
import { showShape } from "../core/shape.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { ownTensor } from "../inits/visits.ts";
import { namesOf } from "../tree/names_of.ts";
import { join, own } from "../tree/walk.ts";
import { isOfType, moduleAt } from "../tree/select.ts";
import type { Module } from "../tree/types.ts";
import { childNamed } from "./_alias.ts";
import { bad } from "./_cfg.ts";
import { checkCheckpoint, keysBelow, meet, type MmlabReport, renamedKeys } from "./_load.ts";
import { distinctChildren, type Objects } from "./_objects.ts";
import type { Override, Step } from "./_plan.ts";
import { loadsOf, type Write } from "./_writes.ts";

/** The checkpoints of a cfg by their paths. */
export type Checkpoints = ReadonlyMap<string, Checkpoint> | Readonly<Record<string, Checkpoint>>;

/** What a step would write, and how its checkpoint meets the model. */
export interface Asked {
  /** The writes. */
  readonly writes: readonly Write[];
  /** For Pretrained. */
  readonly report?: MmlabReport;
}

/** One initializer and the part of a model that it runs on. */
export interface Action {
  /** The part's path. */
  readonly at: string;
  /** The initializer. */
  readonly step: Step;
  /** It takes every module of the part, whatever its class. */
  readonly whole: boolean;
}

/** What an action asks for. Nothing is drawn. */
export function ask(model: Module, objects: Objects, { at, step, whole }: Action, checkpoints: Checkpoints): Asked {
  const part = moduleAt(model, at);
  if (step.load) {
    const checkpoint = pick(checkpoints, step.load.checkpoint, step.at);
    const { prefix } = step.load;
    const keys = prefix === undefined ? renamedKeys(checkpoint) : keysBelow(checkpoint, prefix);
    const report = meet(part, keys, checkpoint);
    return { writes: loadsOf(report, checkpoint, at, `${step.at} Pretrained`), report };
  }
  const writes: Write[] = [];
  const fill = step.fill!;
  eachPostOrder(part, at, objects, (node, path) => {
    if (!whole && !matches(node, step.layers)) return;
    fill.check();
    const weight = ownTensor(node, "weight");
    const bias = ownTensor(node, "bias");
    if (weight) {
      if (fill.fans && weight.shape.length < 2) {
        throw new LensorError(
          "shape",
          `Cannot fill "${join(path, "weight")}" by ${step.at}: ${step.className} needs fans, and ${
            showShape(weight.shape)
          } has fewer than two axes`,
          { path: join(path, "weight") },
        );
      }
      writes.push({ path: join(path, "weight"), by: fill.weight(), from: step.at });
    }
    if (bias) writes.push({ path: join(path, "bias"), by: fill.bias, from: step.at });
    else if (isOfType(node, RECURRENT)) {
      throw new LensorError(
        "unsupported",
        `Cannot initialize "${
          path || node.type
        }" by ${step.at}: an init_cfg reaches weight and bias only, and ${node.type} has ${
          quoteNames(namesOf(node, "params"), 3)
        }; use rules`,
        { path },
      );
    }
  });
  return { writes };
}

/**
 * Where a step of the part at a path acts: on the part by its layers, then on each child that an override names, as a
 * whole.
 */
export function* actionsOf(model: Module, at: string, step: Step): Generator<Action> {
  yield { at, step, whole: false };
  for (const read of step.overrides) {
    const override = read();
    yield { at: overridden(model, at, override), step: override.step(), whole: true };
  }
}

// The path of the child that an override names
function overridden(model: Module, at: string, { name, at: place, step }: Override): string {
  const part = moduleAt(model, at);
  const child = childNamed(part, name);
  if (child !== undefined) return join(at, child);
  const isTensor = ownTensor(part, name) !== undefined;
  if (isTensor) step(); // What is wrong with the cfg itself comes first, as in the engines
  const near = nearest(name, namesOf(part, "children"))[0];
  const why = isTensor ? "it is a tensor, and an override names a module" : "there is no such child";
  const help = near ? `did you mean "${near}"` : `${part.type} has ${quoteNames(namesOf(part, "children")) || "none"}`;
  throw bad("no-match", place, `override "${name}": ${why}; ${help}`, join(at, name));
}

/** Whether a module is of a class that `layer` names: its own, or that of a direct base. */
export function matches(node: Module, layers: readonly string[]): boolean {
  return layers.includes(node.type) || node.directBases.some((base) => layers.includes(base));
}

// torch's apply: children first, and of one object that hangs twice under one parent only the first
function eachPostOrder(
  node: Module,
  path: string,
  objects: Objects,
  fn: (node: Module, path: string) => void,
): void {
  for (const name of distinctChildren(node, path, objects)) {
    eachPostOrder(node.children[name]!, join(path, name), objects, fn);
  }
  fn(node, path);
}

// These carry a boolean attribute `bias`, on which the engines fail as well
const RECURRENT = ["RNNBase", "RNNCellBase"];

/** The checkpoint that a path of a cfg stands for. Throws `missing`. */
export function pick(checkpoints: Checkpoints, path: string, at: string): Checkpoint {
  const all: Checkpoints = checkpoints ?? {};
  const found: unknown = all instanceof Map ? all.get(path) : own(all as Readonly<Record<string, Checkpoint>>, path);
  if (found !== undefined) return checkCheckpoint(found, `use ${at}: checkpoint "${path}"`, path);
  throw new LensorError(
    "missing",
    `Cannot use ${at}: checkpoint "${path}" is not open; pass checkpoints: await openAll(cfg), or of the whole model`,
    { file: path },
  );
}
