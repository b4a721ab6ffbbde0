import { assertEquals } from "@std/assert";
import { dense, lensorError } from "../_util.ts";
import {
  focus,
  initialize,
  linear,
  list,
  type Module,
  module,
  moduleDict,
  moduleList,
  type Param,
  relu,
  sequential,
  set,
  tensor,
  torchDefault,
} from "../../mod.ts";

const adapter = module("Adapter", {
  params: { scale: tensor([1]) },
  buffers: { steps: tensor([], { dtype: "int64" }) },
});
const block = module("Block", { children: { adapter } });
const model = module("Net", { params: { token: tensor([1, 8]) }, children: { block, head: dense(2, 3) } });

Deno.test("focus goes step by step to a module, a param or a buffer, with its path", () => {
  const scale = focus(model).child("block").child("adapter").param("scale");
  assertEquals(list(scale, model).map(([path]) => path), ["block.adapter.scale"]);
  const changed = set(scale, model, tensor([5]));
  assertEquals(scale.get(changed).shape, [5]);
  assertEquals(focus(model).child("block").child("adapter").buffer("steps").get(model).dtype, "int64");
  assertEquals(focus(model).param("token").get(model).shape, [1, 8]);
  assertEquals(focus(model).child("block").get(model).type, "Block");
});

Deno.test("the compiler knows the names: these lines are errors, and would be reported if they were not", () => {
  // @ts-expect-error there is no child "blok"
  lensorError(() => focus(model).child("blok"));
  // @ts-expect-error "scal" is not a param of the adapter
  lensorError(() => focus(model).child("block").child("adapter").param("scal"));
  // @ts-expect-error a param is not a child
  lensorError(() => focus(model).child("token"));
  // @ts-expect-error a buffer is not a param
  lensorError(() => focus(model).child("block").child("adapter").param("steps"));
  // @ts-expect-error a wrong option does not compile either
  lensorError(() => tensor([1], { dtyp: "float32" }));
});

Deno.test("right names compile to the right types, and a plain Module takes any name", () => {
  const leaf: Param = focus(model).child("block").child("adapter").param("scale").get(model);
  const plain: Module = model;
  assertEquals(leaf.shape, [1]);
  assertEquals(focus(plain).child("head").param("bias").get(plain).shape, [3]);
  // @ts-expect-error a module is not a Param
  const wrong: Param = focus(model).child("block").get(model);
  assertEquals((wrong as unknown as Module).type, "Block");
});

Deno.test("the compiler knows the names below containers, and initialize keeps them", () => {
  const stack = sequential(linear(3, 3), relu());
  const list = moduleList([linear(3, 3), relu()]);
  const table = moduleDict({ a: linear(3, 3) });
  const ready = initialize(stack, torchDefault);
  for (
    const head of [focus(stack).child("0"), focus(list).child("0"), focus(table).child("a"), focus(ready).child("0")]
  ) {
    assertEquals(head.param("weight").get(head.label === "a" ? table : stack).shape, [3, 3]);
  }
  // @ts-expect-error "wieght" is not a param of a Linear
  lensorError(() => focus(stack).child("0").param("wieght"));
  // @ts-expect-error a ReLU has no params
  lensorError(() => focus(stack).child("1").param("weight"));
  // @ts-expect-error there is no third module
  lensorError(() => focus(list).child("2"));
  // @ts-expect-error "wieght" is not a param of a Linear
  lensorError(() => focus(table).child("a").param("wieght"));
  // @ts-expect-error nor of what initialize gives
  lensorError(() => focus(ready).child("0").param("wieght"));
  const some: Module[] = [linear(1, 1)];
  assertEquals(focus(sequential(...some)).child("0").param("bias").get(sequential(...some)).shape, [1]);
});
