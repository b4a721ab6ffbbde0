import { checkRecord } from "../core/check.ts";
import { checkModule } from "../tree/check_module.ts";
import { checkCheckpoint } from "../checkpoint/check_checkpoint.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { derived, type Entry, specOf } from "../checkpoint/views/derived.ts";
import { LensorError } from "../core/errors.ts";
import { describe, showShape } from "../core/shape.ts";
import type { Shape } from "../core/types.ts";
import type { Module } from "../tree/types.ts";
import { eachTensor } from "../tree/walk.ts";
import { gathered } from "./_rows.ts";

/**
 * A view in which entries are smaller: along each axis evenly spaced indices of the old one. A smaller model starts
 * from a larger one so.
 *
 * From n to s: every n / s-th where s divides n, else the rounded places of s points between 0 and n - 1 (float32, half
 * to even).
 *
 * @param to The new shapes by name, or the smaller model. Entries that it does not name pass through.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `missing` for a name that is not there, `shape` for another rank or a larger size.
 * @see Xu et al., "Initializing models with larger ones" (2024)
 *
 * @example
 * ```ts
 * import { fromBytes, growth, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const w = { shape: [4], dtype: "float32", data: new Float32Array([0, 1, 2, 3]) } as const;
 * const small = growth.selectWeights(await fromBytes(await toSafetensors([["w", w]])), { w: [2] });
 * assertEquals(await small.read("w"), new Float32Array([0, 2]));
 * ```
 */
export function selectWeights(checkpoint: Checkpoint, to: Readonly<Record<string, Shape>> | Module): Checkpoint {
  const verb = "select weights";
  checkCheckpoint(verb, checkpoint);
  const entries = new Map<string, Entry>();
  for (const [name, shape] of shapesOf(verb, checkpoint, to)) {
    const spec = specOf(verb, checkpoint, name);
    if (!Array.isArray(shape) || shape.length !== spec.shape.length) {
      throw new LensorError(
        "shape",
        `Cannot ${verb}: "${name}" is ${showShape(spec.shape)}, not of the rank of ${
          Array.isArray(shape) ? showShape(shape) : describe(shape)
        }`,
        { path: name },
      );
    }
    let view = checkpoint;
    for (const [axis, size] of shape.entries()) {
      const from = spec.shape[axis]!;
      if (size === from) continue;
      if (!Number.isSafeInteger(size) || size < 1 || size > from) {
        throw new LensorError(
          "shape",
          `Cannot ${verb}: "${name}" ${showShape(spec.shape)} has no ${
            describe(size)
          } indices along axis ${axis} to select`,
          {
            path: name,
          },
        );
      }
      const own = view.specs.get(name)!;
      view = derived(
        view,
        verb,
        new Map([[name, gathered(view, name, own, axis, places(from, size))]]),
        new Set([name]),
      );
    }
    const last = view;
    entries.set(name, { spec: last.specs.get(name)!, read: (range) => last.read(name, range) });
  }
  return derived(checkpoint, verb, entries, new Set(entries.keys()));
}

function shapesOf(
  verb: string,
  checkpoint: Checkpoint,
  to: Readonly<Record<string, Shape>> | Module,
): [string, Shape][] {
  if (typeof to !== "object" || to === null) {
    throw new LensorError("type", `Cannot ${verb}: expected shapes by name or a model, found ${describe(to)}`);
  }
  if (!("params" in to && "children" in to && typeof to.type === "string")) {
    checkRecord(to, verb, "shapes by name, or a model");
    return Object.entries(to as Record<string, Shape>);
  }
  checkModule("select the weights of", to);
  const shapes: [string, Shape][] = [];
  eachTensor(to as Module, ({ shape }, path) => {
    if (checkpoint.specs.has(path)) shapes.push([path, shape]);
  });
  return shapes;
}

function places(n: number, s: number): number[] {
  if (n % s === 0) return Array.from({ length: s }, (_, i) => i * (n / s));
  const step = Math.fround((n - 1) / (s - 1));
  // From both ends, as torch.linspace in float32
  return Array.from(
    { length: s },
    (_, i) => roundEven(i < s / 2 ? Math.fround(i * step) : Math.fround(n - 1 - Math.fround((s - 1 - i) * step))),
  );
}

function roundEven(x: number): number {
  const low = Math.floor(x);
  const rest = x - low;
  return rest < 0.5 || rest === 0.5 && low % 2 === 0 ? low : low + 1;
}
