/** Runs lensor on the cases of dev/mmlab_trees.py, and says what differs from what the engine did. */
import { fromBytes, toBytes } from "../../core/dtype.ts";
import { cast, type DType, LensorError, type Shape, type Values } from "../../core/mod.ts";
import { type Checkpoint, initWeights, loadCheckpoint, mmlab, modelFromJson, torch, values } from "../../mod.ts";
import type { Engine, Module } from "../../mod.ts";
import { isInit, userInits, withValues } from "../conformance/mmengine.ts";

/** One case of the script. */
export interface TreeCase {
  readonly id: string;
  readonly op: "init_weights" | "initialize" | "load_checkpoint";
  readonly engine: Engine;
  readonly seed: number;
  readonly calls?: number;
  readonly init_cfg?: Parameters<typeof mmlab>[0];
  readonly checkpoint?: string;
  readonly kwargs?: { readonly strict?: boolean; readonly revise_keys?: readonly (readonly [string, string])[] };
  readonly tree: object;
  readonly ones: readonly string[];
  readonly files: Readonly<Record<string, FileOfCase>>;
  readonly error?: string;
  readonly probe?: string;
  readonly changed?: Readonly<Record<string, string>>;
  readonly log?: readonly (readonly [string, string])[];
  readonly is_init?: Readonly<Record<string, boolean>>;
}

interface FileOfCase {
  readonly wrapper: "state_dict" | "model" | null;
  readonly k: number;
  readonly entries: readonly (readonly [string, Shape, DType])[];
}

/** What differs, and how many elements of truncated normals are not the same bits. */
export interface Outcome {
  readonly differences: readonly string[];
  readonly elements: number;
  readonly odd: number;
}

/** Runs one case. */
export async function runCase(c: TreeCase): Promise<Outcome> {
  const parsed = modelFromJson(c.tree);
  const paths = [...tensorsOf(parsed)];
  const before = new Map(paths.map(([path, spec], k) => [path, startOf(spec, k, 32, c.ones.includes(path))]));
  const model = withValues(parsed, "", before);
  const rng = torch(c.seed);
  const outcome = await answer(c, model, rng).then((got) => ({ got }), (error: unknown) => ({ error }));
  if ("error" in outcome) return { differences: judge(c, outcome.error), elements: 0, odd: 0 };
  if (c.error !== undefined) {
    const differences = ACCIDENTS.test(c.error) ? [] : [`no error, but ${c.error}`];
    return { differences, elements: 0, odd: 0 };
  }
  const { got } = outcome;
  const differences: string[] = [];
  let elements = 0, odd = 0;
  for (const [path, spec] of paths) {
    const was = await values(model, path);
    const now = await values(got.model, path);
    const want = c.changed![path];
    const bits = want === undefined ? toBytes(was) : bytesOf(want);
    const loose = JSON.stringify(c).includes("TruncNormal") || spec.dtype === "float64";
    const steps = stepsApart(now, fromBytes(bits, spec.dtype), spec.dtype);
    const worst = Math.max(0, ...steps);
    // One vendor's inverse error function and one library's logarithm and cosine have no public formula. A mean that is
    // added to their result makes steps of what is left
    if (worst > (loose ? 16 : 0)) differences.push(`${path} is ${worst} steps off`);
    elements += steps.length;
    odd += steps.filter((n) => n > 0).length;
  }
  const probe = toBytes(rng.uniform(4, { low: 0, high: 1 }));
  if (`${probe}` !== `${bytesOf(c.probe!)}`) differences.push("the generator stands elsewhere");
  const log = got.log?.map(({ level, text }) => whole(`${level} ${text}`));
  if (log) differences.push(...linesApart(log, c.log!.map(([level, text]) => whole(`${level} ${text}`))));
  const isDone = JSON.stringify(Object.fromEntries(isInit(got.model)));
  if (c.is_init && isDone !== JSON.stringify(c.is_init)) differences.push(`is_init ${isDone}`);
  return { differences, elements, odd };
}

type Answer = { readonly model: Module; readonly log?: readonly { readonly level: string; readonly text: string }[] };

async function answer(c: TreeCase, model: Module, rng: ReturnType<typeof torch>): Promise<Answer> {
  const checkpoints = new Map(Object.entries(c.files).map(([path, file]) => [path, checkpointOf(path, file)]));
  const { engine } = c;
  if (c.op === "initialize") return { model: mmlab(c.init_cfg!, { exact: true, engine, checkpoints })(model, rng) };
  if (c.op === "init_weights") {
    return await initWeights(model, { engine, rng, checkpoints, calls: c.calls!, userInits: userInits(model) });
  }
  const { revise_keys: reviseKeys, strict = false } = c.kwargs!;
  const loaded = loadCheckpoint(model, checkpoints.get(c.checkpoint!)!, { strict, ...(reviseKeys && { reviseKeys }) });
  const text = loaded.text ? [{ level: "WARNING", text: loaded.text }] : [];
  return { model: loaded.model, log: (c.log ?? []).slice(0, 1).map(([level, text]) => ({ level, text })).concat(text) };
}

