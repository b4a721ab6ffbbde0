/** The function under a name of its own, which consoles and stack traces show: one that another returns has none. */
// deno-lint-ignore no-explicit-any
export function named<F extends (...args: any[]) => unknown>(name: string, fn: F): F {
  return Object.defineProperty(fn, "name", { value: name });
}
