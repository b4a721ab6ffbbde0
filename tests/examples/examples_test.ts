import { assert, assertEquals, assertStringIncludes } from "@std/assert";

// What each example must say; a user reads the output, so it fits a terminal
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  own_function: ["stem.weight ", "backbone.safetensors", "adapter.up.weight", "xavierUniform", "in all"],
  own_recipe: ["adapter.up.weight ", "zeros", "kaimingNormal", "backbone.safetensors"],
  per_type: ["adapter.down.weight ", "truncNormal(std=0.02)", "backbone.safetensors"],
  override: ["were drawn anew by byType", "normal(std=0.01)", "override", "backbone.safetensors"],
  from_scratch: [
    "body.norm.running_var",
    "ones, the layer's own",
    "head.bias begins with -4.59",
    "body.norm.weight is",
  ],
  own_initializer: ["sparseNormal", "of 4096 weights are not zero"],
  mmlab: ["gt_seg_downsample_layers.3.weight", "truncNormal(std=0.02", 'did you mean "LayerNorm"'],
  adapters: [
    "{ data, shape }: [ 5, 7, 9 ]",
    "backwards: [ 6, 5, 4, 3, 2, 1 ] shared: true",
    "[ 2 ] [ 3 ] 1",
    "[ [ 3, 3 ], [ 7.5, 7.5 ] ]",
    "bool [ [ false, false, false ], [ true, true, true ] ]",
  ],
  gpt2_depth: [
    "0.01000",
    "0.00204",
    "h.1.mlp.c_proj.weight  gpt2.safetensors",
    "h.3.mlp.c_proj.weight  normal(std=0.00707",
  ],
  depthwise_fans: ["the layer's fans", "2.7e-6", "0.69"],
  weights_as_arrays: [
    "average of the first weight 0.2515",
    "rank 4 of 8 keeps 0.9637 of the change",
    "off orthogonal by less than 1e-6: true",
    "pruned 80 of 160 weights",
    "int8 is off by 0.0026",
    "norms 2.8200 3.0161 cosine -0.1539",
    "head 1 is 2.0000 times what it was",
    "heads rescaled (of xavierNormal)",
  ],
  by_url: ["0.weight", "[128,784]", "2.bias"],
};

for (const [name, parts] of Object.entries(EXAMPLES)) {
  Deno.test(`examples/${name}.ts runs without any permission and says what it should`, async () => {
    const file = new URL(`../../examples/${name}.ts`, import.meta.url);
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--no-prompt", "--config", new URL("../../deno.json", import.meta.url).pathname, file.pathname],
      env: { NO_COLOR: "1" },
    }).output();
    const text = new TextDecoder().decode(stdout);
    assertEquals(code, 0, new TextDecoder().decode(stderr));
    for (const part of parts) assertStringIncludes(text, part);
    assert(!text.includes("no value"), text);
    const source = await Deno.readTextFile(file);
    assert(source.split("\n").length <= 65, "an example is longer than 65 lines");
  });
}

Deno.test("every example is run", async () => {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(new URL("../../examples/", import.meta.url))) {
    if (name.endsWith(".ts") && !name.startsWith("_")) names.push(name.slice(0, -3));
  }
  assertEquals(names.filter((name) => !(name in EXAMPLES) && !OTHERS.includes(name)), []);
});

// These have tests of their own
const OTHERS = ["quickstart", "look_at_weights", "calibrate", "larger_model"];
