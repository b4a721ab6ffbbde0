/**
 * Writes the goldens of tests/mmlab/own_init_test.ts: a few models that run.py recorded, with what `init_weights()`
 * makes of them.
 *
 *     deno run -A dev/real_models/goldens.ts OUT
 */
import { openCheckpoint } from "../../all.ts";

const NAMES = [
  "mmpretrain ViT",
  "mmpretrain DeiT distilled",
  "mmpretrain MLP-Mixer",
  "mmpretrain MAE decoder",
  "mmpretrain MoCo v3 ViT",
  "mmpretrain MaskFeat ViT",
  "mmdet ATSSHead",
  "mmdet CTResNetNeck",
  "mmdet CenterNetHead",
  "mmdet ConditionalDETRHead",
  "mmdet DABDETRHead",
  "mmdet DDODHead",
  "mmdet EmbeddingRPNHead",
  "mmdet FCNMaskHead",
  "mmdet PixelDecoder",
  "mmdet TOODHead",
  "mmdet YOLOV3Head",
];
const folder = Deno.args[0]!;
const { seed, start } = JSON.parse(await Deno.readTextFile(`${folder}/models.json`));

async function digest(data: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
  return Array.from(hash.subarray(0, 8), (x) => x.toString(16).padStart(2, "0")).join("");
}

const models: Record<string, unknown> = {};
for (const name of NAMES) {
  const init = await openCheckpoint(`${folder}/${name}.init.safetensors`);
  const tensors: Record<string, unknown> = {};
  for (const [path, { dtype }] of init.specs) {
    const data = await init.read(path);
    const list = Array.from(data as Float32Array, Number);
    const isSame = list.every((x) => x === list[0]);
    const bytes = new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
    tensors[path] = isSame && path !== "rng_probe"
      ? list[0]
      : dtype === "float32" && list.length <= (path.endsWith("pos_embed") ? 600 : 96)
      ? list
      : await digest(bytes);
  }
  models[name] = { model: JSON.parse(await Deno.readTextFile(`${folder}/${name}.json`)), tensors };
}
const text = JSON.stringify({ madeBy: "dev/real_models/run.py and goldens.ts", seed, start, models });
await Deno.writeTextFile(new URL("../../tests/fixtures/mmlab/own_init.json", import.meta.url), text + "\n");
