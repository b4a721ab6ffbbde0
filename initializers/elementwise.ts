import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe, sizeOf } from "../core/shape.ts";
import { targetOf } from "../core/draw_target.ts";
import type { DType, Shape, Values } from "../core/types.ts";
import type { Rng } from "../random/types.ts";
import type { DrawOptions, Initializer, Made } from "./types.ts";

/** What a draw is put into: the part of the options that generators know. */
export interface Into {
  readonly dtype: DType;
  readonly range: readonly [number, number] | undefined;
  readonly into: Values | undefined;
}

/**
 * An elementwise initializer: checks shape and options, names itself, and draws nothing for a tensor without elements.
 * `draw` returns what one call of the generator returns.
 * `check` looks at the shape even then.
 */
export function elementwise(
  what: About,
  draw: (n: number, rng: Rng, into: Into, shape: Shape, options: DrawOptions) => Values,
  check?: (shape: Shape, options: DrawOptions) => unknown,
): Initializer {
  const by = (shape: Shape, rng: Rng, options: DrawOptions = {}): Values => {
    const n = checkCall(what.label, shape, rng, options);
    check?.(shape, options);
    const into = { dtype: options.dtype ?? "float32", range: options.range, into: options.into };
    if (n === 0) return targetOf(`draw ${what.label}`, 0, into.dtype, into.range, into.into).out;
    return draw(n, rng, into, shape, options);
  };
  DIRECT.add(by);
  return Object.assign(by, { ...what, elementwise: true as const });
}

const DIRECT = new WeakSet<Initializer>();

/** Whether an initializer returns what its generator drew and never changes it. */
export function isDirect(by: Initializer): boolean {
  return DIRECT.has(by);
}

/** Checks what an initializer is called with; gives the number of elements. */
export function checkCall(label: string, shape: Shape, rng: Rng, options: DrawOptions): number {
  const n = sizeOf(shape);
  checkOptions(`draw ${label}`, options, ["dtype", "axes", "range", "into"]);
  if (typeof rng?.at === "function") return n;
  throw new LensorError(
    "type",
    `Cannot draw ${label}: expected a generator after the shape, found ${describe(rng)}; pass keyed(0)`,
  );
}

/** What an initializer says of itself. */
export interface About {
  readonly label: string;
  readonly made: Made;
}

/**
 * What an initializer says of itself: how it was made, and a label with those options that differ from the usual ones,
 * as `truncNormal(std=0.02)`. `shown` is for options that do not look well in a label.
 */
export function about(
  name: string,
  options: object,
  usual: Readonly<Record<string, unknown>> = {},
  shown: object = options,
): About {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const told = Object.entries(shown).filter(([key, value]) => value !== undefined && value !== usual[key]);
  const label = told.length ? `${name}(${told.map(([key, value]) => `${key}=${String(value)}`).join(", ")})` : name;
  return { label, made: { name, options: Object.fromEntries(given) } };
}
