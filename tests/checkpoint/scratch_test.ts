import { assert, assertEquals } from "@std/assert";
import { scratch } from "../../checkpoint/scratch.ts";

Deno.test("scratch: what is given back is taken again where it fits, else memory is new", () => {
  const memory = scratch();
  const first = memory.take("float32", 8)!;
  assertEquals([first.length, first.constructor], [8, Float32Array]);
  assert(memory.take("float32", 8) !== first, "taken twice");
  memory.give(first);
  assert(memory.take("float32", 8) === first);
  assert(memory.take("float32", 8) !== first, "taken again before it is given back");
  for (const [dtype, length] of [["float32", 7], ["int32", 8]] as const) {
    memory.give(first);
    const other = memory.take(dtype, length)!;
    assert(other !== first);
    assertEquals(other.length, length);
  }
  memory.give(undefined);
});

Deno.test("scratch: nothing for pieces that are empty or too large", () => {
  assertEquals(scratch().take("float32", 0), undefined);
  assertEquals(scratch().take("float32", 2 ** 23 + 1), undefined);
});
