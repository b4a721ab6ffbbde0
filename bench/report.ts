/**
 * A report of 10,000 tensors in Chromium: milliseconds until it answers, from the start of the navigation, and of one
 * search. Goals: a second, and a tenth of one.
 *
 *     deno run -A bench/report.ts [rounds = 5]
 *
 * @module
 */
import * as ln from "../all.ts";
import { fileUrl, openChromium } from "../tests/page/_browser.ts";

const block = (i: number) =>
  ln.module("Block", {
    children: { norm: ln.layerNorm(2 + i % 3), a: ln.linear(2, 3), b: ln.linear(3, 2), c: ln.linear(2, 2) },
  });
const net = ln.module("Large", {
  children: { layers: ln.moduleList(Array.from({ length: 1250 }, (_, i) => block(i))) },
});
const folder = await Deno.makeTempDir();
const browser = await openChromium();
try {
  await Deno.writeTextFile(`${folder}/report.html`, await ln.report(ln.initialize(net, ln.torchDefault)));
  const page = await browser.newPage();
  for (let round = 0; round < Number(Deno.args[0] ?? 5); round++) {
    await page.goto("about:blank");
    await page.goto(fileUrl(`${folder}/report.html`));
    await page.waitForSelector("html[data-ready=true]");
    const ready = await page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd");
    const search = await page.evaluate(`(() => { const s = document.getElementById("search"), t = performance.now();
      s.value = "layers.99 weight"; s.dispatchEvent(new Event("input")); return performance.now() - t; })()`);
    console.log(`ready ${ready.toFixed(0)} ms, a search ${search.toFixed(1)} ms`);
  }
} finally {
  await browser.close();
  await Deno.remove(folder, { recursive: true });
}
