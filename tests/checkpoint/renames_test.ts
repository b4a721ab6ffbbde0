import { assertEquals } from "@std/assert";
import { renames } from "../../mod.ts";
import { lensorError } from "../_util.ts";

Deno.test("renames applies every rule in order, and each to every match", () => {
  const rename = renames([[/^module\./, ""], [/a/, "b"], ["b+", "<$&>"]]);
  assertEquals(rename("module.a.ba.module"), "<b>.<bb>.module");
});

Deno.test("renames keeps the flags of a pattern but never its position", () => {
  const pattern = /X/iy;
  pattern.lastIndex = 3;
  assertEquals(renames([[pattern, "y"]])("axbX"), "ayby");
});

Deno.test("renames in Python's form reads groups as re.sub does and keeps dollars", () => {
  const python = (p: string, r: string, s: string) => renames([[p, r]], { python: true })(s);
  assertEquals(python("bn(\\d)", "norm\\1", "bn1.bn2"), "norm1.norm2");
  assertEquals(python("(?P<n>\\d)x", "\\g<n>0", "7x"), "70");
  assertEquals(python("(\\d)x", "\\g<1>0", "7x"), "70");
  assertEquals(python("x", "$1\\g<0>\\\\", "x"), "$1x\\");
});

Deno.test("renames refuses what is not a rule", () => {
  assertEquals(lensorError(() => renames([["("]] as unknown as [])).code, "type");
  assertEquals(lensorError(() => renames("x" as unknown as [])).code, "type");
  assertEquals(lensorError(() => renames([["(", ""]])).code, "range");
  assertEquals(lensorError(() => renames([], { pyton: true } as object)).code, "unknown-name");
});
