/** What torch.save, pickle and TorchScript write beyond a state dict: whole modules, sets of weights, arrays, what cannot be read. */
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
    const checkpoint = await open(id, unwrap === undefined ? {} : { unwrap }), rows = [];
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
  const { unreadable } = await open("sparse-and-quantised"), why = (name: string) => unreadable!.get(name)!.why;
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
