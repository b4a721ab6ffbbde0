import { blindly, type Change } from "./_bytes.ts";
import type { Dice } from "./_dice.ts";
import { inRecords, type Members, remade, retarred } from "./_archive.ts";
import { inCounts } from "./_gguf.ts";
import { byField } from "./_messages.ts";
import { byOpcode } from "./_pickle.ts";
import { inBlocks } from "./_sorted_table.ts";
import { inHeader, inLiteral, textually } from "./_text.ts";
import { inWords } from "./_words.ts";
import { formatOf } from "../../checkpoint/formats/registry.ts";
import { bytesStore } from "../../checkpoint/stores/_store.ts";
import { openZip } from "../../checkpoint/zip/_zip.ts";
import { toNpy, toSafetensors } from "../../mod.ts";
import dcp from "../../tests/fixtures/checkpoint/dcp.json" with { type: "json" };
import kinds from "../../tests/fixtures/checkpoint/kinds.json" with { type: "json" };
import { type GoodCase, goodCases, type HostileCase, hostileCases, unpack } from "../../tests/checkpoint/_files.ts";

/** A file to change, perhaps with others beside it. */
export interface Sample {
  readonly id: string;
  readonly kind: string;
  /** What it is called, where that matters. */
  readonly name?: string;
  readonly bytes: Uint8Array;
  readonly beside?: ReadonlyMap<string, Uint8Array>;
  /** Changed as its format has it. */
  readonly change: Change;
}

// Whole modules, sets of weights, arrays in pickles, TorchScript
const kindCases = kinds.cases as unknown as readonly GoodCase[];

// Larger files take longer and hold nothing new
const LARGE = 40_000;
const SMALL = 3_000;
// Some formats have no smaller files
const SMALL_OF: Readonly<Record<string, number>> = { tar: 10_240, hdf5: 16_000, keras: 40_000, tflite: 12_000 };

/**
 * What to draw from: the small good files of each format, so that no reader gets less than the others; and everything
 * else.
 */
export interface Samples {
  readonly small: readonly (readonly Sample[])[];
  readonly rest: readonly Sample[];
}

/** Every good and hostile file of the tests that is not large, and folders of files that name each other. */
export async function samples(): Promise<Samples> {
  const from = async (cases: readonly (GoodCase | HostileCase)[]) => {
    const files = await Promise.all(cases.map(async (one) => [one, await unpack(one.file)] as const));
    return Promise.all(
      files.filter(([, b]) => b.length <= LARGE).map(async ([{ id, name, beside }, bytes]): Promise<Sample> => ({
        ...await sampleOf(id, bytes, name),
        ...(beside && { beside: await unpackAll(beside) }),
      })),
    );
  };
  const good = await from([...goodCases, ...kindCases]);
  const rest = await from(hostileCases);
  const small = new Map<string, Sample[]>();
  for (const [id, main, beside] of await folders()) good.push({ ...await sampleOf(id, main), beside });
  for (const sample of good) {
    if (sample.bytes.length > (SMALL_OF[sample.kind] ?? SMALL)) rest.push(sample);
    else small.set(sample.kind, [...small.get(sample.kind) ?? [], sample]);
  }
  return { small: [...small.values()], rest };
}

async function unpackAll(packed: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = Object.entries(packed).map(async ([name, file]) => [name, await unpack(file)] as const);
  return new Map(await Promise.all(files));
}

async function sampleOf(id: string, bytes: Uint8Array, name: string = id): Promise<Sample> {
  const format = (await formatOf(bytesStore(bytes, name)))?.name;
  const members = format === "zip" ? await membersOf(bytes) : [];
  const change: Change = members.length
    ? (b, dice) => dice.once(3) ? inRecords(b, dice) : remade(members, inMember, dice)
    : format === "zip"
    ? inRecords
    : BY_FORMAT[format ?? ""] ?? blindly;
  // Archives of arrays and of pickles have readers of their own
  const has = (end: string) => members.some(([name]) => name.endsWith(end));
  const kind = has(".npy") ? "npz" : has(".weights.h5") ? "keras" : format ?? "unknown";
  return { id, kind, name, bytes, change };
}

const BY_FORMAT: Readonly<Record<string, Change>> = {
  safetensors: inHeader,
  npy: inLiteral,
  json: textually,
  pickle: byOpcode,
  dcp: byOpcode,
  onnx: byField,
  gguf: inCounts,
  hdf5: inWords,
  tflite: inWords,
  "tf-checkpoint": inBlocks,
  tar: (bytes, dice) => retarred(bytes, (b, d) => d.once(2) ? byOpcode(b, d) : blindly(b, d), dice),
};

