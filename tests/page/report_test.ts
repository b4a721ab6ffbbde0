import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { file, gauss, llama, vit, weights } from "../../dev/doctor_score/nets.ts";
import * as ln from "../../all.ts";
import { barriers, fileUrl, inBrowser, watched } from "./_browser.ts";
import { inFolder } from "../_util.ts";

async function written(folder: string, model: ln.Module, options: ln.ReportOptions = {}): Promise<string> {
  const path = `${folder}/report.html`;
  await Deno.writeTextFile(path, await ln.report(model, options));
  return fileUrl(path);
}
const faulty = () =>
  ln.initialize(
    vit(12),
    ln.seq(
      ln.recipes.vitTimm(),
      ln.fill("blocks.4.norm1.weight", ln.zeros),
      ln.fill("blocks.2.mlp.fc1.weight", ln.normal({ std: 6 })),
    ),
  );
const READY = "html[data-ready=true]";

Deno.test("report: one file with its data inside, that no text of a model can break out of", async () => {
  const model = ln.initialize(
    ln.module("</script><script>alert(1)</script>", { children: { "<b>": ln.linear(2, 2) } }),
    ln.torchDefault,
  );
  const html = await ln.report(model);
  assertEquals(html.match(/<script>/g)?.length, 1);
  assertEquals(html.match(/<\/script>/g)?.length, 2);
  const data = JSON.parse(/id="data">([^<]*)</.exec(html)![1]!);
  assertEquals([data.format, data.version, data.tensors[0].path], ["lensor-report", 1, "<b>.weight"]);
});

Deno.test("reportData: statistics, promise, histogram, parts, sources and changes", async () => {
  const net = llama(2);
  const w = weights(net);
  const before = ln.initialize(net, ln.recipes.llama());
  const model = ln.initialize(net, ln.seq(ln.pretrained(await file({ ...w, "lm_head.weight": w["lm_head.weight"]! }))));
  const data = await ln.reportData(model, { findings: [], before });
  assert(data.compared && data.tensors.every((t) => t.change === "changed" && t.before));
  assertEquals(data.sources.map((s) => [s.source, s.kind, s.tensors]), [[
    "model.safetensors",
    "load",
    data.tensors.length,
  ]]);
  const [drawn] = (await ln.reportData(before, { findings: [] })).tensors;
  const s = drawn!.statistics!;
  assertEquals(drawn!.promise, { mean: 0, std: 0.02 });
  assert(Math.abs(s.std! - 0.02) < 0.003 && s.notFinite === 0);
  assertEquals(s.histogram!.counts.reduce((a, b) => a + b, 0), drawn!.elements);
  assertEquals((await ln.reportData(before, { findings: [], before })).tensors.filter((t) => t.change), []);
  const gone = await ln.reportData(ln.initialize(ln.linear(2, 2), ln.torchDefault), { findings: [], before });
  assertEquals([gone.removed.length, gone.tensors.every((t) => t.change === "added")], [data.tensors.length, true]);
});

inBrowser(
  "report: findings first, a click opens the tensor, and nothing is loaded from elsewhere",
  (open) =>
    inFolder(async (folder) => {
      const page = await open();
      const { errors, asked } = watched(page);
      await page.goto(await written(folder, faulty()));
      await page.waitForSelector(READY);
      const top = await page.textContent("#findings .finding:first-child");
      assertStringIncludes(top, "scale-off");
      await page.click("#findings .finding:first-child .link");
      assertEquals(await page.textContent("#detail .path"), "blocks.2.mlp.fc1.weight");
      const detail = await page.textContent("#detail");
      for (const text of ["[64, 16]", "normal(std=6)", "Promised: mean 0, deviation 6", "History"]) {
        assertStringIncludes(detail, text);
      }
      assert(await page.locator("#detail svg rect").count() > 20);
      // The blocks that are alike are one line that names them exactly
      assertEquals(await page.locator("#tree .nm", { hasText: "{0-1,3,5-11}" }).count(), 1);
      assertEquals([errors, asked], [[], []]);
    }),
);

