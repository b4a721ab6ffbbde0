/**
 * Writes docs/images/report.png: a report on a model with two faults, as Chromium shows it.
 * `deno run -A dev/report_picture.ts`
 */
import * as ln from "../all.ts";
import { vit } from "./doctor_score/nets.ts";

const PLAYWRIGHT = "npm:playwright-core@1.52.0";
const out = decodeURIComponent(new URL("../docs/images/report.png", import.meta.url).pathname);
const model = ln.initialize(
  vit(12, 32),
  ln.seq(
    ln.recipes.vitTimm(),
    ln.override(
      ln.fill("blocks.*.{attn.qkv,attn.proj,mlp.fc1,mlp.fc2}.weight", ln.truncNormal({ std: 0.02, within: 2 })),
    ),
    ln.override(ln.fill("{pos_embed,head.weight}", ln.truncNormal({ std: 0.02, within: 2 }))),
    ln.override(ln.fill("blocks.7.mlp.fc1.weight", ln.normal({ std: 6 }))),
    ln.fill("blocks.4.norm1.weight", ln.zeros),
  ),
);
const folder = await Deno.makeTempDir();
await Deno.writeTextFile(`${folder}/report.html`, await ln.report(model));
const { chromium } = await import(PLAYWRIGHT);
const args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args });
const page = await browser.newPage({ viewport: { width: 1200, height: 1120 } });
await page.goto(`file://${folder}/report.html`);
await page.waitForSelector("html[data-ready=true]");
await page.click("#findings .finding:first-child .link");
await page.evaluate("scrollTo(0, 0)");
await page.screenshot({ path: out });
await browser.close();
await Deno.remove(folder, { recursive: true });
