/** GGUF headers by hand: every type of value and of tensor, both sides of each bound, and every refusal. */
import { assertEquals, assertRejects } from "@std/assert";
import { fromBytes, LensorError, openCheckpoint } from "../../mod.ts";
import { GGML_TYPES } from "../../checkpoint/formats/gguf/_types.ts";
import { inFolder } from "../_util.ts";

type Order = "little" | "big";

/** Numbers and texts in a byte order. */
function writer(order: Order = "little") {
  const n = (width: number, value: number | bigint): number[] => {
    const bytes = Array.from({ length: width }, (_, k) => Number(BigInt(value) >> BigInt(8 * k) & 255n));
    return order === "little" ? bytes : bytes.reverse();
  };
  const u32 = (value: number) => n(4, value);
  const u64 = (value: number | bigint) => n(8, value);
  const text = (bytes: string | readonly number[]) => {
    const own = typeof bytes === "string" ? [...new TextEncoder().encode(bytes)] : bytes;
    return [...u64(own.length), ...own];
  };
  const pair = (key: string, type: number, value: readonly number[]) => [...text(key), ...u32(type), ...value];
  const info = (name: string, sizes: readonly (number | bigint)[], type: number, offset: number | bigint) => [
    ...[...text(name), ...u32(sizes.length), ...sizes.flatMap(u64), ...u32(type), ...u64(offset)],
  ];
  return { n, u32, u64, text, pair, info };
}
type Writer = ReturnType<typeof writer>;

interface Parts {
  readonly order?: Order;
  readonly version?: number;
  readonly pairs?: (w: Writer) => readonly (readonly number[])[];
  readonly infos?: (w: Writer) => readonly (readonly number[])[];
  readonly data?: readonly number[];
  readonly alignment?: number;
}

function gguf({ order = "little", version = 3, pairs, infos, data = [], alignment = 32 }: Parts): Uint8Array {
  const w = writer(order);
  const [facts, tensors] = [pairs?.(w) ?? [], infos?.(w) ?? []];
  const head = [..."GGUF"].map((c) => c.charCodeAt(0));
  const all = [
    ...head,
    ...w.u32(version),
    ...w.u64(tensors.length),
    ...w.u64(facts.length),
    ...facts.flat(),
    ...tensors.flat(),
  ];
  const gap = data.length ? new Array<number>(-all.length & alignment - 1).fill(0) : [];
  return new Uint8Array([...all, ...gap, ...data]);
}

const open = (parts: Parts) => fromBytes(gguf(parts), "x.gguf");
async function refusal(bytes: Uint8Array | Parts): Promise<[string | undefined, number | undefined]> {
  const { detail, offset } = await assertRejects(
    () => fromBytes(bytes instanceof Uint8Array ? bytes : gguf(bytes), "x.gguf"),
    LensorError,
  );
  return [detail, offset];
}

Deno.test("fromBytes: a value of each type of GGUF, in both byte orders and versions -> metadata", async () => {
  for (const order of ["little", "big"] as const) {
    for (const version of [2, 3]) {
      const { metadata } = await open({
        order,
        version,
        pairs: (w) => [
          w.pair("u8", 0, [200]),
          w.pair("i8", 1, [200]),
          w.pair("u16", 2, w.n(2, 60_000)),
          w.pair("i16", 3, w.n(2, 60_000)),
          w.pair("u32", 4, w.u32(4_000_000_000)),
          w.pair("i32", 5, w.u32(4_000_000_000)),
          w.pair("f32", 6, w.u32(0x3fc00000)),
          w.pair("no", 7, [0]),
          w.pair("yes", 7, [2]),
          w.pair("text", 8, w.text("aé")),
          w.pair("list", 9, [...w.u32(2), ...w.u64(2), ...w.n(2, 1), ...w.n(2, 515)]),
          w.pair("lists", 9, [
            ...w.u32(9),
            ...w.u64(2),
            ...w.u32(0),
            ...w.u64(1),
            7,
            ...w.u32(8),
            ...w.u64(1),
            ...w.text("b"),
          ]),
          w.pair("u64", 10, w.u64(2 ** 53 - 1)),
          w.pair("u64 big", 10, w.u64(2n ** 64n - 1n)),
          w.pair("i64", 11, w.u64(2n ** 64n - 2n)),
          w.pair("i64 big", 11, w.u64(2n ** 63n)),
          w.pair("f64", 12, w.u64(0x3ff8000000000000n)),
        ],
      });
      assertEquals([...metadata], [
        ...[["u8", 200], ["i8", -56], ["u16", 60_000], ["i16", -5536], ["u32", 4_000_000_000], ["i32", -294_967_296]],
        ...[["f32", 1.5], ["no", false], ["yes", true], ["text", "aé"], ["list", [1, 515]], ["lists", [[7], ["b"]]]],
        ...[["u64", 2 ** 53 - 1], ["u64 big", 2n ** 64n - 1n], ["i64", -2], ["i64 big", -(2n ** 63n)], ["f64", 1.5]],
      ] as [string, unknown][]);
    }
  }
});