inBrowser("report: search narrows, and the tree is used by keyboard alone", (open) =>
  inFolder(async (folder) => {
    const page = await open();
    await page.goto(await written(folder, faulty()));
    await page.waitForSelector(READY);
    await page.keyboard.press("/");
    await page.keyboard.type("blocks.3 fc1");
    assertEquals(await page.textContent("#count"), "2 matches");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assertEquals(await page.textContent("#detail .path"), "blocks.3.mlp.fc1.bias");
    await page.click("#fold");
    const rows = () => page.locator("#tree [role=treeitem]").count();
    const folded = await rows();
    await page.locator("#tree [role=treeitem]", { hasText: "Sequential" }).focus();
    await page.keyboard.press("Home");
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    assertEquals(await rows(), folded + 3);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    assertEquals(await rows(), folded);
  }));

inBrowser("report: no barrier for assistive technology, light and dark", (open) =>
  inFolder(async (folder) => {
    for (const colorScheme of ["light", "dark"]) {
      const page = await open({ colorScheme });
      await page.goto(await written(folder, faulty()));
      await page.waitForSelector(READY);
      await page.click("#findings .finding:first-child .link");
      assertEquals(await barriers(page), [], colorScheme);
      const ground = await page.evaluate("getComputedStyle(document.body).backgroundColor");
      await page.click("#theme");
      assert(await page.evaluate("getComputedStyle(document.body).backgroundColor") !== ground);
      assertEquals(await barriers(page), [], `${colorScheme}, switched`);
      await page.close();
    }
  }));

inBrowser(
  "report: 390 pixels and paper: nothing sticks out, and paper has no buttons",
  (open) =>
    inFolder(async (folder) => {
      const page = await open({ viewport: { width: 390, height: 844 } });
      await page.goto(await written(folder, faulty()));
      await page.waitForSelector(READY);
      await page.click("#findings .finding:first-child .link");
      assert(await page.evaluate("document.documentElement.scrollWidth <= 390"));
      await page.emulateMedia({ media: "print" });
      assertEquals(await page.locator("button:visible:not(.link)").count(), 0);
      assert((await page.pdf()).length > 5000);
    }),
);

inBrowser(
  "report: a model of 10,000 tensors opens, and is searched",
  (open) =>
    inFolder(async (folder) => {
      const block = (i: number) =>
        ln.module("Block", {
          children: { norm: ln.layerNorm(2 + i % 3), a: ln.linear(2, 3), b: ln.linear(3, 2), c: ln.linear(2, 2) },
        });
      const net = ln.module("Large", {
        children: { layers: ln.moduleList(Array.from({ length: 1250 }, (_, i) => block(i))) },
      });
      const address = await written(folder, ln.initialize(net, ln.torchDefault), { findings: [] });
      const page = await open();
      await page.goto("about:blank");
      await page.goto(address);
      await page.waitForSelector(READY);
      await page.evaluate(`(() => { const s = document.getElementById("search");
      s.value = "layers.99 weight"; s.dispatchEvent(new Event("input")); })()`);
      assertStringIncludes(await page.textContent("#count"), "matches");
    }),
);

Deno.test("report: what cannot be read is left out, and the rest is there", async () => {
  const net = ln.sequential(ln.linear(2, 2));
  const ck = await file(weights(net, { "0.bias": { shape: [2], data: gauss("b", 2, 1) } }));
  const broken = {
    ...ck,
    read: (name: string) => name === "0.bias" ? Promise.reject(new Error("gone")) : ck.read(name),
  };
  const data = await ln.reportData(ln.initialize(net, ln.pretrained(broken)), { findings: [] });
  assertEquals(data.tensors.map((t) => t.statistics !== undefined), [true, false]);
});
