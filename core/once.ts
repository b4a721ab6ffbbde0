/** What `make` gives, made at the first call: tables cost nothing until they are used. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
