/** The tensors of a model with all that is known before their numbers are read. */
import { sizeOf } from "../core/shape.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { type Fans, fans } from "../initializers/fans.ts";
import { classesOf } from "../tree/classes/classes_of.ts";
import { tiesOf } from "../tree/ties.ts";
import { eachModule, eachTensor, own } from "../tree/walk.ts";
import type { Module, Origin, Param, Part, Source } from "../tree/types.ts";
import { isFormula } from "./_law.ts";
import { roleOf } from "./_words.ts";
import type { Entry, Examined, File, Seen, State } from "./types.ts";

/** All that rules on history, names and shapes look at. */
export type Surveyed = Omit<Examined, "numbers" | "found">;

/** Looks at a model and at the files behind it. */
export function survey(model: Module, given: readonly Checkpoint[]): Surveyed {
  const modules = new Map<string, Module>();
  const leaves: [Param, string, "param" | "buffer"][] = [];
  eachModule(model, (node, path) => void modules.set(path, node));
  eachTensor(model, (param, path, kind) => void leaves.push([param, path, kind]));
  const untyped = [...modules.values()].every((node) => node.type === "Module" || node.type === "File");
  const files = filesOf(leaves, given);
  const tensors = leaves.map((leaf, i) => seen(leaf, i, modules, files));
  const byPath = new Map(tensors.map((t) => [t.path, t]));
  return {
    model,
    tensors,
    matrices: tensors.filter((t) => t.role === "matrix"),
    ties: tiesOf(model),
    modules,
    files: [...files.all],
    untyped,
    at: (path) => byPath.get(path),
  };
}

function seen(
  [param, path, kind]: [Param, string, "param" | "buffer"],
  index: number,
  modules: ReadonlyMap<string, Module>,
  files: Files,
): Seen {
  const dot = path.lastIndexOf(".");
  const home = path.slice(0, Math.max(dot, 0));
  const name = path.slice(dot + 1);
  // Names of a file that are not paths of modules all lie in one
  const node = modules.get(home) ?? modules.get("")!;
  const classes = classesOf(node);
  const { state, last, adjusted } = historyOf(param);
  const untyped = node.type === "Module" || node.type === "File";
  const one = (name: string) => own(node.params, name)?.shape.length === 1;
  const entry = entryOf(param, last, files);
  const recipe = recipeOf(last);
  const known = { ...fansOf(param) };
  return {
    path,
    name,
    home,
    node,
    param,
    kind,
    index,
    n: sizeOf(param.shape),
    role: roleOf(param, path, kind, classes, untyped, one("weight") && one("bias")),
    state,
    adjusted,
    random: state === "drawn" && last?.kind === "draw" && !isFormula(last.by),
    ...(last && { last }),
    ...(recipe !== undefined && { recipe }),
    ...(entry && { entry }),
    ...known,
  };
}

function fansOf({ shape, axes }: Param): { fans?: Fans; literal?: Fans } {
  if (shape.length < 2) return {};
  const literal = fans(shape);
  try {
    return { literal, fans: axes ? fans(shape, axes) : literal };
  } catch {
    // Axes that do not fit the shape are for whoever draws to refuse
    return { literal, fans: literal };
  }
}

/** How a tensor came by its value: the last write that is neither an adjustment nor a tie. */
export function historyOf(param: Param): { state: State; last?: Origin; adjusted: boolean } {
  const { value } = param;
  // A copy of a tensor that has no value itself is still waiting
  if (value === undefined || value.kind === "copy") return { state: "missing", adjusted: false };
  if (value.kind === "parts") return ofParts(value.parts);
  const at = param.origin.findLastIndex((o) => o.kind !== "tie" && (o.kind !== "adjust" || o.name !== undefined));
  const last = param.origin[at];
  if (!last) return { state: "given", adjusted: param.origin.some((o) => o.kind === "adjust") };
  const adjusted = param.origin.slice(at + 1).some((o) => o.kind === "adjust");
  const state = last.kind === "values" ? "given" : last.kind === "draw" || last.kind === "default" ? "drawn" : "loaded";
  return { state, last, adjusted };
}

