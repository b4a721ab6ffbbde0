/**
 * Compiles kernels/assembly to the kernels/_*wasm.ts files: `deno run --no-lock -A dev/build_kernels.ts`, with
 * `--print` to the screen instead.
 *
 * The only place that knows the AssemblyScript compiler. It is loaded at run time and kept out of the lock file, so
 * that nobody downloads it who does not change a kernel or run the test that compiles them anew.
 */
import { lower } from "./_lower.ts";

const COMPILER = "npm:assemblyscript@0.28.20/asc";
const OPTIONS = "--noAssert --runtime stub --enable simd".split(" ");
// The usual optimizations would put a value that is used once back to where it is used, and so undo the order of
// interleaved rows
const IN_ORDER = "-O0 --runPasses precompute,optimize-instructions,vacuum,dce,merge-blocks,remove-unused-brs," +
  "remove-unused-names,coalesce-locals";
const root = new URL("../", import.meta.url);

// The files, and in each the modules: name, entry, what it needs beyond SIMD, and what it is
const FILES = {
  "_wasm.ts": [
    [
      "wasm",
      "keyed.ts",
      `${IN_ORDER} --initialMemory 3 --maximumMemory 3`,
      "The kernels of the generator keyed, base64.",
    ],
  ],
  "_ndarray_wasm.ts": [
    [
      "elements",
      "ndarray/elements.ts",
      `${IN_ORDER} --initialMemory 67 --maximumMemory 67`,
      "Functions of elements, base64.",
    ],
    [
      "product",
      "ndarray/product.ts",
      `${IN_ORDER} --initialMemory 106 --maximumMemory 106`,
      "The float32 matrix product, base64.",
    ],
  ],
  "_dense_wasm.ts": [
    ["dense", "dense.ts", `${IN_ORDER} --importMemory`, "The kernels of linear algebra, base64."],
  ],
  "_halves_wasm.ts": [
    ["wasm", "halves.ts", "-Os --initialMemory 2 --maximumMemory 2", "Casts of half precision, base64."],
  ],
  // The peers' fused multiply-add is an operation of relaxed SIMD
  "_peers_wasm.ts": [
    [
      "wasm",
      "peers.ts",
      `${IN_ORDER} --initialMemory 3 --maximumMemory 3 --enable relaxed-simd`,
      "The peers' kernels, base64.",
    ],
  ],
  "_numpy_wasm.ts": [
    ["wasm", "numpy.ts", "-O3 --initialMemory 2 --maximumMemory 2", "The kernels of the generator numpy, base64."],
  ],
  // One memory for all threads
  "_moments_wasm.ts": [
    [
      "wasm",
      "moments.ts",
      "-Os --importMemory --sharedMemory --enable threads --maximumMemory 16384",
      "The kernels of statistics, base64.",
    ],
  ],
} as const;

/** The text of a file for the sources as they are. */
async function buildKernels(file: keyof typeof FILES): Promise<string> {
  const parts = ["// Made by dev/build_kernels.ts from kernels/assembly; do not edit.\n"];
  for (const [name, entry, needs, text] of FILES[file]) {
    const wasm = await compile(`kernels/assembly/${entry}`, [...OPTIONS, ...needs.split(" ")]);
    const lines = btoa(String.fromCharCode(...wasm)).match(/.{1,110}/g) ?? [];
    parts.push(`/** ${text} */\nexport const ${name} = (): string => \`\n${lines.join("\n")}\n\`;\n`);
  }
  return parts.join("\n");
}

async function compile(file: string, options: string[]): Promise<Uint8Array> {
  const asc = await import(COMPILER);
  let wasm: Uint8Array | undefined;
  const errors: string[] = [];
  const { error } = await asc.main([file, "--outFile", "out.wasm", ...options], {
    readFile: async (name: string) => {
      try {
        return lower(await Deno.readTextFile(new URL(name, root)));
      } catch {
        return null;
      }
    },
    writeFile: (_name: string, contents: Uint8Array) => void (wasm = contents),
    listFiles: () => [],
    stdout: { write: () => true },
    stderr: { write: (text: string) => errors.push(text) },
  });
  if (error || !wasm) throw new Error(`${file} does not compile: ${errors.join("") || error}`);
  return wasm;
}

if (import.meta.main) {
  for (const file of Object.keys(FILES) as (keyof typeof FILES)[]) {
    const text = await buildKernels(file);
    if (Deno.args.includes("--print")) await Deno.stdout.write(new TextEncoder().encode(text));
    else await Deno.writeTextFile(new URL(`kernels/${file}`, root), text);
  }
}
