import { assert, assertEquals, assertThrows } from "@std/assert";
import { LensorError } from "../../core/mod.ts";
import { decodeImage, encodeImage, nj, read, save } from "../../ndarray/images.ts";
import { nj as plain } from "../../ndarray/mod.ts";

const bytes = (text: string) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
const failure = (fn: () => unknown) => assertThrows(fn, LensorError);

Deno.test("a PNG gives back the image that was put in it, whatever its channels and strides", () => {
  for (const shape of [[3, 5], [3, 5, 3], [3, 5, 4], [2, 4, 2]]) {
    const n = shape.reduce((a, b) => a * b);
    const image = nj.arange(n, "uint8").reshape(shape);
    assertEquals(
      decodeImage(encodeImage(image, "png")).tolist(),
      image.tolist(),
    );
    const turned = nj.flip(image, 0);
    assertEquals(
      decodeImage(encodeImage(turned, "png")).tolist(),
      turned.tolist(),
    );
  }
});

Deno.test("an image whose colours all agree is read as grey", () => {
  const grey = nj.uint8([[1, 2], [3, 4]]);
  const rgb = nj.stack([grey, grey, grey], -1);
  assertEquals(decodeImage(encodeImage(rgb, "png")).tolist(), [[1, 2], [3, 4]]);
  assertEquals(decodeImage(encodeImage(grey.reshape(2, 2, 1), "png")).shape, [
    2,
    2,
  ]);
});

Deno.test("single bits, palettes and 16 bits are read as bytes", () => {
  // Written by Pillow 12: mode 1, mode P with one transparent colour, mode I;16
  const bits = "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACAQAAAAC1D1u3AAAADElEQVR4nGNYwHQAAAKoAWOa7lh0AAAAAElFTkSuQmCC";
  assertEquals(read(bytes(bits)).tolist(), [[255, 0, 255], [0, 255, 255]]);
  const longer = "iVBORw0KGgoAAAANSUhEUgAAAAoAAAACAQAAAABJGnB9AAAADklEQVR4nGNsYGBgcAAAAswAwisa3/QAAAAASUVORK5CYII=";
  assertEquals(read(bytes(longer)).tolist(), [[255, 0, 0, 0, 0, 0, 0, 0, 255, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 255]]);
  const palette =
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACAgMAAAAP2OW3AAAACVBMVEUKFB4oMjxGUFoWrIR0AAAAA3RSTlP//wDXyg1BAAAADElEQVR4" +
    "nGMQYJgAAADEAKEWXLqWAAAAAElFTkSuQmCC";
  assertEquals(read(bytes(palette)).tolist(), [[[10, 20, 30, 255], [
    40,
    50,
    60,
    255,
  ]], [[70, 80, 90, 0], [
    40,
    50,
    60,
    255,
  ]]]);
  const wide = "iVBORw0KGgoAAAANSUhEUgAAAAQAAAABEAAAAACMx4xSAAAAEUlEQVR4nGNgYGBk+P+fiREABw0CA6CaLHUAAAAASUVORK5CYII=";
  assertEquals(read(bytes(wide)).tolist(), [[0, 1, 255, 2]]);
});

Deno.test("a JPEG is near the image that was put in it, nearer with more quality", () => {
  const image = nj.arange(256).reshape(16, 16);
  const gap = (quality: number) =>
    nj.abs(
      nj.float32(
        decodeImage(encodeImage(image, "jpeg", { quality })).tolist(),
      ).subtract(image),
    ).max()!;
  assert(gap(95) <= 6 && gap(95) < gap(5));
  const red = nj.stack([
    nj.ones([8, 8]).multiply(200),
    nj.zeros([8, 8]),
    nj.zeros([8, 8]),
  ], -1);
  const [r, g, b] = (decodeImage(encodeImage(red, "jpeg")).tolist() as number[][][])[4]![4]!;
  assert(Math.abs(r! - 200) < 6 && g! < 6 && b! < 6);
});

