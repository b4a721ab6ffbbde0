import { assert, assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";

// Real models of Transformers, timm and PEFT, started anew by their own code after torch.manual_seed(0)
const fixture: {
  models: Record<
    string,
    { tree: unknown; bits: Record<string, string>; near: Record<string, string>; probe: number }
  >;
} = JSON.parse(await Deno.readTextFile(new URL("../fixtures/tree/recipes.json", import.meta.url)));
const { recipes } = ln;
const INITS: Readonly<Record<string, ln.Init>> = {
  gpt2: recipes.gpt2(),
  bert: recipes.bert(),
  llama: recipes.llama(),
  vit: recipes.vit(),
  mamba: recipes.mamba(),
  vitMae: recipes.vitMae(),
  vitTimm: recipes.vitTimm(),
  vitTimm2: recipes.vitTimm2(),
  vitJax: recipes.vitJax(),
  vitMoco: recipes.vitMoco(),
  lora: recipes.lora(),
  "lora gaussian": recipes.lora({ distribution: "normal" }),
};

for (const [name, { tree, bits, near, probe }] of Object.entries(fixture.models)) {
  Deno.test(`${name} with torch(0) gives the peer's model its bits, in the peer's order of draws`, async () => {
    const rng = ln.torch(0);
    const ready = INITS[name]!(ln.modelFromJson(JSON.stringify(tree)), rng);
    const found: Record<string, string> = {};
    for (const path of Object.keys(bits)) found[path] = await digest(ready, path);
    assertEquals(found, bits);
    for (const [path, base64] of Object.entries(near)) await assertNear(ready, path, base64);
    assertEquals(rng.bits(1)[0]! % 2 ** 24, probe);
  });

  Deno.test(`${name} gives values to the params that the peer's start gives values, and to no other`, () => {
    const ready = INITS[name]!(ln.modelFromJson(JSON.stringify(tree)), ln.keyed(0));
    const filled = ln.list(ln.params, ready).filter(([, { value }]) => value).map(([path]) => path);
    assertEquals(filled.sort(), Object.keys({ ...bits, ...near }).sort());
  });
}

async function digest(model: ln.Module, path: string): Promise<string> {
  const data = await ln.values(model, path);
  const hash = await crypto.subtle.digest("SHA-256", await new Blob([data as BlobPart]).arrayBuffer());
  return [...new Uint8Array(hash, 0, 8)].map((b) => b.toString(16).padStart(2, "0")).join("");
}

// erfinv, log and exp of the peers differ from ours in the last bits of few elements
async function assertNear(model: ln.Module, path: string, base64: string): Promise<void> {
  const theirs = new Float32Array(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)).buffer);
  const ours = await ln.values(model, path) as Float32Array;
  const apart = Math.max(...ours.map((x, i) => Math.abs(x - theirs[i]!) / Math.abs(theirs[i]! || 1)));
  assert(ours.length === theirs.length && apart < 1e-6, `${path}: ${apart}`);
}
