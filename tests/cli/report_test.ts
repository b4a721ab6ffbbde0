import { assertEquals, assertStringIncludes } from "@std/assert";
import { vgg } from "../../dev/doctor_score/nets.ts";
import * as ln from "../../all.ts";
import { inFolder, lensor } from "./_run.ts";

Deno.test("report: writes one HTML file about a checkpoint, and its data as JSON", () =>
  inFolder(async (at) => {
    const model = (seed: number) => ln.initialize(vgg(), ln.torchDefault, { seed });
    await ln.saveModel(model(0), at("a.safetensors"));
    await ln.saveModel(model(1), at("b.safetensors"));
    const { code, out } = await lensor(
      "report",
      at("a.safetensors"),
      "--before",
      at("b.safetensors"),
      "-o",
      at("r.html"),
    );
    assertEquals(code, 0);
    assertStringIncludes(out, "0 findings; open it in a browser");
    assertStringIncludes(await Deno.readTextFile(at("r.html")), "<title>a.safetensors");
    const json = await lensor("report", at("a.safetensors"), "--before", at("b.safetensors"), "--json");
    const data = JSON.parse(json.out);
    const changed = data.tensors.filter((t: ln.ReportTensor) => t.change).map((t: ln.ReportTensor) =>
      t.path.split(".").at(-1)
    );
    assertEquals([data.compared, new Set(changed)], [true, new Set(["weight", "bias"])]);
    assertEquals((await lensor("report", at("a.safetensors"))).code, 2);
  }));

Deno.test("check and report: a plan is looked at by history, names and shapes", () =>
  inFolder(async (at) => {
    const net = ln.module("Net", {
      children: {
        a: ln.linear(4, 4),
        b: ln.linear(4, 4, { dtype: "float64" }),
        c: ln.linear(4, 4),
        d: ln.linear(4, 4),
      },
    });
    const plan = await ln.plan(ln.initialize(net, ln.torchDefault));
    await Deno.writeTextFile(at("plan.json"), ln.planText(plan));
    const { code, out } = await lensor("check", at("plan.json"), "--json");
    assertEquals([code, JSON.parse(out).findings.map((f: ln.Finding) => `${f.rule} ${f.path}`)], [0, [
      "dtype-mix b.bias",
      "dtype-mix b.weight",
    ]]);
    const { out: text } = await lensor("report", at("plan.json"), "--json");
    const data = JSON.parse(text);
    assertEquals(data.tensors.map((t: ln.ReportTensor) => [t.kind, t.statistics]), Array(8).fill(["draw", undefined]));
  }));
