import * as ln from "../mod.ts";
import * as nd from "../ndarray/mod.ts";
import { type Args, type Host, Usage } from "./_command.ts";
import { callText, kebab } from "./_call_text.ts";
import { open } from "./_open.ts";
import { choiceIn } from "./_options.ts";

/** The options that make views, for the table of a command. */
export const VIEW_OPTIONS: { readonly value: readonly string[]; readonly values: readonly string[] } = {
  value: ["merge", "base"],
  values: ["join", "divide", "map"],
};

/** Opens what a command names: one file, or several that `--merge` makes one. Closing the result closes all. */
export async function openMerged(args: Args, host: Host): Promise<ln.Checkpoint> {
  const choice = choiceIn(args);
  const merge = args.one("merge");
  const base = args.one("base");
  const opened: ln.Checkpoint[] = [];
  if (merge === undefined) {
    if (base !== undefined) throw new Usage("--base is for --merge");
    return await open(args.names[0]!, host, choice);
  }
  const [method, options] = methodIn(merge);
  try {
    for (const name of [...base === undefined ? [] : [base], ...args.names]) {
      opened.push(await open(name, host, choice));
    }
    // Without a base the first file is what the others were trained from
    const hasBase = BASED.includes(method);
    const [first, ...rest] = opened as [ln.Checkpoint, ...ln.Checkpoint[]];
    if (base !== undefined && !hasBase) throw new Usage(`--base: ${kebab(method)} has no base`);
    if (hasBase && rest.length === 0) throw new Usage(`--merge ${merge}: expected a base and one more file`);
    const by = METHODS[method]!({ ...options, ...(hasBase && { base: first }) });
    const view = ln.merged(hasBase ? rest : opened, by);
    return { ...view, close: () => opened.forEach((each) => each.close?.()) };
  } catch (error) {
    for (const each of opened) each.close?.();
    throw error;
  }
}

// deno-lint-ignore no-explicit-any -- merged checks the options
const METHODS: Readonly<Record<string, (options: any) => ln.MergeMethod>> = {
  linear: ln.linearMerge,
  taskArithmetic: ln.taskArithmetic,
  slerp: ln.slerp,
  ties: ln.ties,
  dare: ({ seed, ...options }) => ln.dare({ ...options, ...(seed !== undefined && { rng: ln.keyed(seed) }) }),
  modelStock: ln.modelStock,
};
const BASED: readonly string[] = ["taskArithmetic", "ties", "dare", "modelStock"];

function methodIn(text: string): [string, Readonly<Record<string, unknown>>] {
  const { name, options } = callText("--merge", text);
  if (Object.hasOwn(METHODS, name)) return [name, lists(options)];
  const all = Object.keys(METHODS).map(kebab).join(", ");
  throw new Usage(`--merge ${text}: expected ${all}, with options behind a colon`);
}

/** The checkpoint as `--join`, `--divide` and `--map` change it, each in its turn. */
export async function viewed(checkpoint: ln.Checkpoint, args: Args, host: Host): Promise<ln.Checkpoint> {
  let view = checkpoint;
  for (const [option, text] of args.words) {
    if (option === "join") {
      const [into, from, options] = sidesIn(text, "--join");
      view = ln.joined(view, one(into, `--join ${text}`), from, options);
    } else if (option === "divide") {
      const [from, into, options] = sidesIn(text, "--divide");
      view = ln.divided(view, one(from, `--divide ${text}`), into, options);
    } else if (option === "map") view = await mappedBy(view, text, host);
  }
  return view;
}

// `INTO=FROM,FROM;axis=0` in three
function sidesIn(
  text: string,
  option: string,
): [readonly string[], readonly string[], Readonly<Record<string, unknown>>] {
  const [names = "", options = ""] = split(text, ";");
  const at = names.indexOf("=");
  if (at < 1 || at === names.length - 1) throw new Usage(`${option} ${text}: expected NAME=NAME,NAME;axis=0`);
  return [split(names.slice(0, at), ","), split(names.slice(at + 1), ","), optionsIn(options, option)];
}

function one(names: readonly string[], where: string): string {
  if (names.length === 1) return names[0]!;
  throw new Usage(`${where}: expected one name before the =`);
}

// `axis=0,sizes=8:4:4`
function optionsIn(text: string, option: string): Readonly<Record<string, unknown>> {
  return lists(callText(option, `view:${text}`).options);
}

