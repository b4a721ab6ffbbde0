/** Refusals in full: hundreds of broken files, each with its code, its detail and the offset in the file. */
import { assertEquals } from "@std/assert";
import { fromBytes } from "../../mod.ts";
import answers from "../fixtures/checkpoint/answers.json" with { type: "json" };
import kinds from "../fixtures/checkpoint/kinds.json" with { type: "json" };
import { type Answer, answerTo, type Changed, OPTIONS } from "./_answers.ts";
import { goodCases, hostileCases, openCase, unpack } from "./_files.ts";

const whole = new Map(answers.whole as unknown as [string, Answer][]);

Deno.test("openCheckpoint, fromBytes: hostile files -> the code, the detail and the offset of what is wrong", async () => {
  assertEquals([...whole.keys()], hostileCases.map(({ id }) => id));
  for (const one of hostileCases) {
    assertEquals(await answerTo((use) => openCase(one, OPTIONS[1]!, use)), whole.get(one.id), one.id);
  }
});

const rows = answers.changed as unknown as readonly Changed[];
const files = new Map([...hostileCases, ...kinds.cases, ...goodCases].map((one) => [one.id, one]));

for (const [id, own] of Map.groupBy(rows, ([id]) => id)) {
  Deno.test(`fromBytes: ${id} with some bytes changed -> refused at the place of the change, or read as it says`, async () => {
    const { file, name = id } = files.get(id) as { readonly file: string; readonly name?: string };
    const bytes = await unpack(file);
    for (const [, at, removed, now, options, answer] of own) {
      const other = Uint8Array.from([
        ...bytes.subarray(0, at),
        ...now.match(/../g)?.map((byte) => parseInt(byte, 16)) ?? [],
        ...bytes.subarray(at + removed),
      ]);
      const given = await answerTo(async (use) => await use(await fromBytes(other, name, OPTIONS[options]!)));
      assertEquals(given, answer, `${removed} bytes at ${at} are ${now}`);
    }
  });
}
