import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { file, flat, gauss, vgg, weights } from "../../dev/doctor_score/nets.ts";
import * as ln from "../../all.ts";
import { main, read } from "../../cli/all.ts";
import { host } from "./_command.ts";
import { inFolder, lensor } from "./_run.ts";

async function written(path: string): Promise<void> {
  await ln.saveModel(ln.initialize(vgg(), ln.pretrained(await file(weights(vgg())))), path);
}

const nan = { "classifier.0.weight": { shape: [24, 16], data: gauss("x", 384, 0.1).fill(NaN, 3, 5) } };

Deno.test("check: a sound file has nothing to say and exit code 0, a NaN is an error with what, why and fix", () =>
  inFolder(async (at) => {
    await written(at("good.safetensors"));
    await Deno.writeFile(at("bad.safetensors"), await bytes(nan));
    const good = await lensor("check", at("good.safetensors"));
    const bad = await lensor("check", at("bad.safetensors"));
    assertEquals([good.code, good.err], [0, ""]);
    assertStringIncludes(good.out, "nothing to say");
    assertEquals(bad.code, 1);
    for (
      const text of ["error not-finite: classifier.0.weight", "what  2 NaN", "why ", "fix ", "lensor help not-finite"]
    ) {
      assertStringIncludes(bad.out, text);
    }
  }));

async function bytes(change: Parameters<typeof weights>[1]): Promise<Uint8Array> {
  const entries = Object.entries(weights(vgg(), change)).map(([name, { shape, dtype = "float32", data }]) =>
    [name, { shape, dtype, data: ln.cast(Float64Array.from(data), "float64", dtype) }] as const
  );
  return await ln.toSafetensors(entries);
}

Deno.test("check: --rule and --skip choose, and the exit code follows", () =>
  inFolder(async (at) => {
    await Deno.writeFile(at("m.safetensors"), await bytes({ ...nan, "features.1.running_var": flat([8], -1) }));
    const rules = async (...args: string[]) => {
      const { code, out } = await lensor("check", at("m.safetensors"), "--json", ...args);
      return [code, ...JSON.parse(out).findings.map((f: ln.Finding) => f.rule)];
    };
    assertEquals(await rules(), [1, "variance-not-positive", "not-finite"]);
    assertEquals(await rules("--rule", "not-finite"), [1, "not-finite"]);
    assertEquals(await rules("--skip", "not-finite", "--skip", "variance-not-positive:features.*"), [0]);
    assertEquals(await rules("--skip", "not-finite:features.**"), [1, "variance-not-positive", "not-finite"]);
    assertEquals(await rules("--no-values"), [0]);
  }));

Deno.test("check: a model with a checkpoint tells what it lacks, and what of the file is left over", () =>
  inFolder(async (at) => {
    await Deno.writeTextFile(at("model.json"), ln.modelToJson(vgg()));
    const w = weights(vgg(), { "classifier.2.weight": null, "classifier.2.bias": null, extra: flat([2], 1) });
    const ck = await file(w);
    await ln.writeSafetensors(
      await Promise.all(
        [...ck.specs].map(async ([name, spec]) => [name, { ...spec, data: await ck.read(name) }] as const),
      ),
      at("part.safetensors"),
    );
    const { code, out, err } = await lensor(
      "check",
      at("model.json"),
      "--pretrained",
      at("part.safetensors"),
      "--json",
    );
    assertEquals(JSON.parse(out).findings.map((f: ln.Finding) => `${f.rule} ${f.path}`), [
      "no-value classifier.2.weight",
      "no-value classifier.2.bias",
    ]);
    assertEquals(code, 1);
    assertStringIncludes(err, 'the model has no "extra"');
    const whole = await lensor("check", at("model.json"), "--pretrained", at("part.safetensors"), "--torch-default");
    assertEquals(whole.code, 0);
  }));

Deno.test("check: SARIF names every used rule and every place", () =>
  inFolder(async (at) => {
    await Deno.writeFile(at("m.safetensors"), await bytes(nan));
    const { out, code } = await lensor("check", at("m.safetensors"), "--sarif");
    const log = JSON.parse(out);
    const [run] = log.runs;
    assertEquals([code, log.version, run.tool.driver.name], [1, "2.1.0", "lensor"]);
    assertEquals(run.tool.driver.rules.map((r: { id: string }) => r.id), ["not-finite"]);
    assertEquals(run.results[0].locations[0].logicalLocations[0].fullyQualifiedName, "classifier.0.weight");
    assertStringIncludes(run.results[0].message.text, "classifier.0.weight: 2 NaN");
  }));

Deno.test("check: wrong calls are code 2, and help explains every rule", async () => {
  for (
    const args of [["x.pth", "--rule", "no-valeu"], ["x.pth", "--json", "--sarif"], ["x.pth", "--sample", "1"], []]
  ) {
    assertEquals((await lensor("check", ...args)).code, 2, args.join(" "));
  }
  assertStringIncludes((await lensor("check", "x.pth", "--rule", "zero-norms")).err, "did you mean");
  for (const { name } of ln.doctorRules) {
    const { code, out } = await lensor("help", name);
    assert(code === 0 && out.startsWith(name) && out.includes("Fix"));
  }
  assertEquals((await lensor("help", "rules")).out.split("\n").length, ln.doctorRules.length);
  assertStringIncludes((await lensor("help", "check")).out, "--sarif");
  assertEquals((await lensor("help", "nothing")).code, 2);
});

Deno.test("check: colours of severities where colours are wanted", () =>
  inFolder(async (at) => {
    const sizes = ln.sequential(ln.linear(16, 16), ln.linear(16, 16), ln.linear(16, 2));
    const init = ln.seq(
      ln.fill("0.weight", ln.normal({ std: 90 })),
      ln.fill("1.weight", ln.truncNormal({ std: 0.02 })),
      ln.fill("2.bias", ln.constant(NaN)),
      ln.whenMissing(ln.torchDefault),
    );
    await ln.saveModel(ln.initialize(sizes, init), at("x.safetensors"), { nonFinite: "allow" });
    const painted = async (...args: string[]) => {
      const out: string[] = [];
      const code = await main(args, { ...host({ read }), paint: (text) => out.push(text) });
      return [code, out.join("\n")] as const;
    };
    const [code, text] = await painted("check", at("x.safetensors"));
    assertEquals(code, 1);
    for (
      const said of ["31merror\x1b[0m not-finite: 2.bias", "33mwarning\x1b[0m scale-off: 0.weight", "34mnote\x1b[0m "]
    ) {
      assertStringIncludes(text, `\x1b[1;${said}`);
    }
    const plain = (await lensor("check", at("x.safetensors"))).out;
    assertEquals(text.split("\x1b[").map((part, i) => i ? part.replace(/^[\d;]*m/, "") : part).join(""), plain);
    assert(plain.split("\n").some((line) => line.startsWith(`${at("x.safetensors")}: 1 error, `)), plain);
  }));