Deno.test("fromBytes: texts of a GGUF header are UTF-8, short and long ones, ASCII or not", async () => {
  const texts = [
    "",
    "a".repeat(64),
    "a".repeat(65),
    "a".repeat(63) + "é",
    "é" + "a".repeat(70),
    "\x7f",
    "\u0080",
    "\ufeffa",
  ];
  const { metadata } = await open({ pairs: (w) => texts.map((text, k) => w.pair(`t${k}`, 8, w.text(text))) });
  assertEquals([...metadata.values()], texts);
  const bad = (bytes: number[]) => refusal({ pairs: (w) => [w.pair("a", 8, w.text(bytes))] });
  // Behind the head (24), the key (9), the type (4) and the length (8)
  assertEquals(await bad([0xff]), ["header-utf8", 45]);
  assertEquals(await bad([...new Array<number>(80).fill(97), 0xc3]), ["header-utf8", 45]);
});

Deno.test("fromBytes: GGUF headers that are cut -> truncated at the place where bytes are missing", async () => {
  const whole = gguf({
    pairs: (w) => [w.pair("ab", 4, w.u32(1))],
    infos: (w) => [w.info("t", [1], 0, 0)],
    data: [0, 0, 0, 0],
  });
  assertEquals(await refusal(whole.subarray(0, 7)), ["truncated", 4]);
  assertEquals(await refusal(whole.subarray(0, 15)), ["truncated", 8]);
  // A text that does not fit is refused behind its length
  const cut = gguf({ pairs: (w) => [[...w.u64(14), ...new Array<number>(13).fill(97)]] });
  assertEquals(await refusal(cut), ["truncated", 32]);
  const high = gguf({ pairs: (w) => [[...w.u64(2 ** 32), ...new Array<number>(13).fill(97)]] });
  assertEquals(await refusal(high), ["truncated", 32]);
  const { message } = await assertRejects(() => fromBytes(high, "x.gguf"), LensorError);
  assertEquals(message.includes("it declares 4294967296 items"), true, message);
  const counts = (tensors: number, pairs: number, rest: number) => {
    const file = new Uint8Array(24 + rest);
    const { u32, u64 } = writer();
    file.set([..."GGUF"].map((c) => c.charCodeAt(0)).concat(u32(3), u64(tensors), u64(pairs)));
    return file;
  };
  // A tensor takes 24 bytes at least, a pair 13: counts of more than the file can hold are refused before they are read
  assertEquals(await refusal(counts(2, 0, 39)), ["truncated", 16]);
  assertEquals(await refusal(counts(2, 0, 40)), ["truncated", 64]);
  assertEquals((await refusal(counts(300_001, 0, 24 * 300_001)))[0], "limit");
  assertEquals((await refusal(counts(300_000, 0, 24 * 300_000)))[0], "truncated");
  assertEquals(await refusal(counts(0, 2, 25)), ["truncated", 24]);
  assertEquals((await refusal(counts(0, 2, 26)))[0], "duplicate-key");
  const list = (n: number, items: number) =>
    refusal({ pairs: (w) => [w.pair("a", 9, [...w.u32(0), ...w.u64(n), ...new Array<number>(items).fill(1)])] });
  assertEquals(await list(3, 2), ["truncated", 49]);
});