// One number where several may be is a list of one
function lists({ sizes, weights, ...options }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const list = (name: string, value: unknown) => value === undefined ? {} : { [name]: [value].flat() };
  return { ...options, ...list("sizes", sizes), ...list("weights", weights) };
}

// At what stands outside of braces, brackets and parentheses
function split(text: string, at: string): string[] {
  const out = [""];
  let depth = 0;
  for (const char of text) {
    if ("{[(".includes(char)) depth++;
    else if ("}])".includes(char)) depth--;
    if (char === at && depth === 0) out.push("");
    else out[out.length - 1] += char;
  }
  return out;
}

// `--map 'PATTERN=OPERATION'`: an operation of the table, or a file whose default export is a function
async function mappedBy(checkpoint: ln.Checkpoint, text: string, host: Host): Promise<ln.Checkpoint> {
  const at = text.indexOf("=");
  const pattern = text.slice(0, at);
  const what = text.slice(at + 1).trim();
  const where = `--map ${text}`;
  if (at < 1) throw new Usage(`${where}: expected PATTERN=OPERATION, such as '**.weight=scale(0.5)'`);
  if (/\.(ts|js|mts|mjs)$/.test(what)) return ln.mapped(checkpoint, pattern, what, await functionIn(what, where, host));
  const [, name = "", inside = ""] = /^([\w-]+)\s*(?:\((.*)\))?$/s.exec(what) ?? [];
  const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
  const numbers = inside.split(",").map((part) => part.trim()).filter((part) => part !== "").map(Number);
  const isWrong = !operation || numbers.some(Number.isNaN) ||
    operation.takes !== undefined && operation.takes !== numbers.length;
  if (isWrong) {
    throw new Usage(
      `${where}: expected ${Object.values(OPERATIONS).map(({ form }) => form).join(", ")}, or a file such as half.ts`,
    );
  }
  const specOf = ({ shape, dtype }: ln.Spec, path: string): ln.Spec => {
    if (!FLOATS.includes(dtype) && operation.shape === undefined) {
      throw new ln.LensorError(
        "type",
        `Cannot apply ${name} to "${path}": it is ${dtype}; choose floats by the pattern`,
        { path },
      );
    }
    return { dtype, shape: operation.shape?.(shape, numbers, path) ?? shape };
  };
  return ln.mapped(checkpoint, pattern, what, (tensor) => {
    const made = nd.toTensor(operation.apply(nd.ndarray(tensor), numbers));
    return { ...made, dtype: tensor.dtype, data: ln.cast(made.data, made.dtype, tensor.dtype) };
  }, specOf);
}

const FLOATS: readonly string[] = ["float64", "float32", "float16", "bfloat16"];

interface Operation {
  readonly form: string;
  /** How many numbers it is given, where that is fixed. */
  readonly takes?: number;
  readonly apply: (x: nd.View, numbers: readonly number[]) => nd.View;
  /** The new shape, where it is another. */
  readonly shape?: (shape: readonly number[], numbers: readonly number[], path: string) => readonly number[];
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
  scale: { form: "scale(X)", takes: 1, apply: (x, [by]) => nd.multiply(x, by!) },
  add: { form: "add(X)", takes: 1, apply: (x, [by]) => nd.add(x, by!) },
  clip: { form: "clip(LOW, HIGH)", takes: 2, apply: (x, [low, high]) => nd.clip(x, low!, high!) },
  transpose: {
    form: "transpose",
    apply: (x, axes) => nd.transpose(x, axes.length === 0 ? undefined : axes),
    shape: (shape, axes, path) => permuted(shape, axes, path),
  },
};

function permuted(shape: readonly number[], axes: readonly number[], path: string): readonly number[] {
  if (axes.length === 0) return shape.toReversed();
  if (`${axes.toSorted((a, b) => a - b)}` === `${shape.map((_, i) => i)}`) return axes.map((axis) => shape[axis]!);
  throw new ln.LensorError(
    "shape",
    `Cannot transpose "${path}": its shape [${shape.join(", ")}] has no axes (${axes.join(", ")})`,
    {
      path,
    },
  );
}

type Mapping = Parameters<typeof ln.mapped>[3];

async function functionIn(file: string, where: string, host: Host): Promise<Mapping> {
  if (!host.program) throw new Usage(`${where}: no programs can be run here`);
  const made = (await host.program(file)).default;
  if (typeof made === "function") return made as Mapping;
  throw new Usage(
    `${where}: its default export is ${
      made === undefined ? "missing" : "not a function"
    }; expected (tensor, name) => values`,
  );
}