Deno.test("save writes what read reads, by the ending of the name", () => {
  const folder = Deno.makeTempDirSync();
  const image = nj.uint8([[0, 128], [255, 7]]);
  try {
    nj.images.save(image, `${folder}/a.png`);
    assertEquals(nj.images.read(`${folder}/a.png`).tolist(), image.tolist());
    save(image, new URL(`file://${folder}/b.JPG`));
    assertEquals(read(new URL(`file://${folder}/b.JPG`)).shape, [2, 2]);
    assertEquals(
      failure(() => save(image, `${folder}/a.gif`)).code,
      "unsupported",
    );
    assertEquals(failure(() => read(`${folder}/none.png`)).code, "io");
    Deno.writeFileSync(
      `${folder}/cut.png`,
      encodeImage(image, "png").subarray(0, 40),
    );
    const cut = failure(() => read(`${folder}/cut.png`));
    assertEquals([cut.code, cut.file], ["corrupt", `${folder}/cut.png`]);
    assertEquals(failure(() => read(new Uint8Array(8))).code, "unsupported");
    const claim = encodeImage(image, "png").slice();
    new DataView(claim.buffer).setUint32(16, 2 ** 31 - 1);
    assertEquals(failure(() => read(claim)).code, "limit");
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
});

Deno.test("what is not an image is refused before it is encoded", () => {
  for (const wrong of [[1, 2], nj.zeros([2, 2, 5]), nj.zeros([0, 2])]) {
    assertEquals(failure(() => encodeImage(wrong, "png")).code, "shape");
  }
  assertEquals(
    failure(() => encodeImage([[1]], "gif" as "png")).code,
    "unsupported",
  );
  for (const quality of [1, 100]) assertEquals(encodeImage([[1]], "jpeg", { quality })[0], 0xff);
  assertEquals(failure(() => encodeImage([[1]], "jpeg", { quality: 101 })).code, "range");
  assertEquals(
    failure(() => encodeImage([[1]], "jpeg", { quality: 0 })).code,
    "range",
  );
  assertEquals(
    failure(() => encodeImage([[1]], "jpeg", { qualty: 5 } as object)).code,
    "unknown-name",
  );
});

Deno.test("tables of images with fractions drop them step by step, and edges keep a last axis of one, as numjs has it", () => {
  assertEquals(nj.images.sat([[1.5, 1.5], [1.5, 1.5]]).tolist(), [[1, 2], [
    2,
    4,
  ]]);
  assertEquals(nj.images.ssat([[1.5, 0]]).tolist(), [[2, 2]]);
  const image = nj.arange(12, "uint8").reshape(3, 4, 1);
  const flat = image.reshape(3, 4);
  assertEquals(nj.images.sobel(image).shape, [3, 4, 1]);
  assertEquals(
    nj.images.scharr(image).flatten().tolist(),
    nj.images.scharr(flat).flatten().tolist(),
  );
});

Deno.test("nothing but a LensorError is thrown for what is not an image, no file and no bytes", () => {
  for (const x of [undefined, null, 5, "", {}, [], [1], () => 1, new Map(), [[["a"]]], new Uint8Array([0x89, 0x50])]) {
    for (const fn of [decodeImage, read]) failure(() => fn(x as never));
    failure(() => save(x as never, "never.gif"));
    if (!(Array.isArray(x) && Array.isArray(x[0]))) failure(() => encodeImage(x as never, "png"));
  }
});

Deno.test("nj of the images is nj with the files added, and its pictures are asked for when they are named", () => {
  assertEquals(
    nj.NdArray === plain.NdArray && nj.config === plain.config,
    true,
  );
  assertEquals(
    Object.keys(plain.images).every((name) => name in nj.images),
    true,
  );
  assertEquals(failure(() => nj.images.data.digit).file, "data/five.png");
});

Deno.test("resize gives Lanczos's values, keeps a flat image flat, and cuts what covers too much around its middle", () => {
  // Pillow 12, Image.LANCZOS, of the squares of 0 to 63 modulo 251
  const want = [[30, 50, 104, 125], [64, 147, 142, 167], [90, 139, 90, 112], [
    142,
    157,
    130,
    115,
  ]];
  const got = nj.images.resize(
    nj.arange(64).reshape(8, 8).pow(2).mod(251),
    4,
    4,
  );
  assert(nj.abs(nj.float32(got.tolist()).subtract(want)).max()! <= 1);
  assertEquals(
    nj.images.resize(nj.ones([5, 7, 3]).multiply(77), 9, 4).tolist(),
    nj.ones([9, 4, 3]).multiply(77).tolist(),
  );
  const edge = nj.zeros([4, 8]);
  edge.slice(null, [3, 5]).assign(100, false);
  assertEquals(nj.images.resize(edge, 4, 2).tolist(), [[100, 100], [100, 100], [
    100,
    100,
  ], [100, 100]]);
  assertEquals(failure(() => nj.images.resize([1], 2, 2)).code, "shape");
  assertEquals(failure(() => nj.images.resize([[1]], 0, 2)).code, "range");
});
