import { assert, assertEquals } from "@std/assert";
import { type Checkpoint, LensorError } from "../../mod.ts";
import { goodCases, hostileCases, openCase, sha256 } from "./_files.ts";

// The names of dtypes in the fixtures
const CODES: Readonly<Record<string, string>> = {
  float64: "F64",
  float32: "F32",
  float16: "F16",
  bfloat16: "BF16",
  float8_e4m3fn: "F8_E4M3",
  float8_e5m2: "F8_E5M2",
  float8_e4m3fnuz: "F8_E4M3FNUZ",
  float8_e5m2fnuz: "F8_E5M2FNUZ",
  float8_e8m0fnu: "F8_E8M0",
  float6_e2m3fn: "F6_E2M3",
  float6_e3m2fn: "F6_E3M2",
  float4_e2m1fn: "F4",
  int64: "I64",
  int32: "I32",
  int16: "I16",
  int8: "I8",
  uint64: "U64",
  uint32: "U32",
  uint16: "U16",
  uint8: "U8",
  bool: "BOOL",
  complex64: "C64",
  complex32: "C32",
  complex128: "C128",
  string: "string",
  int4: "I4",
  uint4: "U4",
};

async function entry(checkpoint: Checkpoint, name: string): Promise<[string, readonly number[], string]> {
  const raw = checkpoint.raw?.get(name);
  if (raw) return [CODES[raw.dtype] ?? raw.dtype, raw.shape, await sha256(await checkpoint.readRaw!(name))];
  const { dtype, shape } = checkpoint.specs.get(name)!;
  const { buffer, byteOffset, byteLength } = await checkpoint.read(name);
  return [CODES[dtype]!, shape, await sha256(new Uint8Array(buffer, byteOffset, byteLength))];
}

async function everything(checkpoint: Checkpoint): Promise<void> {
  for (const name of checkpoint.specs.keys()) await checkpoint.read(name);
  for (const name of checkpoint.raw?.keys() ?? []) await checkpoint.readRaw!(name);
}

for (const good of goodCases) {
  const { id, tensors, tied, partial, name, whole = name === undefined, key } = good;
  Deno.test(`openCheckpoint, fromBytes: ${id} is read as its writer's own reader reads it`, async () => {
    const read = async (checkpoint: Checkpoint) => {
      const others = new Set([...checkpoint.specs.keys(), ...checkpoint.raw?.keys() ?? []]);
      for (const [name, ...rest] of tensors) {
        assertEquals(await entry(checkpoint, name), rest);
        others.delete(name);
      }
      // The corpus was made with a reader that leaves arrays of NumPy out
      for (const name of others) if (name.startsWith("message_hub/")) others.delete(name);
      assert(partial || others.size === 0, `unexpected: ${[...others].join(", ")}`);
      if (tied) assertEquals(checkpoint.tied?.map((g) => g.toSorted()), tied.map((g) => g.toSorted()));
    };
    await openCase(good, { whole, onUnknown: "inert", ...(key !== undefined && { unwrap: key }) }, read);
  });
}

// Verdicts are in the corpus; what lensor takes beyond them is a decision that a diff of this list would show
for (const hostile of hostileCases) {
  const { id, why, outcome, code, name, expect } = hostile;
  Deno.test(`openCheckpoint, fromBytes: ${id} (${why.slice(0, 60)}) is answered as it must`, async () => {
    let error: unknown;
    try {
      await openCase(hostile, { whole: name === undefined }, async (checkpoint) => {
        await everything(checkpoint);
        for (const name of expect ?? []) assert(checkpoint.specs.has(name), name);
      });
    } catch (e) {
      error = e;
    }
    if (error !== undefined) {
      assert(error instanceof LensorError, `not a LensorError: ${error}`);
      assert(outcome !== "accept", `refused: ${error.message}`);
      assert(["corrupt", "limit", "unsupported", "forbidden", "missing"].includes(error.code), error.code);
      assert(error.message.startsWith("Cannot read "), error.message);
      if (hostile.beside === undefined) assertEquals(error.file, id);
      if (code === "forbidden-global") assertEquals(error.code, "forbidden");
    } else {
      assert(outcome !== "reject", `should be refused (${code})`);
    }
    assertEquals(Object.keys(Object.prototype), []);
  });
}
