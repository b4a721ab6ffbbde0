// deno-lint-ignore-file no-explicit-any
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { builtPage } from "../../dev/build_page.ts";
import { file, flat, gauss, vgg, weights } from "../../dev/doctor_score/nets.ts";
import * as ln from "../../all.ts";
import { barriers, fileUrl, inBrowser, watched } from "./_browser.ts";
import { inFolder } from "../_util.ts";

async function written(path: string, change: Parameters<typeof weights>[1] = {}): Promise<string> {
  const ck = await file(weights(vgg(), change));
  const entries = await Promise.all(
    [...ck.specs].map(async ([n, spec]) => [n, { ...spec, data: await ck.read(n) }] as const),
  );
  await Deno.writeFile(path, await ln.toSafetensors(entries));
  return path;
}

/** The page in a folder of its own, opened as a file. */
function onPage(title: string, body: (page: any, at: (name: string) => string, open: any) => Promise<void>): void {
  inBrowser(title, (open) =>
    inFolder(async (folder) => {
      await Deno.writeTextFile(`${folder}/lensor.html`, await builtPage());
      const page = await open();
      const { errors, asked } = watched(page);
      await page.goto(fileUrl(`${folder}/lensor.html`));
      await page.waitForSelector("html[data-ready=true]");
      await body(page, (name) => `${folder}/${name}`, open);
      assertEquals([errors, asked], [[], []]);
    }));
}

const done = (page: any) => page.waitForSelector("html[data-done]", { state: "attached", timeout: 60_000 });
const inside = (page: any) => page.frameLocator("#report");
const nan = { "classifier.0.weight": { shape: [24, 16], data: gauss("x", 384, 0.1).fill(NaN, 3, 5) } };

onPage("page: a chosen file shows names, numbers and findings, and nothing leaves the browser", async (page, at) => {
  await page.setInputFiles("#file", await written(at("bad.safetensors"), nan));
  await done(page);
  assertStringIncludes(await page.textContent("#about"), "safetensors · 25 tensors");
  await inside(page).locator(".finding.error", { hasText: "not-finite" }).waitFor();
  await inside(page).locator(".finding.error .link").first().click();
  assertEquals(await inside(page).locator("#detail .path").textContent(), "classifier.0.weight");
  const [report] = await Promise.all([page.waitForEvent("download"), page.click("#save-report")]);
  assertEquals(report.suggestedFilename(), "bad.safetensors.html");
});

onPage("page: a dropped file, a second one to compare with, and what is no checkpoint", async (page, at) => {
  const base = await written(at("base.safetensors"));
  const tuned = await written(at("tuned.safetensors"), { "classifier.2.bias": flat([5], 3) });
  // A drop as the browser makes it
  const bytes = [...await Deno.readFile(tuned)];
  const dropped = await page.evaluateHandle(
    ([bytes, name]: [number[], string]) => {
      const data = new (globalThis as any).DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], name));
      return data;
    },
    [bytes, "tuned.safetensors"],
  );
  await page.dispatchEvent("#drop", "drop", { dataTransfer: dropped });
  await done(page);
  await page.setInputFiles("#before", base);
  await inside(page).getByText("1 tensor changed, 0 added, 0 removed").waitFor();
  await Deno.writeTextFile(at("notes.txt"), "no checkpoint at all");
  await page.setInputFiles("#file", at("notes.txt"));
  await page.waitForSelector("#error:not([hidden])");
  assertStringIncludes(await page.textContent("#error"), "notes.txt");
});

onPage("page: converts and downloads what lensor reads back", async (page, at) => {
  await page.setInputFiles("#file", await written(at("a.safetensors")));
  await done(page);
  for (const [format, dtype] of [["npz", ""], ["pth", ""], ["safetensors", "float16"]]) {
    await page.selectOption("#format", format);
    await page.selectOption("#dtype", dtype);
    const [made] = await Promise.all([page.waitForEvent("download"), page.click("#convert button")]);
    await made.saveAs(at(`out.${format}`));
    const ck = await ln.openCheckpoint(at(`out.${format}`));
    const spec = ck.specs.get("classifier.2.bias");
    assertEquals([ck.specs.size, spec?.dtype], [25, dtype || "float32"]);
    ck.close?.();
  }
});

onPage("page: a sparse file of 3 GB is opened by slices", async (page, at) => {
  const n = 3 * 2 ** 28;
  const shape = [3 * 2 ** 14, 2 ** 14];
  const small = { dtype: "F32", shape: [4], data_offsets: [4 * n, 4 * n + 16] };
  const header = new TextEncoder().encode(
    JSON.stringify({ big: { dtype: "F32", shape, data_offsets: [0, 4 * n] }, small }).padEnd(256),
  );
  const sparse = await Deno.open(at("large.safetensors"), { create: true, write: true });
  await sparse.write(new Uint8Array(new BigUint64Array([BigInt(header.length)]).buffer));
  await sparse.write(header);
  await sparse.truncate(8 + header.length + 4 * n + 16);
  sparse.close();
  await page.setInputFiles("#file", at("large.safetensors"));
  await page.waitForSelector("#work:not([hidden])");
  await done(page);
  assertStringIncludes(await page.textContent("#about"), "3.0 GiB");
  assertStringIncludes(await page.textContent("#progress-text"), "large tensors are those of their ends");
  assert(await page.isVisible("#all"));
});

onPage("page: no barrier for assistive technology, in light and dark, wide and narrow", async (page, at, open) => {
  const path = await written(at("a.safetensors"));
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1280, 390]) {
      const other = await open({ colorScheme, viewport: { width, height: 844 } });
      await other.goto(page.url());
      await other.setInputFiles("#file", path);
      await done(other);
      assertEquals(await barriers(other), [], `${colorScheme}, ${width}`);
      assert(await other.evaluate("document.documentElement.scrollWidth <= innerWidth"));
      await other.close();
    }
  }
});

onPage("page: the shards of a checkpoint are one, and their index is passed over", async (page, at) => {
  const all = weights(vgg());
  const names = Object.keys(all);
  const half = names.length >> 1;
  for (const [i, part] of [names.slice(0, half), names.slice(half)].entries()) {
    const ck = await file(Object.fromEntries(part.map((name) => [name, all[name]!])));
    const entries = await Promise.all(
      [...ck.specs].map(async ([n, spec]) => [n, { ...spec, data: await ck.read(n) }] as const),
    );
    await Deno.writeFile(at(`model-${i}.safetensors`), await ln.toSafetensors(entries));
  }
  await Deno.writeTextFile(at("model.safetensors.index.json"), "{}");
  await page.setInputFiles(
    "#file",
    ["model-0.safetensors", "model-1.safetensors", "model.safetensors.index.json"].map(at),
  );
  await done(page);
  assertStringIncludes(await page.textContent("#about"), "25 tensors");
});