Deno.test("fromBytes: what a GGUF header may not say -> refused", async () => {
  for (const version of [1, 4]) assertEquals((await refusal({ version }))[0], "unsupported");
  assertEquals(await refusal({ pairs: (w) => [w.pair("a", 0, [1]), w.pair("a", 0, [1])] }), [
    "duplicate-key",
    undefined,
  ]);
  assertEquals(await refusal({ pairs: (w) => [w.pair("a", 13, [1])] }), ["bad-dtype", 37]);
  assertEquals(await refusal({ pairs: (w) => [w.pair("a", 9, [...w.u32(13), ...w.u64(1), 0])] }), ["bad-dtype", 49]);
  const nested = (deep: number) => (w: Writer) => [
    w.pair("a", 9, [
      ...Array.from({ length: deep }, () => [...w.u32(9), ...w.u64(1)]).flat(),
      ...w.u32(0),
      ...w.u64(1),
      5,
    ]),
  ];
  assertEquals((await open({ pairs: nested(15) })).metadata.size, 1);
  assertEquals((await refusal({ pairs: nested(16) }))[0], "depth");
  const aligned = (type: number, value: number[]) => ({
    pairs: (w: Writer) => [w.pair("general.alignment", type, value)],
  });
  for (const n of [0, 3, 48, 2 ** 30 + 1]) assertEquals((await refusal(aligned(4, writer().u32(n))))[0], "bad-offset");
  assertEquals((await refusal(aligned(4, writer().u32(2 ** 31))))[0], "bad-offset");
  assertEquals((await refusal(aligned(8, writer().text("32"))))[0], "bad-offset");
  for (const n of [1, 2, 2 ** 30]) assertEquals((await open(aligned(4, writer().u32(n)))).specs.size, 0);
  const named = (length: number) => ({ infos: (w: Writer) => [w.info("n".repeat(length), [0], 0, 0)], data: [0] });
  assertEquals((await open(named(65_535))).specs.size, 1);
  assertEquals((await refusal(named(65_536)))[0], "limit");
  const axes = (n: number) => ({ infos: (w: Writer) => [w.info("t", new Array<number>(n).fill(1), 24, 0)], data: [5] });
  assertEquals((await open(axes(64))).specs.get("t")!.shape.length, 64);
  assertEquals((await refusal(axes(65)))[0], "limit");
  const cut = gguf({ infos: (w) => [[...w.text("t"), ...w.u32(2 ** 20), ...w.u32(0), ...w.u64(0)]] });
  assertEquals((await refusal(cut))[0], "truncated");
  // More axes than the file has room for are cut, as many as it has room for too many
  const room = (axes: number) => {
    const file = new Uint8Array(560);
    file.set(gguf({ infos: (w) => [[...w.text("t"), ...w.u32(axes)]] }));
    return refusal(file);
  };
  assertEquals([(await room(70))[0], (await room(71))[0]], ["limit", "truncated"]);
  const items = (n: number) => {
    const file = new Uint8Array(50 + n);
    file.set(gguf({ pairs: (w) => [w.pair("a", 9, [...w.u32(0), ...w.u64(n)])] }));
    return refusal(file);
  };
  assertEquals((await items(2 ** 24 + 1))[0], "limit");
});

const plain = (
  data: readonly number[],
  ...infos: readonly (readonly [string, readonly number[], number, number])[]
): Parts => ({
  infos: (w) => infos.map(([name, sizes, type, offset]) => w.info(name, sizes, type, offset)),
  data,
});
const bytes = (n: number) => Array.from({ length: n }, (_, k) => k);

