import { toBytes } from "../../../core/dtype.ts";
import type { DType, Values } from "../../../core/types.ts";
import type { Broken } from "../../_broken.ts";
import type { Located } from "../../_located.ts";
import type { Unreadable } from "../../types.ts";
import { numbers, signedVarints } from "../_protobuf.ts";
import type { Files } from "./_external.ts";
import { sparseOf } from "./_sparse.ts";
import { tensorOf, textsOf } from "./_tensor.ts";
import { bytesOf, messageOf, type Source, utf8, walk, type WireField } from "./_wire.ts";

const VALUES: ReadonlySet<string> = new Set([
  ...["value", "sparse_value", "value_int", "value_ints"],
  ...["value_float", "value_floats", "value_string", "value_strings"],
]);

/** The value of a Constant node, from its attributes; nothing where it is an argument of the function around it. */
export async function constantOf(
  attributes: readonly Source[],
  files: Files,
  bad: Broken,
): Promise<Located | Unreadable | undefined> {
  const given: { readonly name: string; readonly fields: readonly WireField[] }[] = [];
  for (const attribute of attributes) {
    const fields: WireField[] = [];
    let name = "";
    await walk(attribute, bad, async (field) => {
      if (field.id === 1) name = utf8(await bytesOf(messageOf(field, bad)), bad);
      else fields.push(field);
    });
    if (VALUES.has(name)) given.push({ name, fields });
  }
  if (given.length !== 1) throw bad("protobuf", `a Constant has ${given.length} values`);
  const { name, fields } = given[0]!;
  const last = (id: number) => fields.findLast((f) => f.id === id);
  // ref_attr_name: the value is what the function is called with
  if (last(21) && last(21)!.source.size > 0) return undefined;
  const tensor = last(5);
  const sparse = last(22);
  if (name === "value") {
    if (!tensor) throw bad("protobuf", "a Constant has a value that is no tensor");
    return (await tensorOf(messageOf(tensor, bad), files, bad)).entry;
  }
  if (name === "sparse_value") {
    if (!sparse) throw bad("protobuf", "a Constant has a sparse value that is none");
    return (await sparseOf(messageOf(sparse, bad), files, bad)).entry;
  }
  return await plainOf(name, fields, bad);
}

async function plainOf(name: string, fields: readonly WireField[], bad: Broken): Promise<Located> {
  const list = name.endsWith("s");
  const kind = name.slice(6).replace(/s$/, "");
  const id = { float: list ? 7 : 2, int: list ? 8 : 3, string: list ? 9 : 4 }[kind]!;
  const own = [];
  for (const field of fields) {
    if (field.id !== id) continue;
    own.push(field.wire === 0 ? { id, value: field.value } : { id, data: await bytesOf(field.source) });
  }
  const some = list ? own : own.slice(-1);
  if (kind === "string") {
    const bytes = textsOf(some.map((f) => f.data ?? new Uint8Array()));
    if (!list && some.length === 0) throw bad("protobuf", `a Constant has no ${name}`);
    return held("string", list ? [some.length] : [], bytes);
  }
  if (kind === "float") {
    const bytes = numbers(some, id, 4, bad);
    const n = bytes.length / 4;
    // A number that is zero may be left out of the message
    return list ? held("float32", [n], bytes) : held("float32", [], n ? bytes : new Uint8Array(4));
  }
  const values = BigInt64Array.from(signedVarints(some, id, bad));
  return list
    ? plain("int64", [values.length], values)
    : plain("int64", [], values.length ? values : BigInt64Array.of(0n));
}

const plain = (dtype: DType, shape: readonly number[], values: Values) => held(dtype, shape, toBytes(values));

function held(dtype: DType | "string", shape: readonly number[], bytes: Uint8Array): Located {
  return { dtype, shape, length: bytes.length, bytes: (from, to) => bytes.slice(from, to) };
}
