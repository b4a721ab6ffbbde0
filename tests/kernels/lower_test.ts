import { assertEquals } from "@std/assert";
import { lower } from "../../dev/_lower.ts";

Deno.test("lower() makes the rows of a marked loop side by side, each with its own names and addresses", () => {
  const source = `
  // interleave at: 0, 16; to: 0, 8
  for (let at = a, to = a; at < end; at += 32, to += 16) {
    const x = load(at), y = f(x, x);
    store(to, y, 4); // of y
    seen = note(y, seen);
  }
`;
  assertEquals(
    lower(source),
    `
  for (let at = a, to = a; at < end; at += 32, to += 16) {
    const x_0 = load((at + 0));
    const x_1 = load((at + 16));
    const y_0 = f(x_0, x_0);
    const y_1 = f(x_1, x_1);
    store((to + 0), y_0, 4);
    store((to + 8), y_1, 4);
    seen = note(y_0, seen);
    seen = note(y_1, seen);
  }
`,
  );
});

Deno.test("lower() puts the constants of vectors into tables, one per type, and leaves variables and zero", () => {
  assertEquals(
    lower(
      "add(splat(0x3f), f32x4.splat(1.5), i32x4.splat(0x3f), f64x2.splat(1.0 / 3.0), f64x2.splat(-2e-3), splat(0), splat(x))",
    ),
    "const TABLE_u32 = memory.data<u32>([0x3f]);\n" +
      "const TABLE_f32 = memory.data<f32>([1.5]);\n" +
      "const TABLE_f64 = memory.data<f64>([1.0 / 3.0, -2e-3]);\n" +
      "add(v128.load32_splat(TABLE_u32 + 0), v128.load32_splat(TABLE_f32 + 0), v128.load32_splat(TABLE_u32 + 0), " +
      "v128.load64_splat(TABLE_f64 + 0), v128.load64_splat(TABLE_f64 + 8), splat(0), splat(x))",
  );
});
