/** A module that is kept as base64, ready to be called. Throws where the host has no WebAssembly SIMD, or a policy forbids it. */
export function instantiate(text: string, host: typeof WebAssembly | undefined): WebAssembly.Exports {
  const bytes = Uint8Array.from(atob(text.replaceAll("\n", "")), (c) => c.charCodeAt(0));
  return new host!.Instance(new host!.Module(bytes)).exports;
}
