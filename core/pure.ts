/** The functions known to give the same result for the same arguments. */
const KNOWN = new WeakSet<object>();

/** Notes that a function of the library's own is pure, if all that it calls is. */
// deno-lint-ignore no-explicit-any
export function pure<F extends (...args: any[]) => unknown>(fn: F, calls: readonly object[] = []): F {
  if (calls.every(isPure)) KNOWN.add(fn);
  return fn;
}

/** Whether a function is known to be pure; of somebody else's function nothing is known. */
export function isPure(fn: object): boolean {
  return KNOWN.has(fn);
}
