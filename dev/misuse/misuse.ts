import { LensorError } from "../../core/errors.ts";
import type { Any } from "./exports.ts";
import { RIGHT, WRONG } from "./values.ts";

/** What came of the calls of a function. */
export interface Tally {
  calls: number;
  /** Errors of lensor's own. */
  refused: number;
  /** Calls that gave a value. */
  accepted: number;
  /** Accidents, in words. */
  raw: string[];
}

type Named = readonly [name: string, make: () => unknown];

const wrong: readonly Named[] = Object.entries(WRONG);
const right: readonly Named[] = Object.entries(RIGHT);

/**
 * Calls a function with every wrong value alone, before and after every right one, and after two right ones; what gives
 * a function is called on. `every` takes each so many-th combination only, from `phase` on.
 */
export async function misuse(
  name: string,
  fn: (...args: Any[]) => unknown,
  every = 1,
  phase = 0,
): Promise<Tally> {
  const tally: Tally = { calls: 0, refused: 0, accepted: 0, raw: [] };
  let turn = phase;
  for (const args of combinations()) {
    if (turn++ % every !== 0) continue;
    const given = new Set<unknown>();
    const made = await call(tally, name, fn, args, given);
    // A function that was given is not the library's; an adapter is called by the library alone
    if (typeof made !== "function" || given.has(made) || "accepts" in made) continue;
    // An Init, an initializer, a step of some other kind: two more calls with the same arguments turned round
    const label = `${name}(${args.map(([n]) => n).join(", ")})`;
    await call(tally, label, made as Any, args);
    await call(tally, label, made as Any, [["model", RIGHT.model!], ["rng", RIGHT.rng!]]);
  }
  return tally;
}

function* combinations(): Generator<readonly Named[]> {
  yield [];
  for (const w of wrong) yield [w];
  for (const r of right) {
    for (const w of wrong) {
      yield [r, w];
      yield [w, r];
    }
  }
  for (const [i, w] of wrong.entries()) {
    for (let k = 0; k < right.length; k++) yield [right[k]!, right[(k + i) % right.length]!, w];
  }
}

async function call(
  tally: Tally,
  name: string,
  fn: (...args: Any[]) => unknown,
  args: readonly Named[],
  given?: Set<unknown>,
): Promise<unknown> {
  tally.calls++;
  try {
    const values = args.map(([, make]) => make());
    for (const value of values) given?.add(value);
    const result = await settled(fn(...values));
    tally.accepted++;
    return result;
  } catch (error) {
    if (error instanceof LensorError) tally.refused++;
    else if (isOwn(error)) tally.accepted++;
    else tally.raw.push(`${name}(${args.map(([n]) => n).join(", ")}): ${error}`);
    return undefined;
  }
}

// What the thrower throws is the caller's own error, and passed on
const isOwn = (error: unknown): boolean => error instanceof TypeError && /reading 'x'/.test(error.message);

// The value of a promise, and the first of a stream
async function settled(result: unknown): Promise<unknown> {
  if (result instanceof Promise) return await result;
  const next = (result as AsyncIterator<unknown> | undefined)?.next;
  if (typeof next === "function" && Symbol.asyncIterator in (result as object)) {
    return await next.call(result as AsyncIterator<unknown>);
  }
  return result;
}
