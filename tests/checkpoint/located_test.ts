/** What every checkpoint of a file does with names, ranges and given memory. */
import { assertEquals } from "@std/assert";
import { bytesIn, checkedShape } from "../../checkpoint/_checked_shape.ts";
import { broken, quoted } from "../../checkpoint/_broken.ts";
import { budget, longNameBudget, nameBudget } from "../../checkpoint/_budget.ts";
import { insideOf } from "../../checkpoint/_folder.ts";
import { checkpointOf, count, found, located } from "../../checkpoint/_located.ts";
import { checkOpenOptions } from "../../checkpoint/_open_options.ts";
import { strided } from "../../checkpoint/_strided.ts";
import { lensorError, lensorRejection } from "../_util.ts";

const fail = (detail: string, reason: string, place = {}) => broken("f", detail, reason, place);

const bytesAt = (from: number, to: number) => Uint8Array.from({ length: to - from }, (_, i) => from + i);
const w = { dtype: "int16", shape: [3], bytes: bytesAt } as const;

Deno.test("checkpointOf: ranges of elements are ranges of bytes, now or later, in given memory too", async () => {
  const asked: unknown[] = [];
  const open = (later: boolean, own: boolean) =>
    checkpointOf(
      "f",
      new Map([["w", w]]),
      (_, from, to, into) => {
        asked.push([from, to, into?.length]);
        const out = bytesAt(from, to);
        if (into && own) into.set(out);
        const answer = into && own ? into : out;
        return later ? Promise.resolve(answer) : answer;
      },
      new Map([["k", 1]]),
      () => {},
    );
  for (const later of [false, true]) {
    for (const own of [false, true]) {
      const ck = open(later, own);
      assertEquals([ck.name, [...ck.specs], [...ck.metadata]], ["f", [["w", { dtype: "int16", shape: [3] }]], [[
        "k",
        1,
      ]]]);
      asked.length = 0;
      assertEquals(await ck.read("w"), new Int16Array([0x100, 0x302, 0x504]));
      assertEquals(await ck.read("w", [1, 2]), new Int16Array([0x302]));
      assertEquals(await ck.read("w", [3, 3]), new Int16Array(0));
      const into = new Int16Array(2);
      assertEquals(await ck.read("w", [1, 3], into) === into, true);
      assertEquals([[...into], asked], [[0x302, 0x504], [[0, 6, undefined], [2, 4, undefined], [6, 6, undefined], [
        2,
        6,
        4,
      ]]]);
      assertEquals(ck.read("w") instanceof Promise, later);
    }
  }
});

Deno.test("checkpointOf: ranges outside, names that are none and unreadable entries say so", () => {
  const ck = located("f", new Map([["weight", w], ["bias", w]]), new Map(), () => {}, {
    unreadable: new Map([["odd", { dtype: "x", why: "nobody can" }]]),
    leftOut: [],
    notes: [],
  });
  assertEquals(["leftOut" in ck, "notes" in ck, "stored" in ck, "raw" in ck, "unreadable" in ck], [
    false,
    false,
    false,
    false,
    true,
  ]);
  for (const range of [[0, 4], [-1, 2], [2, 1], [0.5, 1], [0, 1.5], [0, NaN], [0, 1, 2]] as const) {
    const error = lensorError(() => ck.read("weight", range as never));
    const words = `Cannot read "weight" of "f": elements [${range.join(", ")}] are outside of its 3`;
    assertEquals([error.code, error.path, error.message], ["range", "weight", words]);
  }
  const told = (name: unknown) => {
    const error = lensorError(() => ck.read(name as string));
    return [error.code, error.path, error.message];
  };
  assertEquals(told("wieght"), [
    "missing",
    "wieght",
    'Cannot read "wieght" of "f": it has no such tensor; did you mean "weight"',
  ]);
  assertEquals(told("zzzzzzzzzzzz"), [
    "missing",
    "zzzzzzzzzzzz",
    'Cannot read "zzzzzzzzzzzz" of "f": it has no such tensor; it holds 2 tensors',
  ]);
  assertEquals(told(3), ["missing", undefined, 'Cannot read 3 of "f": it has no such tensor; it holds 2 tensors']);
  assertEquals(told("odd"), ["unsupported", "odd", 'Cannot read "odd" of "f": nobody can']);
  const close: string[] = [];
  located("f", new Map(), new Map(), () => void close.push("closed")).close!();
  assertEquals([close, found("f", new Map([["a", 1]]), "a")], [["closed"], 1]);
});

