/**
 * Kernels from a module that is kept as base64; null where the host has no such WebAssembly, a policy forbids it, or
 * there is not memory enough: the twins in TypeScript give the same bits. `wrap` makes the kernels of what the module
 * exports.
 */
export function kernelsOf<K>(
  text: string,
  host: typeof WebAssembly | undefined,
  wrap: (exports: WebAssembly.Exports, buffer: WebAssembly.Memory["buffer"], module: WebAssembly.Module) => K | null,
  imports?: WebAssembly.Imports,
): K | null {
  try {
    const module = compiled(text, host);
    const { exports } = new host!.Instance(module, imports);
    return wrap(exports, (exports["memory"] as WebAssembly.Memory).buffer, module);
  } catch {
    return null;
  }
}

/** The module that is kept as base64. Throws where `kernelsOf` gives null. */
export function compiled(text: string, host: typeof WebAssembly | undefined): WebAssembly.Module {
  return new host!.Module(Uint8Array.from(atob(text.replaceAll("\n", "")), (c) => c.charCodeAt(0)));
}
