import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import { LensorError, openAll, writeSafetensors } from "../../all.ts";
import { inFolder } from "../_util.ts";

const cfg = (checkpoint: string) => ({ backbone: { init_cfg: { type: "Pretrained", checkpoint } } });
const write = (path: string) =>
  writeSafetensors([["w", { shape: [1], dtype: "float32", data: new Float32Array(1) }]], path);

Deno.test("openAll: names of model zoos -> the file of that name in the folder, with or without its hash", () =>
  inFolder(async (zoo) => {
    await Deno.mkdir(`${zoo}/open-mmlab/detectron2`, { recursive: true });
    await write(`${zoo}/resnet50-0676ba61.safetensors`);
    await write(`${zoo}/resnet50_caffe.safetensors`);
    await write(`${zoo}/open-mmlab/detectron2/resnet50_caffe-788b5fa3.safetensors`);
    const cases: readonly (readonly [string, string])[] = [
      ["torchvision://resnet50", "resnet50-0676ba61.safetensors"],
      ["modelzoo://resnet50", "resnet50-0676ba61.safetensors"],
      ["open-mmlab://detectron2/resnet50_caffe", "open-mmlab/detectron2/resnet50_caffe-788b5fa3.safetensors"],
      ["openmmlab://resnet50_caffe", "resnet50_caffe.safetensors"],
    ];
    for (const [alias, file] of cases) {
      const opened = await openAll(cfg(alias), { zoo: `${zoo}/` });
      assertEquals([...opened.keys()], [alias]);
      assertEquals(
        opened.get(alias)!.name.endsWith(file.split("/").at(-1)!),
        true,
        `${alias}: ${opened.get(alias)!.name}`,
      );
      for (const checkpoint of opened.values()) checkpoint.close?.();
    }
  }));

Deno.test("openAll: names of model zoos that no file or several files answer to -> typed errors that say what is there", () =>
  inFolder(async (zoo) => {
    await write(`${zoo}/vgg16-397923af.safetensors`);
    await write(`${zoo}/vgg16.safetensors`);
    await write(`${zoo}/vgg16_bn.safetensors`);
    const cases: readonly (readonly [string, { zoo?: string }, string, RegExp])[] = [
      ["torchvision://resnet50", { zoo }, "missing", /has no resnet50\.pth.*"vgg16/],
      ["torchvision://vgg16", { zoo }, "range", /several files.*keep one/],
      ["torchvision://../vgg16", { zoo }, "type", /expected a name/],
      ["torchvision://vgg16", {}, "unsupported", /pass zoo: the folder with its file/],
      ["pavi://vgg16", { zoo }, "unsupported", /pavi:\/\/ is the name of a model/],
    ];
    for (const [alias, options, code, text] of cases) {
      const error = await assertRejects(() => openAll(cfg(alias), options), LensorError);
      assertEquals(error.code, code, alias);
      assertMatch(error.message, text);
    }
  }));

Deno.test("openAll: paths below the base, a folder or an address; absolute ones and addresses as they are", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(`${folder}/sub`);
    await write(`${folder}/a.safetensors`);
    await write(`${folder}/sub/b.safetensors`);
    const name = async (path: string, base?: string | URL) => {
      const opened = await openAll(cfg(path), base === undefined ? {} : { base });
      for (const checkpoint of opened.values()) checkpoint.close?.();
      assertEquals([...opened.keys()], [path]);
      return opened.get(path)!.name;
    };
    for (const base of [folder, `${folder}/`, new URL(`file://${folder}`), `file://${folder}/`]) {
      assertEquals(await name("sub/b.safetensors", base), "b.safetensors");
      assertEquals(await name(`${folder}/a.safetensors`, base), "a.safetensors");
      assertEquals(await name(`file://${folder}/a.safetensors`, base), "a.safetensors");
    }
    assertEquals(await name("../a.safetensors", `${folder}/sub`), "a.safetensors");
    assertEquals(await name(`${folder}/a.safetensors`), "a.safetensors");
    const error = await assertRejects(() => openAll(cfg("no/such.safetensors")), LensorError);
    assertEquals([error.code, error.message], [
      "missing",
      'Cannot read "no/such.safetensors": there is no such file or folder',
    ]);
    const drive = await assertRejects(() => openAll(cfg("C:\\such.safetensors"), { base: folder }), LensorError);
    assertEquals(drive.message, 'Cannot read "C:\\such.safetensors": there is no such file or folder');
  }));