Deno.test("checkpointOf: raw dtypes are kept apart, whole and as bytes", async () => {
  const entries = new Map<string, unknown>(
    [
      ["w", w],
      ["e", { dtype: "float4_e2m1fn", shape: [3, 2], bytes: bytesAt }],
      ["s", { dtype: "float8_e8m0fnu", shape: [5], bytes: bytesAt, stored: { dtype: "E8", bytes: 5 } }],
    ] as const,
  ) as never;
  const ck = located("f", entries, new Map(), () => {});
  assertEquals([[...ck.specs.keys()], [...ck.raw!.keys()]], [["w"], ["e", "s"]]);
  assertEquals([ck.raw!.get("e"), [...ck.stored!.keys()]], [{ dtype: "float4_e2m1fn", shape: [3, 2] }, ["s"]] as never);
  assertEquals([await ck.readRaw!("e"), await ck.readRaw!("s")], [bytesAt(0, 3), bytesAt(0, 5)]);
  const error = lensorError(() => ck.read("s"));
  assertEquals([error.code, error.path], ["unsupported", "s"]);
  assertEquals(
    error.message,
    'Cannot read "s" of "f": lensor has no numbers for float8_e8m0fnu; readRaw gives its bytes',
  );
});

Deno.test("checkedShape, bytesIn, count: sizes that are counts, and no more bits than 64 can number", () => {
  const check = (sizes: readonly unknown[], dtype = "uint8") => {
    try {
      return checkedShape(sizes, dtype as never, "w", fail);
    } catch (error) {
      const { detail, path, message } = error as { detail: string; path: string; message: string };
      return [detail, path, message.replace(/^.*": /, "")] as unknown as readonly number[];
    }
  };
  assertEquals([check([]), check([2, 3n, 0]), check(Array(64).fill(1)).length], [[], [2, 3, 0], 64]);
  assertEquals(check(Array(65).fill(1)), ["limit", "w", "it has more than 64 axes"] as never);
  for (const size of [-1, 1.5, NaN, "1", null, -1n, 2 ** 53]) {
    assertEquals(check([size]), ["bad-shape", "w", "a size in its shape is not a count"] as never);
  }
  assertEquals(check([2n ** 53n]), ["overflow", "w", "a size of 9007199254740992 is too large"] as never);
  assertEquals(check([2n ** 53n - 1n]), [2 ** 53 - 1]);
  assertEquals(check([2 ** 30, 2 ** 30]), [2 ** 30, 2 ** 30]);
  assertEquals(check([2 ** 31, 2 ** 30]), ["overflow", "w", "its shape overflows"] as never);
  assertEquals(check([2 ** 30, 2 ** 30], "uint16"), ["overflow", "w", "its shape overflows"] as never);
  assertEquals([bytesIn([3], "float4_e2m1fn"), bytesIn([2, 3], "float32"), bytesIn([], "int8")], [2, 24, 1]);
  assertEquals([count([2, 3]), count([]), count([2 ** 40, 0, 2 ** 40])], [6, 1, 0]);
});

Deno.test("quoted, broken: names are cut at 80 characters, details have a coarse code", () => {
  assertEquals([quoted("a".repeat(80)).length, quoted("a".repeat(81))], [82, `"${"a".repeat(77)}..."`]);
  assertEquals(quoted('a"\n'), '"a\\"\\n"');
  const codes = ["limit", "depth", "unsupported", "forbidden-global", "path", "missing-file", "missing-tensor", "crc"];
  assertEquals(codes.map((detail) => fail(detail, "x").code), [
    "limit",
    "limit",
    "unsupported",
    "forbidden",
    "forbidden",
    "missing",
    "missing",
    "corrupt",
  ]);
  const error = broken("f", "crc", "it is bad", { path: "w", offset: 3 });
  assertEquals([error.message, error.path, error.offset, error.file], [
    'Cannot read "w" of "f": it is bad',
    "w",
    3,
    "f",
  ]);
});

Deno.test("budget: as much as is allowed, and not one more", () => {
  const take = budget(10, "things", fail);
  take(4);
  take(6);
  assertEquals(lensorError(() => take(1)).message, 'Cannot read "f": it has more than 10 things');
  // Names of up to 16,383 characters count as they are, longer ones 16 times; together 2 ** 26
  const short = nameBudget(fail);
  for (let i = 0; i < 2 ** 12; i++) short(2 ** 14 - 1);
  short(2 ** 12);
  assertEquals(lensorError(() => short(1)).code, "limit");
  const long = nameBudget(fail);
  long(2 ** 22);
  assertEquals(lensorError(() => long(1)).code, "limit");
  const only = longNameBudget(fail);
  for (let i = 0; i < 1000; i++) only(16_383);
  for (let i = 0; i < 2 ** 8; i++) only(2 ** 14);
  only(16_383);
  assertEquals(lensorError(() => only(16_384)).message.includes("names of more than 16383 each"), true);
});

Deno.test("strided: any range, in C order, of elements of every size", () => {
  for (const size of [1, 2, 4, 8, 16]) {
    const source = Uint8Array.from({ length: 24 * size }, (_, i) => i);
    const element = (i: number) => source.slice(i * size, (i + 1) * size);
    const cases: readonly (readonly [shape: readonly number[], strides: readonly number[]])[] = [
      [[2, 3, 4], [12, 4, 1]],
      [[4, 3, 2], [1, 4, 12]],
      [[3, 4], [0, 2]],
      [[24], [1]],
    ];
    for (const [shape, strides] of cases) {
      const n = shape.reduce((a, b) => a * b, 1);
      const all = Array.from({ length: n }, (_, i) => {
        let at = 0;
        for (let k = shape.length - 1, rest = i; k >= 0; k--) {
          at += (rest % shape[k]!) * strides[k]!;
          rest = Math.floor(rest / shape[k]!);
        }
        return [...element(at)];
      });
      for (const [from, to] of [[0, n], [0, 0], [1, n], [5, 7], [n - 1, n]] as const) {
        assertEquals([...strided(source, shape, strides, size, from, to)], all.slice(from, to).flat());
      }
    }
  }
  assertEquals(strided(Uint8Array.of(7), [], [], 1, 0, 1), Uint8Array.of(7));
});

Deno.test("insideOf: which file of a folder is opened, in the order of preference", () => {
  const inside = (...names: string[]) => {
    try {
      return insideOf("dir", names.map((name) => ({ name: name.replace(/\/$/, ""), isFolder: name.endsWith("/") })));
    } catch (error) {
      const { code, message, detail, file } = error as Record<string, string>;
      assertEquals(file, "dir");
      return [code, detail, message!.replace('Cannot open "dir": ', "")];
    }
  };
  const order = [
    "model.safetensors.index.json",
    "x.safetensors.index.json",
    "model.safetensors",
    "adapter_model.safetensors",
    "pytorch_model.bin.index.json",
    "pytorch_model.bin",
    ".metadata",
    "model.json",
  ];
  for (let k = 0; k < order.length; k++) assertEquals(inside(...order.slice(k)), { file: order[k]! });
  assertEquals(inside("saved_model.pb", "variables/"), { file: "variables/variables.index" });
  const saved = "it is a SavedModel of TensorFlow without its variables; give the folder with variables/ in it";
  assertEquals(inside("saved_model.pb"), ["unsupported", "bad-magic", saved]);
  for (const name of ["w.bin", "w.PT", "w.pth", "w.ckpt", "w.npz", "w.npy", "w.onnx", "w.gguf", "w.h5", "w.hdf5"]) {
    assertEquals(inside(name, "README.md", "sub.bin/"), { file: name });
  }
  for (const name of ["w.keras", "w.msgpack", "w.tflite", "w.pdparams", "w.pkl", "w.index"]) {
    assertEquals(inside(name), { file: name });
  }
  const none = ["missing", "missing-file", "the folder holds no weight file; give the path of a file"];
  for (
    const name of [
      "training_args.bin",
      "optimizer.pt",
      "scheduler.pt",
      "scaler.pt",
      "rng_state_0.pth",
      "random_states_0.pkl",
      "w.txt",
      "w.bin/",
    ]
  ) {
    assertEquals(inside(name), none, name);
  }
  assertEquals(inside(), none);
  const shards = ["w-00001-of-00002.bin", "w-00002-of-00002.bin"];
  assertEquals(inside(...shards.toReversed()), { shards });
  const wide = ["w-000001-of-000003.bin", "w-000003-of-000003.bin"];
  assertEquals(inside(...wide), ["missing", "missing-file", 'its part "w-000002-of-000003.bin" is missing']);
  assertEquals(inside("w-00002-of-00003.bin", "w-00003-of-00003.bin"), [
    "missing",
    "missing-file",
    'its part "w-00001-of-00003.bin" is missing',
  ]);
  const several = (...names: string[]) => [
    "unsupported",
    "bad-magic",
    `it is a folder of several weight files: ${
      names.map((name) => `"${name}"`).join(", ")
    }; give the path of one of them`,
  ];
  for (
    const pair of [
      ["a.bin", "b.bin"],
      ["v-00001-of-00002.bin", "w-00002-of-00002.bin"],
      ["w-00001-of-00002.bin", "w-00002-of-00003.bin"],
      ["w-00001-of-00002.bin", "w-00002-of-00002.pt"],
      ["w-00001-of-00002.bin", "x.bin"],
      ["a.safetensors.index.json", "b.safetensors.index.json"],
    ]
  ) assertEquals(inside(...pair), several(...pair), pair.join());
  const pipeline = inside("model_index.json", "unet/", "text/", "model.safetensors");
  assertEquals(pipeline, [
    "unsupported",
    "bad-magic",
    'it is a pipeline of several models; give one of its folders: "text", "unet"',
  ]);
  for (const name of ["manifest.ocdbt", "_METADATA", "_CHECKPOINT_METADATA"]) {
    assertEquals((inside(name, "model.safetensors") as string[])[2]!.startsWith("it is a checkpoint of Orbax"), true);
  }
  assertEquals((inside("com.apple.CoreML/") as string[])[2]!.startsWith("it is a Core ML package"), true);
  assertEquals(lensorError(() => insideOf("m.mlpackage/", [])).code, "unsupported");
});

Deno.test("checkOpenOptions: every option, its values and what is said of others", async () => {
  const told = (options: object) => {
    try {
      checkOpenOptions(options);
      return undefined;
    } catch (error) {
      const { code, message } = error as { code: string; message: string };
      return [code, message.replace("Cannot open a checkpoint: ", "")];
    }
  };
  const good = [
    {},
    { whole: true, names: "plain", onUnknown: "error", verify: false, redirects: "any" },
    { whole: false, names: "file", onUnknown: "inert", verify: true, redirects: "same-host" },
    {
      whole: undefined,
      sha256: undefined,
      timeout: undefined,
      headers: undefined,
      signal: undefined,
      unwrap: undefined,
    },
    { unwrap: "usual", sha256: "0aF".repeat(21) + "f", timeout: 1, signal: new AbortController().signal },
    { timeout: 2 ** 31 - 1, headers: { "x-a!#$%&'*+.^_`|~1": "\t ~é", A: "" } },
  ];
  for (const options of good) assertEquals(told(options), undefined);
  assertEquals(told({ hole: true })![0], "unknown-name");
  assertEquals(told({ whole: 1 }), ["type", 'whole is 1; use one of "true", "false"']);
  assertEquals(told({ names: "short" }), ["type", 'names is "short"; use one of "plain", "file"']);
  for (const unwrap of ["", 3]) assertEquals(told({ unwrap })![0], "type");
  for (const sha256 of ["0".repeat(63), "0".repeat(65), "g".repeat(64), 3]) {
    assertEquals(told({ sha256 })![1]!.endsWith("; give 64 hex digits"), true);
  }
  for (
    const [timeout, code] of [[0, "range"], [-1, "range"], [NaN, "range"], [2 ** 31, "range"], ["1", "type"], [
      null,
      "type",
    ]]
  ) {
    assertEquals(
      told({ timeout }),
      [
        code,
        `timeout is ${
          JSON.stringify(timeout) === "null" && timeout !== null ? "NaN" : JSON.stringify(timeout)
        }; give milliseconds, more than 0`,
      ] as never,
    );
  }
  for (const signal of [3, null, {}]) assertEquals(told({ signal })![1]!.endsWith("; give an AbortSignal"), true);
  assertEquals(told({ headers: 3 })![0], "type");
  for (const name of ["", "a b", "a:", "é"]) {
    assertEquals(told({ headers: { [name]: "x" } }), ["type", `"${name}" is not a name of a header`]);
  }
  for (const value of ["a\nb", "→", "\u007f"]) {
    assertEquals(told({ headers: { key: value } }), ["type", 'header "key" holds line ends or letters beyond Latin-1']);
  }
  assertEquals(told({ headers: { key: 3 } }), ["type", 'header "key" is 3; give text']);
  assertEquals((await lensorRejection(Promise.reject(fail("crc", "x")))).detail, "crc");
});
