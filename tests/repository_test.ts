import { assert, assertEquals } from "@std/assert";
import config from "../deno.json" with { type: "json" };

const read = (path: string) => Deno.readTextFile(new URL(`../${path}`, import.meta.url));

Deno.test("the version is the same wherever it is written", async () => {
  const address = Object.keys(config.imports).find((key) => key.startsWith("https://"));
  assertEquals(address, `https://raw.githubusercontent.com/OWNER/REPO/v${config.version}/`);
  for (const path of ["README.md", "examples/by_url.ts"]) {
    const tags = [...(await read(path)).matchAll(/OWNER\/REPO\/v([^/]+)\//g)].map((m) => m[1]);
    assert(tags.length > 0 && tags.every((tag) => tag === config.version), `${path} names ${tags}`);
  }
  assert((await read("CHANGELOG.md")).includes(`## ${config.version}\n`));
});

Deno.test("every subpath that is exported exists and is documented by its first words", async () => {
  for (const [subpath, file] of Object.entries(config.exports)) {
    const text = await read(file);
    assert(/^\/\*\*[\s\S]*?@module/.test(text), `${subpath}: ${file} has no module documentation`);
  }
});

Deno.test("what the documents link to is there", async () => {
  for (const path of [...await documents(""), ...await documents("docs/")]) {
    const text = (await read(path)).replaceAll(/```.*?```|`[^`\n]*`/gs, "");
    for (const [, link] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
      const found = await Deno.stat(new URL(link!, new URL(`../${path}`, import.meta.url))).then(
        () => true,
        () => false,
      );
      assert(found, `${path} links to ${link}`);
    }
  }
});

/** The documents of a folder; below docs those of its folders too. */
async function documents(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(new URL(`../${folder}`, import.meta.url))) {
    if (isDirectory && folder !== "") found.push(...await documents(`${folder}${name}/`));
    if (name.endsWith(".md")) found.push(folder + name);
  }
  return found;
}
