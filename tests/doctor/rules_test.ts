import { assert, assertEquals } from "@std/assert";
import { rulePages } from "../../dev/make_rule_pages.ts";
import { doctorRules } from "../../all.ts";

Deno.test("doctorRules: every rule is in a file of its name, and says when, why, how and where it was seen", async () => {
  const files = await Array.fromAsync(
    Deno.readDir(new URL("../../doctor/rules/", import.meta.url)),
    ({ name }) => name,
  );
  const names = doctorRules.map((rule) => rule.name);
  assertEquals(
    files.filter((name) => name !== "all.ts").sort(),
    names.map((n) => n.replaceAll("-", "_") + ".ts").sort(),
  );
  assertEquals(new Set(names).size, names.length);
  for (const rule of doctorRules) {
    assert(/^[a-z]+(-[a-z]+)*$/.test(rule.name), rule.name);
    assert([rule.what, rule.why, rule.fix, rule.reports].every((text) => text.length > 5), rule.name);
  }
});

Deno.test("doctorRules: docs/rules has the page of every rule as the rule has it", async () => {
  const folder = new URL("../../docs/rules/", import.meta.url);
  for (const [name, text] of await rulePages()) {
    assertEquals(
      await Deno.readTextFile(new URL(name, folder)),
      text,
      `${name}: run deno run -A dev/make_rule_pages.ts`,
    );
  }
});
