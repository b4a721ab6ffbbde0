import { assertEquals } from "@std/assert";
import * as ln from "../mod.ts";

// The names that users may rely on, by the plain source of each door. A change of the public interface is made on
// purpose: write the snapshot again with `deno run -A tests/api_test.ts`, and read its diff.
const DOORS: readonly string[] = [
  "all.ts",
  "initializers/mod.ts",
  "random/mod.ts",
  "recipes/mod.ts",
  "checkpoint/mod.ts",
  "growth/mod.ts",
  "ndarray/all.ts",
  "ndarray/_images.ts",
  "ndarray/fft/mod.ts",
  "ndarray/linalg/mod.ts",
];
const ROOT = new URL("../", import.meta.url);
const SNAPSHOT = new URL("fixtures/api.json", import.meta.url);

type Names = Readonly<Record<string, readonly string[]>>;

/** The names behind a door by kind, each kind sorted. */
async function namesBehind(door: string): Promise<Names> {
  const command = new Deno.Command(Deno.execPath(), { args: ["doc", "--json", new URL(door, ROOT).pathname] });
  const { success, stdout, stderr } = await command.output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  const { nodes } = JSON.parse(new TextDecoder().decode(stdout));
  const kinds = new Map<string, Set<string>>();
  for (const { symbols } of Object.values(nodes) as { symbols: Documented[] }[]) {
    for (const { name, declarations } of symbols) {
      for (const { kind } of declarations) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(name));
    }
  }
  return Object.fromEntries([...kinds].sort().map(([kind, names]) => [kind, [...names].sort()]));
}

interface Documented {
  readonly name: string;
  readonly declarations: readonly { readonly kind: string }[];
}

const found = async () =>
  Object.fromEntries(await Promise.all(DOORS.map(async (door) => [door, await namesBehind(door)] as const)));

if (import.meta.main) {
  await Deno.writeTextFile(SNAPSHOT, JSON.stringify(await found(), null, 2) + "\n");
} else {
  Deno.test("doors: the names and kinds of all exports -> those of the snapshot", async () => {
    assertEquals(await found(), JSON.parse(await Deno.readTextFile(SNAPSHOT)));
  });

  Deno.test("mod.ts: every function -> its name is the exported one, as consoles and stack traces show it", () => {
    for (const room of [ln, ln.growth, ln.recipes]) {
      const functions = Object.entries(room).filter(([, value]) => typeof value === "function");
      assertEquals(functions.map(([, value]) => (value as { name: string }).name), functions.map(([name]) => name));
    }
  });
}
