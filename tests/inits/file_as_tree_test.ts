import { assertEquals, assertStrictEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { lensorError } from "../_util.ts";

const fileOf = async (model: ln.Module) => await ln.fromBytes(await ln.toBytes(model));
const w = { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) } as const;

Deno.test("fileAsTree: a file of lensor -> its names as modules, its histories, ties; nothing is read", async () => {
  const net = ln.sequential(ln.linear(2, 2), ln.linear(2, 2));
  const file = await fileOf(ln.initialize(net, ln.seq(ln.tie("1.weight", "0.weight"), ln.fill("**", ln.ones))));
  const unread = { ...file, read: () => Promise.reject(new Error("read")) };
  const model = ln.fileAsTree(unread as typeof file);
  assertEquals(Object.keys(model.children), ["0", "1"]);
  const [param] = ln.list(ln.tensors, model).filter(([path]) => path === "0.weight").map(([, param]) => param);
  assertEquals([param?.value?.kind, param?.origin.at(-1)?.by], ["load", "ones"]);
  assertEquals(await ln.values(ln.fileAsTree(file), "1.weight"), new Float32Array(4).fill(1));
});

Deno.test("fileAsTree: names that are not paths -> one module with each tensor loaded under its whole name", async () => {
  const file = await ln.fromBytes(await ln.toSafetensors([["fc.weight", w], ["fc.weight.absmax", w]]));
  const model = ln.fileAsTree(file);
  assertEquals([model.type, Object.keys(model.params)], ["File", ["fc.weight", "fc.weight.absmax"]]);
  const { value, origin } = model.params["fc.weight"]!;
  assertStrictEquals(value?.kind === "load" && value.from, file);
  assertEquals(origin, [{ kind: "load", by: "pretrained", path: "fc.weight", from: file.name, name: "fc.weight" }]);
});

Deno.test("fileAsTree: a file without tensors -> no-match; what is no checkpoint -> type", async () => {
  const empty = await ln.fromBytes(await ln.toSafetensors([]));
  assertEquals(lensorError(() => ln.fileAsTree(empty)).code, "no-match");
  assertEquals(lensorError(() => ln.fileAsTree({} as never)).code, "type");
});
