/** What several tests need. */
import { assert, assertEquals } from "@std/assert";
import { LensorError } from "../core/errors.ts";
import { module, tensor } from "../tree/module.ts";
import type { Checkpoint, Init, Initializer, Module, Tensor, Values } from "../mod.ts";
import { keyed } from "../random/mod.ts";

/** The same bits: 0 is not -0, and NaN equals NaN only with the same payload. */
export function assertBits(actual: Values, expected: Values): void {
  assert(actual.constructor === expected.constructor, `${actual.constructor.name} is no ${expected.constructor.name}`);
  assert(actual.length === expected.length, `${actual.length} elements, not ${expected.length}`);
  const size = actual.BYTES_PER_ELEMENT;
  const a = bytes(actual);
  const b = bytes(expected);
  const at = a.findIndex((x, i) => x !== b[i]);
  assert(
    at < 0,
    `element ${Math.floor(at / size)}: ${actual[Math.floor(at / size)]}, not ${expected[Math.floor(at / size)]}`,
  );
}

/** Runs a function that must throw a LensorError, and gives it back. */
export function lensorError(fn: () => unknown): LensorError {
  try {
    fn();
  } catch (error) {
    assert(error instanceof LensorError, `not a LensorError: ${error}`);
    return error;
  }
  throw new Error("nothing was thrown");
}

/** The same for a promise. */
export async function lensorRejection(promise: Promise<unknown>): Promise<LensorError> {
  const outcome = await promise.then((value) => ({ value }), (error) => ({ error }));
  return lensorError(() => {
    if ("error" in outcome) throw outcome.error;
  });
}

/** Runs a body with an empty folder, which is removed afterwards. */
export async function inFolder(body: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await body(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** The object with everything in it frozen, so that any write to it throws. */
export function deepFreeze<T>(x: T): T {
  if (typeof x !== "object" || x === null || Object.isFrozen(x) || ArrayBuffer.isView(x)) return x;
  Object.freeze(x);
  for (const key of Reflect.ownKeys(x)) deepFreeze((x as Record<PropertyKey, unknown>)[key]);
  return x;
}

/** Runs an Init with the default generator of seed 0. */
export function run(init: Init, model: Module): Module {
  return init(model, keyed(0));
}

/** A Linear layer as the tests need it: without a builder's axes. */
export function dense(inputs: number, outputs: number): Module {
  return module("Linear", {
    params: { weight: tensor([outputs, inputs]), bias: tensor([outputs]) },
    bases: ["Module"],
    attrs: { in_features: inputs, out_features: outputs },
  });
}

/** A batch norm as the tests need it. */
export function norm(n: number): Module {
  const zero: Initializer = named("zeros", 0);
  const one: Initializer = named("ones", 1);
  const buffer = (initial: Initializer) => tensor([n], { trainable: false, initial });
  return module("BatchNorm2d", {
    params: { weight: tensor([n]), bias: tensor([n]) },
    buffers: {
      running_mean: buffer(zero),
      running_var: buffer(one),
      num_batches_tracked: tensor([], { dtype: "int64", trainable: false, initial: () => new BigInt64Array(1) }),
    },
    bases: ["_BatchNorm", "_NormBase", "Module"],
  });
}

/** An initializer of one constant, with a label. */
export function named(label: string, value: number): Initializer {
  const by = (shape: readonly number[]) => new Float32Array(shape.reduce((n, s) => n * s, 1)).fill(value);
  return Object.assign(by, { label });
}

/** Backbone with a stem and one block of norm, mlp and adapter, and a head. */
export function network(): Module {
  const adapter = module("Adapter", { children: { down: dense(8, 2), up: dense(2, 8) }, bases: ["Module"] });
  const block = module("Block", { children: { norm: norm(8), mlp: dense(8, 8), adapter }, bases: ["Module"] });
  return module("Backbone", { children: { stem: dense(3, 8), block, head: dense(8, 4) }, bases: ["Module"] });
}

function bytes(values: Values): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

/** A checkpoint in memory; every tensor is float32 and holds 1, 2, 3 ... unless its values are given. */
export function memory(
  name: string,
  tensors: Record<string, readonly number[] | Tensor>,
): Checkpoint & { readonly reads: string[] } {
  const full = new Map(
    Object.entries(tensors).map(([path, t]): [string, Tensor] => {
      if ("data" in t) return [path, t as Tensor];
      const shape = t as readonly number[];
      const n = shape.reduce((a, b) => a * b, 1);
      return [path, { shape, dtype: "float32", data: Float32Array.from({ length: n }, (_, i) => i + 1) }];
    }),
  );
  const reads: string[] = [];
  return {
    name,
    reads,
    specs: new Map([...full].map(([path, { shape, dtype }]) => [path, { shape, dtype }])),
    metadata: new Map(),
    read(path, range) {
      reads.push(path);
      return full.get(path)!.data.slice(...range ?? []);
    },
  };
}

/** Asserts that each call throws a LensorError with this code and this whole message. */
export function assertRefused(
  calls: readonly (readonly [call: () => unknown, code: LensorError["code"], message: string])[],
): void {
  const errors = calls.map(([call]) => lensorError(call));
  assertEquals(
    errors.map(({ code, message }) => [code, message]),
    calls.map(([, code, message]) => [code, message]),
  );
}