function inMember(name: string): Change {
  if (name.endsWith(".npy")) return (bytes, dice) => bytes.length > 12 ? inLiteral(bytes, dice) : blindly(bytes, dice);
  return name.endsWith(".pkl") ? byOpcode : name.endsWith(".h5") ? inWords : blindly;
}

async function membersOf(bytes: Uint8Array): Promise<Members> {
  try {
    const zip = await openZip(bytesStore(bytes, "zip"), { verify: false, zeroIsNone: true });
    const out: [string, Uint8Array][] = [];
    for (const member of zip.members.values()) out.push([member.name, await zip.read(member)]);
    return out;
  } catch {
    return []; // a hostile archive that does not open is changed as it is
  }
}

/** One file of a folder changed: the one that is opened, or one beside it. */
export async function changedFolder(sample: Sample, dice: Dice): Promise<Sample> {
  const { bytes, beside, change } = sample;
  if (!beside || dice.once(2)) return { ...sample, bytes: twice(change)(bytes, dice) };
  const name = dice.pick([...beside.keys()]);
  const file = beside.get(name)!;
  const other = file.length > 12 && BY_FORMAT[(await formatOf(bytesStore(file, name)))?.name ?? ""] || blindly;
  return { ...sample, beside: new Map([...beside, [name, other(file, dice)]]) };
}

// By the format, blindly on top of that now and then, seldom twice
function twice(change: Change): Change {
  return (bytes, dice) => {
    if (dice.once(5)) return blindly(dice.once(2) ? change(bytes, dice) : bytes, dice);
    const once = change(bytes, dice);
    // What has been changed may no longer be what the change expects
    return dice.once(6) ? blindly(once, dice) : once;
  };
}

async function folders(): Promise<[id: string, main: Uint8Array, beside: ReadonlyMap<string, Uint8Array>][]> {
  const text = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));
  const tensor = { shape: [2, 3], dtype: "float32", data: Float32Array.from({ length: 6 }, (_, i) => i) } as const;
  const shard = async (...names: string[]) => await toSafetensors(names.map((name) => [name, tensor]));
  const torch = await unpack(goodCases.find((c) => c.id === "tz-rezip-store")!.file);
  const torchNames = goodCases.find((c) => c.id === "tz-rezip-store")!.tensors.map(([name]) => name);
  const quantized = (quantization: object, dtype = "float32") => ({
    name: `q${dtype}`,
    shape: [4],
    dtype,
    quantization,
  });
  const weights = [
    { name: "w", shape: [2, 3], dtype: "float32" },
    quantized({ dtype: "uint8", scale: 0.5, min: -1 }),
    quantized({ dtype: "uint16", scale: 0.25, min: 1 }, "int32"),
    { ...quantized({ dtype: "float16" }), name: "h" },
    { name: "s", shape: [2], dtype: "string" },
    { name: "b", shape: [], dtype: "bool" },
  ];
  const stored = new Uint8Array(24 + 4 + 8 + 8 + 13 + 1);
  stored.set([1, 0, 0, 0, 65, 4, 0, 0, 0], 44);
  // A model with one initializer of shape [2, 3] whose elements are 24 bytes of the file "d"
  const external = [
    0x3a,
    44,
    0x2a,
    42,
    8,
    2,
    8,
    3,
    16,
    1,
    0x42,
    1,
    119,
    0x6a,
    13,
    10,
    8,
    ..."location".split("").map((c) => c.charCodeAt(0)),
    18,
    1,
    100,
    0x6a,
    11,
    10,
    6,
    ..."offset".split("").map((c) => c.charCodeAt(0)),
    18,
    1,
    48,
    0x70,
    1,
  ];
  const unbase = (packed: string) => Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
  const { ".metadata": dcpMain, ...dcpFiles } = dcp.files;
  const parts = new Map(Object.entries(dcpFiles).map(([name, packed]) => [name, unbase(packed)]));
  return [
    ["dcp", unbase(dcpMain), parts],
    [
      "index",
      text({
        metadata: { total_size: 72 },
        weight_map: { a: "1.safetensors", b: "1.safetensors", c: "2.safetensors" },
      }),
      new Map([["1.safetensors", await shard("a", "b")], ["2.safetensors", await shard("c")]]),
    ],
    [
      "bin-index",
      text({ weight_map: Object.fromEntries(torchNames.map((n) => [n, "1.bin"])) }),
      new Map([["1.bin", torch]]),
    ],
    [
      "tfjs",
      text({ weightsManifest: [{ paths: ["a", "b"], weights }] }),
      new Map([["a", stored.slice(0, 30)], ["b", stored.slice(30)]]),
    ],
    ["onnx-external", Uint8Array.from(external), new Map([["d", await toNpy(tensor)]])],
  ];
}
