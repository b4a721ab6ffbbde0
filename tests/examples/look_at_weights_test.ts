import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { heatMap } from "../../examples/_heat_map.ts";
import { fromTf, toTf } from "../../examples/_tfjs.ts";
import * as nd from "../../ndarray/mod.ts";

Deno.test("look_at_weights prints statistics and a histogram of all weights, and writes a square for each", async () => {
  const folder = await Deno.makeTempDir();
  const at = (path: string) => new URL(path, import.meta.url).pathname;
  try {
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "--no-prompt",
        "-R",
        "-W",
        "--config",
        at("../../deno.json"),
        at("../../examples/look_at_weights.ts"),
      ],
      cwd: folder,
      env: { NO_COLOR: "1" },
    }).output();
    const text = new TextDecoder().decode(stdout);
    const lines = text.split("\n");
    assertEquals(code, 0, new TextDecoder().decode(stderr));
    // Mean, deviation and bounds by NumPy
    assert(lines.some((line) => /^head\.weight +\[10,64\] +-0\.0145 +0\.1096 +-0\.1956 +0\.2178 +0$/.test(line)), text);
    const counts = lines.flatMap((line) => /█ (\d+)$/.exec(line)?.[1] ?? []).map(Number);
    assertEquals([counts.length, counts.reduce((a, b) => a + b)], [15, 16 * 16 * 9]);
    for (const line of lines) assert(line.length <= 110, line);
    const svg = await Deno.readTextFile(`${folder}/out/kernel.svg`);
    assertEquals(svg.match(/<rect [^>]*width="6"/g)?.length, 16 * 16 * 9);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("heatMap is a document of its own: strongest colours at the largest weight and its negative, white at zero", () => {
  const svg = heatMap([[[[1, 0], [-1, 0.5]]]], "a < b & c");
  const fills = [...svg.matchAll(/width="6"[^>]*fill="([^"]+)"/g)];
  assertEquals(fills.map((m) => m[1]), ["rgb(178,24,43)", "rgb(247,247,247)", "rgb(33,102,172)", "rgb(213,136,145)"]);
  assertStringIncludes(svg, "a &lt; b &amp; c");
  assert(svg.startsWith("<svg xmlns=") && svg.trimEnd().endsWith("</svg>") && !svg.includes("NaN"));
  assert(!heatMap(nd.nj.zeros([1, 1, 1, 1]), "all zero").includes("NaN"));
});

Deno.test("the tfjs adapters keep shapes and values, and cast what tfjs does not have", () => {
  const tensor = (data: nd.Values, shape: number[], dtype: string) => ({ shape, dtype, dataSync: () => data });
  for (
    const [from, to] of [["float16", "float32"], ["uint8", "int32"], ["bool", "bool"], ["int64", "float32"]] as const
  ) {
    const x = nd.ndarray([[0, 1], [1, 0]], from);
    const there = toTf(nd.transpose(x), tensor);
    assertEquals([there.dtype, there.shape], [to, [2, 2]]);
    assertEquals(JSON.stringify(nd.toList(fromTf(there))), JSON.stringify(nd.toList(nd.asType(nd.transpose(x), to))));
    assertEquals(fromTf(there).data === there.dataSync(), true);
  }
});
