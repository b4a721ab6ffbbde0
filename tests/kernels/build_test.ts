import { assert, assertEquals } from "@std/assert";
import { dense } from "../../kernels/_dense_wasm.ts";
import { wasm as halves } from "../../kernels/_halves_wasm.ts";
import { elements, product } from "../../kernels/_ndarray_wasm.ts";
import { wasm as moments } from "../../kernels/_moments_wasm.ts";
import { wasm as numpy } from "../../kernels/_numpy_wasm.ts";
import { wasm as peers } from "../../kernels/_peers_wasm.ts";
import { wasm } from "../../kernels/_wasm.ts";

Deno.test("the committed kernels are what the sources compile to", async () => {
  const build = new URL("../../dev/build_kernels.ts", import.meta.url).href;
  const args = ["run", "--no-lock", "--allow-read", "--allow-env", "--allow-sys", build, "--print"];
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), { args }).output();
  assert(success, new TextDecoder().decode(stderr));
  const files = [
    "_wasm.ts",
    "_ndarray_wasm.ts",
    "_dense_wasm.ts",
    "_halves_wasm.ts",
    "_peers_wasm.ts",
    "_numpy_wasm.ts",
    "_moments_wasm.ts",
  ].map((name) => new URL(`../../kernels/${name}`, import.meta.url));
  const committed = await Promise.all(files.map((file) => Deno.readTextFile(file)));
  assertEquals(new TextDecoder().decode(stdout), committed.join(""));
});

Deno.test("the compiled kernels stay below 96 KiB together and import only a memory, or exp and log1p", () => {
  const functions = ["log1p32", "log1p", "exp"].map((name) => ({ module: "numpy", name, kind: "function" }));
  const memory = [{ module: "env", name: "memory", kind: "memory" }];
  const modules = [
    [wasm(), []],
    [halves(), []],
    [peers(), []],
    [numpy(), functions],
    [dense(), memory],
    [moments(), memory],
    [elements(), []],
    [product(), []],
  ] as const;
  for (const [text, imports] of modules) {
    const bytes = Uint8Array.from(atob(text.replaceAll("\n", "")), (c) => c.charCodeAt(0));
    assertEquals(WebAssembly.Module.imports(new WebAssembly.Module(bytes)) as unknown[], [...imports]);
  }
  assert(modules.reduce((sum, [text]) => sum + text.length, 0) < 98304);
});