Deno.test("fromBytes: tensors of GGUF lie aligned behind the header, in the file, and not on each other", async () => {
  const two = await open(plain(bytes(40), ["a", [2, 3], 25, 0], ["b", [8], 24, 32]));
  assertEquals(two.specs.get("a"), { dtype: "int16", shape: [3, 2] });
  assertEquals([...await two.read("a") as Int16Array], [0x100, 0x302, 0x504, 0x706, 0x908, 0xb0a]);
  assertEquals([...await two.read("b") as Int8Array], [32, 33, 34, 35, 36, 37, 38, 39]);
  assertEquals([...await two.read("b", [2, 4]) as Int8Array], [34, 35]);
  const detail = async (parts: Parts) => (await refusal(parts))[0];
  assertEquals(await detail(plain(bytes(39), ["b", [8], 24, 32])), "truncated");
  assertEquals(await detail(plain(bytes(64), ["a", [33], 24, 0], ["b", [8], 24, 32])), "overlap");
  assertEquals(await detail(plain(bytes(64), ["b", [8], 24, 32], ["a", [33], 24, 0])), "overlap");
  assertEquals((await open(plain(bytes(64), ["b", [8], 24, 32], ["a", [32], 24, 0]))).specs.size, 2);
  assertEquals(await detail(plain(bytes(4), ["a", [1], 24, 0], ["b", [1], 24, 0])), "overlap");
  // Without elements a tensor may lie anywhere
  assertEquals((await open(plain(bytes(64), ["a", [64], 24, 0], ["b", [0, 8], 24, 32]))).specs.size, 2);
  assertEquals(await detail(plain(bytes(64), ["a", [8], 24, 16])), "bad-offset");
  assertEquals(await detail(plain(bytes(64), ["a", [8], 24, 0], ["a", [8], 24, 32])), "duplicate-key");
  assertEquals(await detail(plain(bytes(64), ["a", [8], 16, 0], ["a", [8], 24, 32])), "bad-shape");
  assertEquals(await detail(plain(bytes(64), ["a", [8], 4, 0])), "bad-dtype");
  assertEquals(await detail(plain(bytes(64), ["a", [], 2, 0])), "bad-shape");
  assertEquals(await detail(plain(bytes(64), ["a", [33], 2, 0])), "bad-shape");
  assertEquals((await open(plain(bytes(64), ["a", [], 24, 0]))).specs.get("a")!.shape, []);
  // Two names that cannot be restored are two names all the same
  const lost = plain(bytes(256), ["a", [256], 19, 0], ["a", [256], 19, 64]);
  assertEquals(await detail(lost), "duplicate-key");
});

Deno.test("fromBytes: plain numbers of a big-endian GGUF are turned, blocks of one are listed only", async () => {
  const parts = plain(bytes(64), ["a", [2], 25, 0], ["b", [32], 2, 32]);
  const checkpoint = await open({ ...parts, order: "big" });
  assertEquals([...await checkpoint.read("a") as Int16Array], [1, 0x203]);
  const row = checkpoint.unreadable!.get("b")!;
  assertEquals([row.dtype, row.shape, row.bytes, row.why.includes("big-endian")], ["Q4_0", [32], 18, true]);
});

Deno.test("GGML_TYPES: each type has the values and the bytes of a block that ggml gives it", () => {
  // gguf.GGML_QUANT_SIZES of gguf-py 0.19
  const sizes: [number, string, number, number][] = [
    ...[[0, "float32", 1, 4], [1, "float16", 1, 2], [2, "Q4_0", 32, 18], [3, "Q4_1", 32, 20], [6, "Q5_0", 32, 22]],
    ...[[7, "Q5_1", 32, 24], [8, "Q8_0", 32, 34], [10, "Q2_K", 256, 84], [11, "Q3_K", 256, 110], [
      12,
      "Q4_K",
      256,
      144,
    ]],
    ...[[13, "Q5_K", 256, 176], [14, "Q6_K", 256, 210], [16, "IQ2_XXS", 256, 66], [17, "IQ2_XS", 256, 74]],
    ...[[18, "IQ3_XXS", 256, 98], [19, "IQ1_S", 256, 50], [20, "IQ4_NL", 32, 18], [21, "IQ3_S", 256, 110]],
    ...[[22, "IQ2_S", 256, 82], [23, "IQ4_XS", 256, 136], [24, "int8", 1, 1], [25, "int16", 1, 2], [26, "int32", 1, 4]],
    ...[[27, "int64", 1, 8], [28, "float64", 1, 8], [29, "IQ1_M", 256, 56], [30, "bfloat16", 1, 2]],
    ...[[34, "TQ1_0", 256, 54], [35, "TQ2_0", 256, 66], [39, "MXFP4", 32, 17], [40, "NVFP4", 64, 36], [
      41,
      "Q1_0",
      128,
      18,
    ]],
  ] as [number, string, number, number][];
  assertEquals(
    [...GGML_TYPES].map(([id, { name, values, bytes }]) => [id, name, values, bytes]),
    sizes,
  );
});