// The file as openAll would open it: state_dict is unwrapped, anything else is not
function checkpointOf(name: string, { wrapper, k, entries }: FileOfCase): Checkpoint {
  const nested = wrapper === "model";
  const name_ = (key: string) => nested ? `model/${key}` : key;
  const specs = new Map(entries.map(([key, shape, dtype]) => [name_(key), { shape, dtype }]));
  const numbers = new Map([...specs].map(([key, spec], i) => [key, startOf(spec, k + i, 64, false)]));
  return {
    name,
    specs,
    metadata: new Map(),
    read: (key, range) => numbers.get(key)!.subarray(...(range ?? [])),
    ...(nested && { keys: ["model", "meta"] }),
  };
}

// What the script calls start
function startOf({ shape, dtype }: { shape: Shape; dtype: DType }, k: number, period: number, ones: boolean): Values {
  const n = shape.reduce((a, b) => a * b, 1);
  const whole = Array.from({ length: n }, (_, i) => (i * 7 + k * 13) % period);
  if (dtype === "int64") return BigInt64Array.from(whole, BigInt);
  return cast(Float64Array.from(whole, (x) => ones ? 1 : (x * 2 - period + 1) / 32), "float64", dtype);
}

// The names of a state dict in its order; of tied tensors the first has the number
function* tensorsOf(node: Module, path = ""): Generator<[string, { shape: Shape; dtype: DType }]> {
  const join = (name: string) => path ? `${path}.${name}` : name;
  for (const from of [node.params, node.buffers]) {
    for (const [name, param] of Object.entries(from)) if (param.persistent) yield [join(name), param];
  }
  const names = node.order?.children ?? Object.keys(node.children);
  for (const name of names) yield* tensorsOf(node.children[name]!, join(name));
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

// How many representable numbers lie between; NaN is NaN
function stepsApart(a: Values, b: Values, dtype: DType): number[] {
  if (a instanceof BigInt64Array) return Array.from(a, (x, i) => x === b[i] ? 0 : Infinity);
  const x = cast(a, dtype, "float64") as Float64Array;
  const y = cast(b, dtype, "float64") as Float64Array;
  const ordered = (value: number) => {
    const bits = new BigInt64Array(cast(new Float64Array([value]), "float64", "float64").buffer)[0]!;
    return bits < 0n ? -(bits & 0x7fff_ffff_ffff_ffffn) : bits;
  };
  const unit = { float64: 0n, float32: 29n, float16: 42n, bfloat16: 45n }[dtype as string] ?? 0n;
  return Array.from(x, (value, i) => {
    if (Object.is(value, y[i])) return 0;
    if (Number.isNaN(value) || Number.isNaN(y[i])) return Infinity;
    const apart = ordered(value) - ordered(y[i]!);
    const steps = Number((apart < 0n ? -apart : apart) >> unit);
    return Math.max(1, steps);
  });
}

// JavaScript has no 0.0 beside 0
const whole = (text: string): string => text.replace(/(?<![\w.])(-?\d+)\.0\b/g, "$1");

function linesApart(have: readonly string[], want: readonly string[]): string[] {
  const at = [...have, ...want].findIndex((_, i) => have[i] !== want[i]);
  return at < 0 ? [] : [`line ${at + 1} of the log is ${JSON.stringify(have[at])}, not ${JSON.stringify(want[at])}`];
}

// Where Python fails by accident, an answer is right as well
const ACCIDENTS = /^(AttributeError|IndexError|RuntimeError: mean\(\)|ValueError: .override. need "type" key)/;

const CODES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^KeyError: 'type'|contain the key|need "type" key|missing 1 required/, ["missing", "type"]],
  [/unexpected keyword|multiple values/, ["unknown-name"]],
  [/not in the .*registry/, ["unknown-name"]],
  [/^TypeError/, ["type"]],
  [/did not have attribute/, ["no-match"]],
  [/is not in the pretrained model/, ["missing"]],
  [/do not match exactly/, ["shape", "missing", "unused"]],
  [/^ValueError: Fan in/, ["shape"]],
  [/Unsupported nonlinearity|^ValueError: Mode/, ["unknown-name"]],
  [/std >= 0|expects to return|^ZeroDivisionError/, ["range"]],
  [/^AssertionError: *$/, ["unknown-name", "type"]],
];

function judge(c: TreeCase, error: unknown): string[] {
  if (!(error instanceof LensorError)) return [`threw ${error instanceof Error ? error.stack : error}`];
  const said = `threw ${error.code}: ${error.message}`;
  if (c.error === undefined) return [said];
  // mmlab checks a whole cfg before it runs any of it
  if (c.op === "initialize" && Array.isArray(c.init_cfg)) return [];
  const codes = CODES.find(([pattern]) => pattern.test(c.error!))?.[1];
  return codes && !codes.includes(error.code) ? [`${said}, not ${c.error}`] : [];
}
