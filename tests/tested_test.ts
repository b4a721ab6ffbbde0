import { assertEquals } from "@std/assert";
import * as checkpoint from "../checkpoint/mod.ts";
import * as growth from "../growth/mod.ts";
import * as initializers from "../initializers/mod.ts";
import * as inits from "../inits/mod.ts";
import * as mmlab from "../mmlab/mod.ts";
import * as recipes from "../recipes/mod.ts";

// What is added comes with a test of what it does: here a name is looked for where it is called, in the tests and in
// the examples of the documentation that assert something, which `deno task test:doc` runs

const ROOT = new URL("../", import.meta.url);
const tests = (await textsBelow("tests", /^(?!.*\/(conformance|cases|fixtures)\/).*_test\.ts$/)).map(codeOf);
const examples = (await textsBelow(".", /^\.\/(checkpoint|growth|initializers|inits|mmlab|recipes)\/.*\.ts$/))
  .flatMap((text) => [...text.matchAll(/\* ```ts\n([\s\S]*?)\* ```/g)].map(([, code]) => code!))
  .filter((code) => /\bassert/.test(code));
const all = [...tests, ...examples].join("\n");

const ROOMS = { checkpoint, growth, initializers, inits, mmlab, recipes } as const;
for (const [room, names] of Object.entries(ROOMS)) {
  Deno.test(`${room}: every function that is exported -> a test calls it, or an example that asserts`, () => {
    const functions = Object.entries(names).filter(([, value]) => typeof value === "function");
    const untested = functions.map(([name]) => name).filter((name) =>
      !new RegExp(`\\b${name}(<[^()]*>)?\\(`).test(all)
    );
    assertEquals(untested, []);
  });
}

Deno.test("cli: every option of a command -> a test gives it", async () => {
  const commands = await textsBelow("cli", /\.ts$/);
  const lists = commands.flatMap((text) => [...text.matchAll(/\b(?:value|values|flag|optional): \[([^\]]*)\]/g)]);
  const options = new Set(lists.flatMap(([, list]) => [...list!.matchAll(/"([a-z-]+)"/g)].map(([, name]) => name!)));
  assertEquals(options.size > 40, true);
  const untested = [...options].filter((name) => !tests.some((text) => new RegExp(`["' ]--${name}\\b`).test(text)));
  assertEquals(untested, []);
});

async function textsBelow(folder: string, which: RegExp): Promise<string[]> {
  const texts: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(new URL(`${folder}/`, ROOT))) {
    const path = `${folder}/${name}`;
    if (isDirectory && !/^(\.git|node_modules|dist|out|coverage)$/.test(name)) {
      texts.push(...await textsBelow(path, which));
    } else if (which.test(path)) texts.push(await Deno.readTextFile(new URL(path, ROOT)));
  }
  return texts;
}

// Without comments and imports, which call nothing
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^import[\s\S]*?from "[^"]+";$/gm, "");
}
