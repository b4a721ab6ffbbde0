/**
 * What torch.save, pickle and TorchScript write beyond a state dict: whole modules, sets of weights, arrays, what
 * cannot be read.
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import kinds from "../fixtures/checkpoint/kinds.json" with { type: "json" };
import { type Checkpoint, fromBytes, type OpenOptions } from "../../mod.ts";
import { toBytes } from "../../core/dtype.ts";
import { lensorError, lensorRejection } from "../_util.ts";
import { sha256, unpack } from "./_files.ts";

interface Kind {
  readonly id: string;
  readonly file: string;
  readonly tensors: readonly unknown[];
  readonly unwrap?: string;
  readonly leftOut?: readonly unknown[];
  readonly unreadable?: readonly string[];
  readonly partial?: boolean;
}
const cases = kinds.cases as unknown as readonly Kind[];

async function open(id: string, options?: OpenOptions): Promise<Checkpoint> {
  return await fromBytes(await unpack(cases.find((c) => c.id === id)!.file), id, options);
}

for (const { id, tensors, unwrap, leftOut, unreadable = [], partial } of cases) {
  Deno.test(`fromBytes: ${id} -> the names and numbers of its writer`, async () => {
    const checkpoint = await open(id, unwrap === undefined ? {} : { unwrap });
    const rows = [];
    for (const [name, { dtype, shape }] of checkpoint.specs) {
      rows.push([name, dtype, shape, await sha256(toBytes(await checkpoint.read(name)))]);
    }
    if (!partial) assertEquals(sorted(rows), sorted(tensors));
    assertEquals([...checkpoint.unreadable?.keys() ?? []], [...unreadable]);
    if (leftOut) assertEquals((checkpoint.leftOut ?? []).map((set) => [set.key, set.tensors]), leftOut);
  });
}

const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

Deno.test("fromBytes: a whole module -> one module under two names is tied; buffers that no state dict holds are left out", async () => {
  const checkpoint = await open("module");
  const groups = checkpoint.tied!.map((group) => group.toSorted().join());
  assert(groups.includes("again.conv.weight,blocks.0.conv.weight"), groups.join("; "));
  assert(!checkpoint.specs.has("blocks.0.grid") && !checkpoint.specs.has("plain"));
  assertEquals((await lensorRejection(open("module", { onUnknown: "error" }))).detail, "forbidden-global");
});

Deno.test("fromBytes: whole -> every set, the key before the names of a module", async () => {
  const { specs, metadata } = await open("two-modules", { whole: true });
  assert(specs.has("model/blocks.0.conv.weight") && specs.has("ema/scale"));
  assertEquals(metadata.get("epoch"), 7);
});

Deno.test("fromBytes: a key that is not there -> missing, naming those that are", async () => {
  const error = await lensorRejection(open("lightning", { unwrap: "ema/shadows" }));
  assertEquals(error.code, "missing");
  assertStringIncludes(error.message, '"state_dict"');
  assertStringIncludes(error.message, '"ema"');
});

Deno.test("fromBytes: arrays of a pickle -> numbers of NumPy are metadata, texts and objects are told", async () => {
  assertEquals([...(await open("arrays-5")).metadata], [["lr", 0.5], ["n", -3]]);
  const checkpoint = await open("arrays-left-out");
  assertStringIncludes(checkpoint.unreadable!.get("names")!.why, "text");
  assertStringIncludes(lensorError(() => checkpoint.read("objects")).message, "never unpickled");
});

Deno.test("fromBytes: sparse, quantised and meta tensors -> unreadable with their own types, never plain tensors", async () => {
  const { unreadable } = await open("sparse-and-quantised");
  const why = (name: string) => unreadable!.get(name)!.why;
  assertEquals(unreadable!.get("q"), { dtype: "quint8", shape: [2, 3], why: why("q") });
  assertEquals(["coo", "csr", "csc"].map((name) => /sparse tensor \((\w+)\)/.exec(why(name))?.[1]), [
    "COO",
    "CSR",
    "CSC",
  ]);
  assertStringIncludes(why("meta"), "no data");
});

Deno.test("fromBytes: TorchScript -> a frozen model lists its nameless constants; onUnknown: error refuses the archive", async () => {
  const frozen = await open("torchscript-frozen");
  assertEquals(frozen.format, "torchscript");
  assert(frozen.specs.has("constants/0"));
  assertStringIncludes(frozen.notes!.join(), "frozen");
  assertEquals([...(await open("torchscript-frozen", { unwrap: "constants" })).specs.keys()], [
    "0",
    "1",
    "2",
    "3",
    "4",
  ]);
  assertEquals((await lensorRejection(open("torchscript", { unwrap: "constants" }))).code, "missing");
  assertEquals((await lensorRejection(open("torchscript", { onUnknown: "error" }))).code, "unsupported");
});

/** A pickle of protocol 2: `text` is put between its header and the end. */
const pickle = (text: string) => Uint8Array.from(`\x80\x02${text}.`, (c) => c.charCodeAt(0));

