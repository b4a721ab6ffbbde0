import { assertEquals } from "@std/assert";
import { pickNames } from "../../mod.ts";
import { lensorError } from "../_util.ts";

const names = ["a.w", "a.w.absmax", "a.w.map", "a.b", "ab.w", "", "x..y"];

Deno.test("pickNames: globs, exact names and folders, in the order of the names; a tensor's name is not a folder", () => {
  const cases: [string[], string[]][] = [
    [["a.w"], ["a.w"]],
    [["a.w.*"], ["a.w.absmax", "a.w.map"]],
    [["a"], ["a.w", "a.w.absmax", "a.w.map", "a.b"]],
    [["**.absmax"], ["a.w.absmax"]],
    [["ab", "a.{b,w}"], ["a.w", "a.b", "ab.w"]],
    [["**"], names],
  ];
  for (const [patterns, want] of cases) assertEquals(pickNames(patterns, names), want, patterns.join());
});

Deno.test("pickNames: a pattern that takes nothing -> no-match, with the nearest name", () => {
  const error = lensorError(() => pickNames(["a.w", "trnk.*"], ["a.w", "trunk.w"]));
  assertEquals([error.code, error.message.includes("trunk.w")], ["no-match", true]);
  assertEquals(lensorError(() => pickNames(["a..b"], ["a"])).code, "type");
});