// Parts of one making are one tensor; else there is no one word for all
function ofParts(parts: readonly Part[]): { state: State; last?: Origin; adjusted: boolean } {
  if (parts.some((part) => part.value === undefined)) return { state: "missing", adjusted: false };
  const lasts = parts.map((part) => part.origin.findLast((o) => o.kind !== "tie" && o.kind !== "adjust"));
  const [first] = lasts;
  const same = lasts.every((o) => o?.kind === first?.kind && o?.by === first?.by && o?.name === first?.name);
  const adjusted = parts.some((part) => part.origin.some((o) => o.kind === "adjust"));
  if (!first || !same) return { state: "mixed", adjusted };
  return {
    state: first.kind === "load" ? "loaded" : first.kind === "values" ? "given" : "drawn",
    last: first,
    adjusted,
  };
}

// Inits that are not a recipe say in other words what asked for a draw: `fill "head"`, `rules 2`, `byType "Linear"`
function recipeOf(last: Origin | undefined): string | undefined {
  const from = last?.kind === "draw" ? last.from : undefined;
  if (from === undefined || !/^\w+$/.test(from)) return undefined;
  return ["torchDefault", "layer", "apply", "fill", "rules", "byType", "own", "mmlab"].includes(from)
    ? undefined
    : from;
}

interface Files {
  readonly all: readonly File[];
  readonly of: ReadonlyMap<Checkpoint, File>;
}

function loadOf(value: Source | undefined): Extract<Source, { kind: "load" }> | undefined {
  if (value?.kind === "load") return value;
  return value?.kind === "adjust" || value?.kind === "slice" ? loadOf(value.of) : undefined;
}

// An adapter puts a checkpoint of one fitted entry in between; the file is then known by its name
function filesOf(leaves: readonly [Param, string, string][], given: readonly Checkpoint[]): Files {
  const used = new Map<Checkpoint, Set<string>>(given.map((ck) => [ck, new Set()]));
  const fitted: Origin[] = [];
  const wrapped = new Set<Checkpoint>();
  for (const [{ value, origin }] of leaves) {
    const load = loadOf(value);
    const last = origin.findLast((o) => o.name !== undefined);
    if (!load) {
      if (last) fitted.push(last);
      continue;
    }
    const { from, name } = load;
    const known = given.find((ck) => ck.name === from.name && ck.specs === from.specs);
    const ck = known ?? from;
    if (!used.has(ck) && from.specs.size === 1 && last && given.some((g) => g.name === last.from)) {
      fitted.push(last);
      wrapped.add(from);
    } else used.set(ck, (used.get(ck) ?? new Set()).add(name));
  }
  for (const { from, name } of fitted) {
    for (const [ck, names] of used) if (ck.name === from && ck.specs.has(name!)) names.add(name!);
  }
  // A file that was loaded through a view (renamed, joined, dequantised) is judged by the view, which has its name
  for (const [ck, names] of used) {
    const viewed = [...used].some(([other, some]) => other !== ck && some.size > 0 && other.name.includes(ck.name));
    if (names.size === 0 && viewed) used.delete(ck);
  }
  // Names of a file that are one tensor are used together
  const tied = (ck: Checkpoint, names: ReadonlySet<string>) =>
    new Set((ck.tied ?? []).filter((group) => group.some((name) => names.has(name))).flat());
  const all = [...used].map(([checkpoint, names]): File => {
    const also = tied(checkpoint, names);
    return {
      checkpoint,
      used: names,
      unused: [...checkpoint.specs.keys()].filter((n) => !names.has(n) && !also.has(n)),
    };
  });
  return { all, of: new Map(all.map((file) => [file.checkpoint, file])) };
}

function entryOf({ value, shape }: Param, last: Origin | undefined, files: Files): Entry | undefined {
  if (last?.name === undefined) return undefined;
  const load = loadOf(value);
  const direct = load && (files.of.get(load.from) ?? files.all.find((f) => f.checkpoint.specs === load.from.specs));
  const file = direct && load.from.specs.size > 1
    ? direct
    : files.all.find(({ checkpoint }) => checkpoint.name === last.from && checkpoint.specs.has(last.name!)) ?? direct;
  const spec = file?.checkpoint.specs.get(last.name);
  if (!file || !spec) return undefined;
  const adapted = last.kind === "adjust" || /adapted/.test(last.by) || spec.shape.join() !== shape.join();
  return { ...spec, file, name: last.name, adapted };
}