Deno.test("fromBytes: names that can run code -> forbidden, in a module and with placeholders too", async () => {
  for (
    const name of [
      "os\nsystem",
      "posix\nsystem",
      "builtins\neval",
      "__builtin__\nexec",
      "torch.hub\nload",
      "code\ninteract",
    ]
  ) {
    for (
      const body of [
        `c${name}\n`,
        `cmine\nNet\n)\x81}X\x0b\0\0\0_parameters}X\x01\0\0\0wc${name}\nsX\x08\0\0\0_modules}sb`,
      ]
    ) {
      for (const options of [{}, { onUnknown: "inert" }] as const) {
        const error = await lensorRejection(fromBytes(pickle(body), "p", options));
        assertEquals([error.code, error.detail], ["forbidden", "forbidden-global"], body);
        assertStringIncludes(error.message, name.split("\n")[1]!);
      }
    }
  }
});

Deno.test("fromBytes: a class that is unknown outside of a module -> forbidden by its name; no tensors -> corrupt", async () => {
  const stranger = await lensorRejection(fromBytes(pickle("csklearn.svm\nSVC\n)\x81}b"), "p"));
  assertEquals(stranger.code, "forbidden");
  assertStringIncludes(stranger.message, "sklearn.svm.SVC");
  const self = await lensorRejection(
    fromBytes(pickle("cmine\nNet\n)\x81q\x01}X\x08\0\0\0_modules}X\x01\0\0\0ah\x01ssb"), "p"),
  );
  assertEquals(self.code, "corrupt");
});