Deno.test("openCheckpoint: shards of GGUF that do not belong together -> refused by what they say", () =>
  inFolder(async (folder) => {
    const shard = (
      k: number,
      { count = 2, no = k as number | undefined, total = 2 as number | undefined, type = 2 } = {},
    ) =>
      gguf({
        pairs: (w) => [
          w.pair("split.count", type, type === 2 ? w.n(2, count) : w.text(String(count))),
          ...(no === undefined ? [] : [w.pair("split.no", 2, w.n(2, no))]),
          ...(total === undefined ? [] : [w.pair("split.tensors.count", 5, w.u32(total))]),
        ],
        infos: (w) => [w.info(`t${k}`, [1], 24, 0)],
        data: [k],
      });
    const write = (name: string, file: Uint8Array) => Deno.writeFile(`${folder}/${name}`, file);
    const path = `${folder}/m-00001-of-00002.gguf`;
    const both = async (first: Uint8Array, second: Uint8Array) => {
      await write("m-00001-of-00002.gguf", first);
      await write("m-00002-of-00002.gguf", second);
      try {
        const checkpoint = await openCheckpoint(path);
        checkpoint.close?.();
        return [...checkpoint.specs.keys(), checkpoint.notes?.length];
      } catch (error) {
        return error instanceof LensorError ? `${error.detail} ${error.file?.split("/").at(-1)}` : String(error);
      }
    };
    const [one, two] = ["m-00001-of-00002.gguf", "m-00002-of-00002.gguf"];
    assertEquals(await both(shard(0), shard(1)), ["t0", "t1", 1]);
    assertEquals(await both(shard(0, { no: undefined, total: undefined }), shard(1, { no: undefined })), [
      "t0",
      "t1",
      1,
    ]);
    assertEquals(await both(shard(0, { count: 3 }), shard(1)), `index ${one}`);
    assertEquals(await both(shard(0), shard(1, { count: 3 })), `index ${two}`);
    assertEquals(await both(shard(0), shard(1, { no: 0 })), `index ${two}`);
    assertEquals(await both(shard(0, { no: 1 }), shard(1)), `index ${one}`);
    assertEquals(await both(shard(0, { total: 3 }), shard(1)), `index ${one}`);
    assertEquals(await both(shard(0), shard(1, { total: 3 })), `index ${two}`);
    assertEquals(await both(shard(0, { type: 8 }), shard(1)), `index ${one}`);
    assertEquals(await both(shard(0), shard(0, { no: 1 })), `duplicate-key ${two}`);
    // One file that calls itself one of one is a model, whatever its name
    await write("alone.gguf", shard(0, { count: 1, total: undefined }));
    const alone = await openCheckpoint(`${folder}/alone.gguf`);
    assertEquals([alone.specs.size, alone.notes?.length ?? 0], [1, 0]);
    alone.close?.();
    const count = async (w: number[], type: number) => {
      await write("count.gguf", gguf({ pairs: (own) => [own.pair("split.count", type, w)] }));
      const { message } = await assertRejects(() => openCheckpoint(`${folder}/count.gguf`), LensorError);
      return message.includes("its split.count is not a count");
    };
    assertEquals(await count(writer().text("2"), 8), true);
    assertEquals(await count(writer().u32(65_536), 4), true);
    assertEquals(await count(writer().u32(65_535), 4), false);
    await write("other.gguf", shard(0));
    const lone = await assertRejects(() => openCheckpoint(`${folder}/other.gguf`), LensorError);
    assertEquals([lone.detail, lone.message.includes("such as model-00001-of-00002.gguf")], ["index", true]);
  }));
