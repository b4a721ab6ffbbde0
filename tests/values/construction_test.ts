/** The record of construction of a model as JSON: every entry that may stand there, and every refusal with its path. */
import { assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { lensorError } from "../_util.ts";

const spec = (shape: readonly number[], more: object = {}) => ({ shape, dtype: "float32", ...more });
const net = (construction: unknown, params: Readonly<Record<string, unknown>> = {}) => ({
  type: "Net",
  params: {
    w: spec([2, 3]),
    v: spec([2, 3]),
    k: spec([3], { initial: 2 }),
    i: { shape: [3], dtype: "int32" },
    ...params,
  },
  children: { c: { type: "Sub", params: { w: spec([3]), k: spec([3], { initial: 1 }) } } },
  construction,
});
const read = (construction: unknown) => ln.modelFromJson(net(construction) as never);
const refused = (...entries: unknown[]) => {
  const { code, path, message } = lensorError(() => read(entries));
  return [code, path, message.slice(message.indexOf(": ") + 2)];
};
const uniform = { draw: "uniform", low: -1, high: 1, shape: [2, 3], dtype: "float32" };

Deno.test("modelFromJson: a record of paths, draws, lost draws and copies is kept", () => {
  for (
    const record of [
      ...[[], ["w", "v", "c.w"], [uniform, "w"], [{ ...uniform, to: "w" }, "v"], ["w", { copy: "w", to: ["v"] }]],
      ...[[{ draw: "normal", mean: 0, std: 1, shape: [0], dtype: "float16" }], [{ draw: "randperm" }]],
      ...[[{ draw: "trunc_normal", mean: 0, std: 1, a: -2, b: 2, shape: [], dtype: "float32" }]],
      ...[[{ ...uniform, shape: [2 ** 20, 2 ** 20] }], [{ ...uniform, dtype: "something" }], [{
        draw: "x",
        shape: [2],
        dtype: "y",
      }]],
    ]
  ) {
    assertEquals(read(record).extra!.construction, record, JSON.stringify(record));
  }
});

Deno.test("modelFromJson: an entry of another form, or for a tensor that is not there -> refused by its number", () => {
  assertEquals(lensorError(() => read(3)).message.includes('"construction" is 3; use a list of draws in order'), true);
  const first = 'entry 1 of "construction"';
  for (const entry of [3, null, [], true]) assertEquals(refused(entry)[0], "type");
  assertEquals(refused(3), ["type", "", `${first} is 3; use a path or an object`]);
  assertEquals(refused({}), ["type", "", `${first} has neither "draw" nor "copy"`]);
  assertEquals(refused({ draw: 3 })[2], `${first} has neither "draw" nor "copy"`);
  const near = `${first} names "c.ww", which is no tensor; did you mean "c.w"`;
  assertEquals(refused("c.ww"), ["unknown-name", "c.ww", near]);
  assertEquals(refused("c").slice(0, 2), ["unknown-name", "c"]);
  assertEquals(refused("w", "c.zzzz")[2], 'entry 2 of "construction" names "c.zzzz", which is no tensor');
  for (const name of ["low", "high"]) {
    for (const value of [undefined, "1", NaN, Infinity]) {
      assertEquals(
        String(refused({ ...uniform, [name]: value })[2]).startsWith(`${first}, uniform, has `),
        true,
        `${name} ${value}`,
      );
    }
  }
  for (const name of ["mean", "std", "a", "b"]) {
    const cut = { draw: "trunc_normal", mean: 0, std: 1, a: -2, b: 2, shape: [2, 3], dtype: "float32", [name]: null };
    assertEquals(refused(cut)[2], `${first}, trunc_normal, has null as "${name}"; use a number`);
  }
  for (const shape of [3, "2", [2, -1], [1.5], null]) {
    assertEquals(String(refused({ ...uniform, shape })[2]).endsWith('as "shape"; use a list of sizes'), true);
  }
  assertEquals(refused({ ...uniform, shape: [2 ** 20, 2 ** 20, 2] })[0], "limit");
  assertEquals(refused({ ...uniform, dtype: 3 })[2], `${first} has 3 as "dtype"; use the name of a dtype`);
  assertEquals(
    refused({ ...uniform, dtype: "float", to: "w" })[2],
    `${first} has "float" as "dtype"; use the name of a dtype`,
  );
  assertEquals(
    refused({ draw: "randperm", shape: [2, 3], dtype: "float32", to: "w" })[2],
    `${first} has "to", but only uniform, normal and trunc_normal may be a tensor's value`,
  );
  assertEquals(refused({ ...uniform, to: 3 })[2], `${first} names 3; use a path`);
});

Deno.test("modelFromJson: a tensor that is drawn twice, is constant, or is another than its entry -> refused", () => {
  const [first, second] = [1, 2].map((n) => `entry ${n} of "construction"`);
  assertEquals(refused("w", "w"), ["range", "w", `${second} draws "w", which is drawn before`]);
  assertEquals(refused("w", { ...uniform, to: "w" })[2], `${second} draws "w", which is drawn before`);
  assertEquals(refused("k"), ["range", "k", `${first} draws "k", which has "initial" or "start"`]);
  assertEquals(refused("c.k"), ["range", "c.k", `${first} draws "c.k", which has "initial" or "start"`]);
  assertEquals(refused({ ...uniform, to: "c.w" }), [
    "shape",
    "c.w",
    `${first}, for "c.w", has shape [2, 3], but the tensor is [3]`,
  ]);
  assertEquals(refused({ ...uniform, shape: [3], to: "i" }), [
    "type",
    "i",
    `${first}, for "i", is float32, but the tensor is int32`,
  ]);
  assertEquals(refused({ copy: "w", to: ["v"] })[2], `${first} copies "w", which is not drawn before it`);
  assertEquals(refused("w", { copy: "w", to: "v" })[2], `${second} has "v" as "to"; use a list of paths`);
  assertEquals(
    refused("w", { copy: "w", to: ["c.w"] })[2],
    `${second}, for "c.w", has shape [2, 3], but the tensor is [3]`,
  );
  assertEquals(refused("w", { copy: "w", to: ["v", "v"] })[2], `${second} draws "v", which is drawn before`);
  assertEquals(refused("w", { copy: "zz", to: [] })[0], "unknown-name");
});

Deno.test("modelFromJson: a record of a module within counts from there", () => {
  const inner = { type: "Sub", params: { w: spec([3]), k: spec([3], { initial: 1 }) }, construction: ["w", "w"] };
  const error = lensorError(() => ln.modelFromJson({ type: "Net", children: { c: inner } } as never));
  assertEquals([error.code, error.path], ["range", "c.w"]);
});

Deno.test("modelFromJson: a part of a tensor that is not there is told by its path in the whole model", () => {
  const told = (extra: object) => {
    const child = { type: "C", params: { w: spec([3], extra) } };
    const { code, path, message } = lensorError(() => ln.modelFromJson({ type: "M", children: { c: child } } as never));
    return [code, path, message];
  };
  const outside = ["range", "c.w[9:]", 'Cannot take a part of "c.w[9:]": bound 9 is outside of axis 0 of [3]'];
  assertEquals(told({ part_keys: { "[9:]": "k" } }), outside);
  assertEquals(told({ frozen: ["[:1]", "[9:]"] }), outside);
  assertEquals(told({ part_keys: { "[q]": "k" } }).slice(0, 2), ["unknown-name", "c.w[q]"]);
});
