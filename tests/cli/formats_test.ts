/** Output formats, the choice of what is read, and what a conversion keeps. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { openCheckpoint, type Tensor, toTorch, writeSafetensors } from "../../mod.ts";
import kinds from "../fixtures/checkpoint/kinds.json" with { type: "json" };
import { unpack } from "../checkpoint/_files.ts";
import { inFolder, lensor } from "./_run.ts";

const two: Tensor = { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) };
const kind = (id: string) => unpack(kinds.cases.find((c) => c.id === id)!.file);

Deno.test("convert: the ending, or --format, chooses the format, and the command says so", () =>
  inFolder(async (at) => {
    await Deno.writeFile(at("a.pt"), await toTorch([["w", two]], { ties: { v: "w" } }));
    for (
      const [out, options, format, says] of [
        ["b.pth", [], "torch", "as a PyTorch file, as .pth says"],
        ["b.npz", [], "npz", "as npz"],
        ["b.gguf", [], "gguf", "as GGUF"],
        ["b.json", [], "tfjs", "as TensorFlow.js weights"],
        ["b.safetensors", [], "safetensors", "2 tensors"],
        ["c", ["--format", "torch"], "torch", "as --format says"],
      ] as const
    ) {
      const ran = await lensor("convert", at("a.pt"), "-o", at(out), ...options);
      assertEquals(ran.code, 0, ran.err);
      assertStringIncludes(ran.out, says);
      const checkpoint = await openCheckpoint(at(out));
      assertEquals([checkpoint.format, await checkpoint.read("w")], [format, two.data]);
      if (format === "torch") assertEquals(checkpoint.tied, [["w", "v"]]);
      checkpoint.close?.();
    }
    for (const out of [["-"], ["x.onnx"], ["x", "--format", "h5"]]) {
      assertEquals((await lensor("convert", at("a.pt"), "-o", ...out)).code, 2);
    }
    assertEquals((await lensor("convert", at("a.pt"), "-o", at("d.npz"), "--shard", "1KB")).code, 1);
  }));

Deno.test("inspect, convert, diff: --key and --whole choose a set; what is left is told", () =>
  inFolder(async (at) => {
    const file = at("lightning.ckpt");
    const out = at("o.safetensors");
    await Deno.writeFile(file, await kind("lightning"));
    const shown = await lensor("inspect", file);
    assertStringIncludes(shown.out, "left out: ema, 2 tensors");
    assertStringIncludes((await lensor("inspect", file, "--key", "ema/shadow")).out, "2 tensors");
    assertStringIncludes((await lensor("inspect", file, "--whole")).out, "state_dict/a");
    const wrong = await lensor("inspect", file, "--key", "emma");
    assertEquals([wrong.code, wrong.err.includes('"ema"')], [1, true]);
    assertEquals((await lensor("inspect", file, "--key", "ema", "--whole")).code, 2);
    const made = await lensor("convert", file, "-o", out);
    assertEquals(made.code, 0, made.err);
    assertStringIncludes(made.err, "ema is not written");
    // What is not text is kept as JSON
    const { metadata } = await openCheckpoint(out);
    assertEquals([metadata.get("epoch"), metadata.get("hyper_parameters")], ["2", '{"lr":0.1}']);
    assertEquals((await lensor("diff", file, out)).code, 0);
    assertEquals((await lensor("diff", file, out, "--key", "ema/shadow")).code, 1);
    const lost = await lensor("convert", file, "-o", at("o.npz"));
    assertStringIncludes(lost.err, "not kept: epoch, hyper_parameters");
  }));

Deno.test("convert: names that are tensor and folder at once; --dequantize", () =>
  inFolder(async (at) => {
    const fp8: Tensor = { shape: [1, 2], dtype: "float8_e4m3fn", data: new Uint8Array([0x38, 0x40]) };
    const scale: Tensor = { shape: [1], dtype: "float32", data: new Float32Array([0.5]) };
    await writeSafetensors([["l.weight", fp8], ["l.weight.scale", scale], ["l.bias", two]], at("q.safetensors"));
    const names = async (...options: string[]) => {
      const ran = await lensor("convert", at("q.safetensors"), "-o", at("o.safetensors"), ...options);
      assertEquals(ran.code, 0, ran.err);
      const checkpoint = await openCheckpoint(at("o.safetensors"));
      checkpoint.close?.();
      return [...checkpoint.specs.keys()].toSorted();
    };
    assertEquals(await names("--only", "l.weight.*"), ["l.weight.scale"]);
    assertEquals(await names("--only", "l.weight"), ["l.weight"]);
    assertEquals(await names("--drop", "l.weight"), ["l.bias", "l.weight.scale"]);
    assertEquals(await names("--only", "l"), ["l.bias", "l.weight", "l.weight.scale"]);
    assertEquals(await names("--dequantize"), ["l.bias", "l.weight"]);
    for (const command of ["inspect", "check"]) {
      const { err } = await lensor(command, at("q.safetensors"));
      assertEquals(err, "", command);
    }
    const checkpoint = await openCheckpoint(at("o.safetensors"));
    assertEquals(await checkpoint.read("l.weight"), new Float32Array([0.5, 1]));
    assert((await lensor("convert", at("q.safetensors"), "-o", at("p.safetensors"), "--only", "k.*")).code === 1);
  }));

Deno.test("init: codes with scales -> refused in options of the command; --dequantize loads them; the ending chooses the format", () =>
  inFolder(async (at) => {
    const fp8: Tensor = { shape: [1, 2], dtype: "float8_e4m3fn", data: new Uint8Array([0x38, 0x40]) };
    await writeSafetensors(
      [["w", fp8], ["w_scale", { shape: [1], dtype: "float32", data: new Float32Array([0.5]) }]],
      at("q.safetensors"),
    );
    await writeSafetensors(
      [["w", { shape: [1, 2], dtype: "float32", data: new Float32Array(2) }]],
      at("m.safetensors"),
    );
    const args = ["init", at("m.safetensors"), "--pretrained", at("q.safetensors"), "-o", at("o.pth")];
    const refused = await lensor(...args);
    assertEquals([refused.code, refused.err.includes("--dequantize")], [1, true], refused.err);
    const made = await lensor(...args, "--dequantize");
    assertEquals(made.code, 0, made.err);
    assertStringIncludes(made.out, "as a PyTorch file");
    const checkpoint = await openCheckpoint(at("o.pth"));
    assertEquals([checkpoint.format, await checkpoint.read("w")], ["torch", new Float32Array([0.5, 1])]);
    checkpoint.close?.();
  }));

Deno.test("init: a MODEL that is a checkpoint -> its average by --key; nothing is written to a file called -", () =>
  inFolder(async (at) => {
    await Deno.writeFile(at("lightning.ckpt"), await kind("lightning"));
    const ran = await lensor("init", at("lightning.ckpt"), "--key", "ema/shadow", "--fill", "**=zeros", "--dry-run");
    assertEquals(ran.code, 0, ran.err);
    for (const command of [["plan", "m.json"], ["report", "m.safetensors"], ["init", "m.json"]]) {
      const { code, err } = await lensor(...command, "-o", "-");
      assertEquals([code, err.includes("standard output")], [2, true], command.join(" "));
    }
  }));
