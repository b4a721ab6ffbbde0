import { LensorError } from "../../core/errors.ts";
import { nearest, quoteNames } from "../../core/names.ts";
import { showShape } from "../../core/shape.ts";
import type { Checkpoint } from "../../checkpoint/types.ts";
import type { Initializer } from "../../initializers/types.ts";
import type { Rng } from "../../random/types.ts";
import { isHidden } from "../_hidden.ts";
import { ownTensor } from "../_visits.ts";
import { find, join, mapTensors, namesOf, own } from "../_walk.ts";
import { put, putDraw } from "../_write.ts";
import { moduleAt } from "../select.ts";
import { tiesOf } from "../_ties.ts";
import type { Module, Param } from "../types.ts";
import { keysOfState, meet, type MmlabReport } from "./_load.ts";
import { bad, type Step } from "./_plan.ts";

/** One write that a step asks for, in the engine's order. */
export type Write =
  | { readonly path: string; readonly by: Initializer; readonly from: string }
  | { readonly path: string; readonly from: string; readonly checkpoint: Checkpoint; readonly name: string };

/** The checkpoints of a cfg by their paths. */
export type Checkpoints = ReadonlyMap<string, Checkpoint> | Readonly<Record<string, Checkpoint>>;

/** What a step would write, and how its checkpoint meets the model. */
export interface Asked {
  /** The writes. */
  readonly writes: readonly Write[];
  /** For Pretrained. */
  readonly report?: MmlabReport;
}

/** What a step asks for at the part of a model at a path, overrides left out. Nothing is drawn. */
export function askStep(model: Module, at: string, step: Step, whole: boolean, checkpoints: Checkpoints): Asked {
  const part = moduleAt(model, at);
  if (step.load) {
    const checkpoint = pick(checkpoints, step.load.checkpoint, step.at);
    const report = meet(part, keysOfState(checkpoint, step.load.prefix), checkpoint);
    const writes = report.loaded.map(({ path, name }) => ({ path: join(at, path), from: step.at, checkpoint, name }));
    return { writes, report };
  }
  const writes: Write[] = [], fill = step.fill!;
  eachPostOrder(part, at, tiesOf(model), (node, path) => {
    if (!whole && !matches(node, step.layers)) return;
    const weight = ownTensor(node, "weight"), bias = ownTensor(node, "bias");
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
    else if (isRecurrent(node)) {
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

/** The path of the child that an override names; throws `no-match` where there is none. */
export function overridden(model: Module, at: string, name: string, step: Step): string {
  const part = moduleAt(model, at);
  if (own(part.children, name)) return join(at, name);
  const isTensor = ownTensor(part, name) !== undefined, near = nearest(name, namesOf(part, "children"))[0];
  const why = isTensor ? "it is a tensor, and an override names a module" : "there is no such child";
  const help = near ? `did you mean "${near}"` : `${part.type} has ${quoteNames(namesOf(part, "children")) || "none"}`;
  throw bad("no-match", step.at, `override "${name}": ${why}; ${help}`, join(at, name));
}

/** Carries out writes in order; of several to one tensor all enter its history, and an ordered generator draws them all. */
export function carryOut(model: Module, writes: readonly Write[], rng: Rng): Module {
  const ties = tiesOf(model), done = new Map<string, Param>();
  for (const write of writes) {
    const path = ties.get(write.path) ?? write.path, found = find(model, path);
    if (!found || found.kind === "module") continue;
    const before = done.get(path) ?? found.node;
    if (isHidden(before)) continue;
    done.set(path, "by" in write ? putDraw(before, path, write.by, rng, write.from) : loadOf(before, path, write));
  }
  return done.size ? mapTensors(model, (param, path) => done.get(path) ?? param) : model;
}

/** Whether a module is of a class that `layer` names: its own, or that of a direct base. */
export function matches(node: Module, layers: readonly string[]): boolean {
  return layers.includes(node.type) || node.directBases.some((base) => layers.includes(base));
}

function loadOf(param: Param, path: string, write: Extract<Write, { checkpoint: Checkpoint }>): Param {
  const { checkpoint, name } = write;
  const origin = { kind: "load", by: `${write.from} Pretrained`, path, from: checkpoint.name, name } as const;
  return put(param, { kind: "load", from: checkpoint, name }, origin);
}

// torch's apply: children first, and of one object that hangs twice under one parent only the first
function eachPostOrder(
  node: Module,
  path: string,
  ties: ReadonlyMap<string, string>,
  fn: (node: Module, path: string) => void,
): void {
  const names = namesOf(node, "children");
  names.forEach((name, i) => {
    const child = node.children[name]!, here = join(path, name);
    if (names.slice(0, i).some((before) => sameObject(node.children[before]!, join(path, before), child, here, ties))) {
      return;
    }
    eachPostOrder(child, here, ties, fn);
  });
  fn(node, path);
}

// A module that was registered twice is written as two whose tensors are all tied, one by one
function sameObject(
  a: Module,
  atA: string,
  b: Module,
  atB: string,
  ties: ReadonlyMap<string, string>,
): boolean {
  if (ties.size === 0 || a.type !== b.type) return false;
  const ownerOf = (path: string) => ties.get(path) ?? path;
  let tensors = 0;
  const same = (x: Module, y: Module, path: string): boolean => {
    for (const what of ["params", "buffers"] as const) {
      const names = namesOf(y, what);
      if (names.length !== namesOf(x, what).length) return false;
      for (const name of names) {
        tensors++;
        const below = join(path, name);
        if (ownerOf(join(atA, below)) !== ownerOf(join(atB, below))) return false;
      }
    }
    const names = namesOf(y, "children");
    return names.length === namesOf(x, "children").length &&
      names.every((name) => {
        const left = own(x.children, name);
        return left !== undefined && same(left, y.children[name]!, join(path, name));
      });
  };
  return same(a, b, "") && tensors > 0;
}

// These carry a boolean attribute `bias`, on which the engines fail as well
function isRecurrent(node: Module): boolean {
  return [...node.bases, ...node.directBases, node.type].some((base) => base === "RNNBase" || base === "RNNCellBase");
}

function pick(checkpoints: Checkpoints, path: string, at: string): Checkpoint {
  const map = checkpoints instanceof Map ? checkpoints : new Map(Object.entries(checkpoints));
  const found = map.get(path);
  if (found) return found;
  throw new LensorError(
    "missing",
    `Cannot use ${at}: checkpoint "${path}" is not open; pass checkpoints: await openAll(cfg)`,
    { file: path },
  );
}