// A graph of torch.fx with a layer and a buffer, saved whole by PyTorch 2.13
const GRAPH =
  "H4sIAAAAAAACA6VXS3PbVBRWnJejpkmTvmj6wLyd0rq2kyZO0zbBFBdQSVO3BVEIQpGvfIVlSUe6ygPGQxkmfcywgQUDG3YMS5b8BNbds2GYLl" +
  "j1L3AfTiLJTQNEGlu+53znce/9zrnyotLdI0nptNRxHZBGJd03sLWCztV0oue8hl0pD0l3YtfdlEFcisqZa7m6r3tYa7q10Eayj2qhgbSYDKQW" +
  "dGVVFoz4uuVYTh1SD9R9dKx5uq83EUF+AN0t6OEgbTk0TSbpbUGf2kUlDehvx9NCYtmBrPloObTsmkaQE7i+tlKUIZ3Nqv0UHFCkXkcwIEzkiu" +
  "3q5KYQyiBzh3nYp3bTp+GFMKh0Edh/Q5GUrg0YYl/DDw3DtW1kEMt1Avm6X0N0Xlcsg8hwYLwKIwRGq3AwUI+zbB3X0TyarhXQZMhm8lqACBwy" +
  "NI3lSSxH02QqkeHwEhzZgKNVeE49yOeqG41V3a9pno807LqNAI5hFmRMHY7phe44151QjzCdFWhmaNtxDJxcUIeY1nT9iOEpbvi8Otah0lYtgj" +
  "XmoB5AhsNeUE90wnR7VV8PNEOnK1ODFznwJXU0Ctyew8tc/Yp66qnqWMhXOfQ1dYRBA6ITpNXoUrcdZbl2XD2c0G6HOs0Rr4uZ0b2uPR12hsPO" +
  "ij3rgLnBZsAcx50TTBQMDiDfgoKaohLTgGKbio6Ta6tztuUg3ZeviQdMjH8Fky04n8WpB5jSeiqr9lHbVWTVMYHpHai8VQoylDAlMx7AgqwFmM" +
  "GDSorABU5SJXUPZpWU0nUPLj7kyV4icLkKcw/4YP4+vFGFskrrW1q29ADexHF3RbiCOeffanO+wr6uCldvE3inCu8KV8p9uFaF90JMC3EBH8KU" +
  "u9c3YLEKN7DgaBULPt7EJxewYNgtLCh0GwuGvI8FFT7AYp9VLHb0Qyz27Q4WG/MRFgv/MaZrvcSbAy0aE+kk9OkGfKKk1EEqc0OyLdSUrnA5UH" +
  "vZThluDcGn6hf0tyzLNWRm2qzLBsg2z2TWxi/IGXqZRuZSholyppFdG5/NZNaoYMF1EFc3NrUNPmyGNhVQm9OZxmzbuBHF+4im4jAcH4Iu2hoj" +
  "hONqTd2D5RYYWbprdN/o3U3vHnr3Kj2hKHDPd223HiJGR59ATekRLmirNJCvGXYAaLvZasF6c9m1LUPo5VscJYMpar5thNbojwDqLcCcB5RWOl" +
  "gt+EygfOTZFNcmfGMJbFHGho9YRTh0Kdu65hI4ojARdRhTuUvgiRnUEPIM11tvK2AJfHWANWKse0hDzgoEC6H6K5WwZbu17iG6goQ+smw8Lpu+" +
  "28w0dYIzVtNzfZKxHLNT6OiOEPK12JTW0IpFl6E9Eg0/OuBr5q0TH6GMHmTMtfYgDuKVGMWJX0DuQViFldyi0p/+8Zsnw09oGbPP4o7H51FpcO" +
  "v4zFEG0hloK+xwcJ1KOb11ihaYx9+e/PE1K0j22dnjmDS97bF9ttFebNWdJj1uKuWJxNH8r66pSZbA3Cr8zZpa6pkJjEhzWwksrxPksuOwUp79" +
  "P3E3L9sixEYsh41Lfx1jzbHvmTkMSZdjbyXn8pXyhT0kIEnz8yz6w0d//sIKpGeX6PPx6IVK+eJepk/j352jjnkOKz/P5VjQ9C45XIznUKyUS9" +
  "Ie4vPYv/cdt3ef/3CEAVtk3tP+T8gs+qOf6rd3598pqbhdAHzqAfItWgGf6+z9TLNqlXLuPyaTL03OTJZKpcnpmanz+cnS9MT5fL5QnKKCwkxh" +
  "Jj+VL05NTBVnWJaPFeNxluaR5Vl2sWS38ow2hQMdmSffo5PW0QZwNGY51y/t1EaSTqJFPBZz8m3USUfnSPqJFuJIzM9oWupsAEnzaCUNxcy/T0" +
  "uJ2k3aRisgbntoIGFbSNpGGRy3/SFpW0zaRvk3HI8rS0nGJ42jtDgVM/4uYvx0wi4qfX1nNundfXbLciDxvJoSz9I+8aR27B+O9OV+MRYnR2+f" +
  "sBngeIH9B3kawAnhDQAA";

Deno.test("fromBytes: a graph of torch.fx, which is made by a call, is a module like others", async () => {
  const checkpoint = await fromBytes(await unpack(GRAPH), "graph.pt");
  assertEquals([...checkpoint.specs.keys()], ["k", "fc.weight", "fc.bias"]);
  assertEquals([...await checkpoint.read("fc.weight") as Float32Array], [1, 2]);
});

Deno.test("fromBytes: many keys over one shared structure -> counted without going along every path", async () => {
  // 40 lists, each holding the one before twice: 2^40 paths to one array; and 2,000 keys that hold the last
  const byte = (n: number) => String.fromCharCode(n);
  const short = (text: string) => `U${byte(text.length)}${text}`;
  const four = (n: number) => byte(n & 255) + byte(n >> 8) + "\0\0";
  const at = (n: number) => `j${four(n)}`;
  const dtype = `cnumpy\ndtype\n(${short("f4")}K\0K\x01tR(K\x03${short("<")}NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\0tb`;
  const array = `cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(K\0t${short("b")}tR(K\x01(K\x01t${dtype}\x89${
    short("abcd")
  }tb`;
  const lists = Array.from({ length: 40 }, (_, k) => `](${at(k)}${at(k)}er${four(k + 1)}0`).join("");
  const keys = Array.from({ length: 2000 }, (_, k) => `${short(`k${k}`)}${at(40)}`).join("");
  const bytes = pickle(`${array}r${four(0)}0${lists}}(${short("model")}}${short("w")}${at(0)}s${keys}u`);
  // Counting them one by one would not end
  const { specs, leftOut } = await fromBytes(bytes, "many");
  assertEquals([[...specs.keys()], leftOut!.length, leftOut![0]!.tensors], [["w"], 2000, 2 ** 40]);
});
