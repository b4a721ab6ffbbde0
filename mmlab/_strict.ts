import { LensorError } from "../core/errors.ts";
import { nearest, quoteNames } from "../core/nearest.ts";
import { showShape } from "../core/shape.ts";
import { eachModule, hasClasses } from "../tree/walk.ts";
import { findBases } from "../tree/classes/torch_bases.ts";
import type { Module } from "../tree/types.ts";
import { type Action, type Asked, matches } from "./_ask.ts";
import { bad } from "./_cfg.ts";
import type { Step } from "./_plan.ts";

/** Why a step does nothing that names no layer of the model, or one that nobody knows: an engine would say nothing. */
export function whyIdle(model: Module, { at, className, load, layers, overrides }: Step): LensorError | undefined {
  if (load) return;
  if (layers.length === 0) {
    if (overrides.length) return;
    return bad("no-match", at, `${className} has neither layer nor override, so it does nothing; name layers`);
  }
  const types = new Set<string>();
  const nodes: Module[] = [];
  eachModule(model, (node) => {
    nodes.push(node);
    for (const name of [node.type, ...node.directBases]) types.add(name);
  });
  // Pasted lists name layers that a model need not have, but a name that PyTorch does not know either is a slip of the
  // pen
  const odd = layers.filter((name) => !types.has(name) && findBases(name) === undefined);
  const lost = nodes.some((node) => matches(node, layers)) ? odd.slice(0, 1) : layers;
  if (lost.length === 0) return;
  const deep = nodes.find((node) => lost.some((name) => node.bases.includes(name)));
  const near = lost.flatMap((name) => nearest(name, types))[0];
  const help = !hasClasses(model)
    ? "the model was made from names only, as of a checkpoint, and has no classes; use rules, or a model with classes"
    : deep
    ? `${deep.type} is one, but not directly, and only direct bases count; name "${deep.type}"`
    : near !== undefined
    ? `did you mean "${near}"`
    : `the model has ${quoteNames(types)}`;
  const what = lost.length > 1
    ? `none of ${quoteNames(lost)} matches a module`
    : `layer "${lost[0]}" matches no module`;
  return bad("no-match", at, `${what}; ${help}`);
}

/** Why an action is wrong or idle: an entry that does not fit, an initializer that would write nothing. */
export function whyAskedInVain({ writes, report }: Asked, { step, whole }: Action): LensorError | undefined {
  const { at, load, layers } = step;
  const first = report?.mismatched[0];
  if (!whole && !load && layers.length === 0) return; // It is there for its overrides
  if (first) {
    const { path, have, want } = first;
    const shapes = `${showShape(have.shape)} for "${path}", which is ${showShape(want.shape)}`;
    const why = `${load!.checkpoint} has ${shapes}; pass exact: true to leave it as it is`;
    return new LensorError("shape", `Cannot use ${at}: ${why}`, { path });
  }
  if (writes.length) return;
  const wrapper = report?.unexpected.find((key) => key === "model" || key === "module");
  const help = wrapper ? ` (MMLab unwraps "state_dict" only; pretrained and openCheckpoint unwrap "${wrapper}")` : "";
  const why = report
    ? `nothing in ${load!.checkpoint} matches the model; it has ${quoteNames(report.unexpected, 3)}${help}`
    : "none of its modules has a weight or bias";
  return bad("no-match", at, `${why}; pass exact: true if you mean it`);
}
