/**
 * Compiles kernels/assembly to kernels/_wasm.ts and kernels/_peers_wasm.ts: `deno run --no-lock -A dev/build_kernels.ts`, with `--print` to the screen instead.
 *
 * The only place that knows the AssemblyScript compiler. It is loaded at run time and kept out of the lock file, so that nobody
 * downloads it who does not change a kernel or run the test that compiles them anew.
 */
const COMPILER = "npm:assemblyscript@0.28.20/asc";
const OPTIONS = "-O3 --noAssert --runtime stub --enable simd --initialMemory 3 --maximumMemory 3".split(" ");
const root = new URL("../", import.meta.url);

// Each module: its entry, the file that holds it, and what it needs beyond SIMD
const MODULES = [
  { entry: "kernels/assembly/keyed.ts", file: "kernels/_wasm.ts", features: [] },
  // The peers' fused multiply-add is an operation of relaxed SIMD
  { entry: "kernels/assembly/peers.ts", file: "kernels/_peers_wasm.ts", features: ["--enable", "relaxed-simd"] },
];

/** The text of the file that holds a module, for the sources as they are. */
async function buildKernels({ entry, features }: { entry: string; features: string[] }): Promise<string> {
  const asc = await import(COMPILER);
  let wasm: Uint8Array | undefined;
  const errors: string[] = [];
  const { error } = await asc.main([entry, "--outFile", "module.wasm", ...OPTIONS, ...features], {
    readFile: async (name: string) => {
      try {
        return await Deno.readTextFile(new URL(name, root));
      } catch {
        return null;
      }
    },
    writeFile: (_name: string, contents: Uint8Array) => void (wasm = contents),
    listFiles: () => [],
    stdout: { write: () => true },
    stderr: { write: (text: string) => errors.push(text) },
  });
  if (error || !wasm) throw new Error(`kernels/assembly does not compile: ${errors.join("") || error}`);
  const lines = btoa(String.fromCharCode(...wasm)).match(/.{1,110}/g) ?? [];
  return [
    "// Made by dev/build_kernels.ts from kernels/assembly; do not edit.",
    "",
    "/** The compiled kernels, base64. */",
    `export const WASM: string = \`\n${lines.join("\n")}\n\`;`,
    "",
  ].join("\n");
}

if (import.meta.main) {
  for (const module of MODULES) {
    const text = await buildKernels(module);
    if (Deno.args.includes("--print")) await Deno.stdout.write(new TextEncoder().encode(text));
    else await Deno.writeTextFile(new URL(module.file, root), text);
  }
}
