import { assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";

interface Case {
  readonly class: string;
  readonly args: readonly unknown[];
  readonly kwargs: Readonly<Record<string, unknown>>;
  readonly seed: number;
  readonly names: readonly string[];
  readonly probe: number;
  readonly bits: string;
}
// The fixture, or a longer list that the same script has made
const other = (await Deno.permissions.query({ name: "env", variable: "LENSOR_TORCH_CASES" })).state === "granted" &&
  Deno.env.get("LENSOR_TORCH_CASES");
const file = other || new URL("../fixtures/tree/torch_default_cases.json", import.meta.url);
const { cases }: { cases: readonly Case[] } = JSON.parse(await Deno.readTextFile(file));

// deno-lint-ignore no-explicit-any
const builders = ln as unknown as Record<string, (...args: any[]) => ln.Module>;
const builderOf = (type: string) =>
  builders[type.replace(/^(PReLU|LSTM|GRU|RNN|RMS|[A-Z])/, (start) => start.toLowerCase())]!;
const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

Deno.test("torchDefault gives random layers of every class the bits that PyTorch gives them, and draws no more", async () => {
  const wrong: string[] = [];
  for (const c of cases) {
    const options = Object.fromEntries(Object.entries(c.kwargs).map(([name, value]) => [camel(name), value]));
    const rng = ln.torch(c.seed);
    const ready = ln.initialize(ln.torchDefault(builderOf(c.class)(...c.args, options), rng), ln.nothing);
    const names: string[] = [];
    const bytes: BlobPart[] = [];
    for await (const [path, { data }] of ln.entries(ready)) {
      names.push(path);
      bytes.push(data as BlobPart);
    }
    const found = [names.join(), await sha256(bytes), rng.bits(1)[0]! % 2 ** 24];
    if (JSON.stringify(found) !== JSON.stringify([c.names.join(), c.bits, c.probe])) wrong.push(JSON.stringify(c));
  }
  assertEquals(wrong, []);
});

Deno.test("the random layers are of every class of PyTorch that draws, twice at least", () => {
  const classes = Object.groupBy(cases, (c) => c.class);
  assertEquals(Object.keys(classes).length, 32);
  assertEquals(Object.entries(classes).filter(([, list]) => list!.length < 2), []);
});

async function sha256(parts: readonly BlobPart[]): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", await new Blob([...parts]).arrayBuffer());
  return [...new Uint8Array(hash)].map((b) => b.toString(16).padStart(2, "0")).join("");
}
