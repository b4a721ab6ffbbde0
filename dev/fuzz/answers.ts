/**
 * Writes tests/fixtures/checkpoint/answers.json: what is answered to the hostile files of the tests, and to their good
 * files with a few bytes changed. Run it after a change of what is refused, and read the difference.
 *
 *     deno run --allow-read --allow-write dev/fuzz/answers.ts [rounds = 60000] [seed = 1]
 *
 * Of the changes that a run makes, it keeps a few for each message of each format: the smallest that were found.
 */
import { fromBytes, LensorError } from "../../mod.ts";
import { answerTo, type Changed, OPTIONS } from "../../tests/checkpoint/_answers.ts";
import { goodCases, hostileCases, openCase } from "../../tests/checkpoint/_files.ts";
import { changedFolder, samples } from "./_corpus.ts";
import { diceOf } from "./_dice.ts";

const MOST_BYTES = 48; // of a change
const MOST_FILE = 40_000;
const EACH = 2; // changes for a message
const READ = 12; // changes of a format that are read
const SLOW = 30; // milliseconds

const [rounds = "60000", seed = "1"] = Deno.args;
Error.stackTraceLimit = 0;

const whole: [id: string, answer: unknown][] = [];
for (const one of hostileCases) {
  whole.push([one.id, await answerTo((use) => openCase(one, OPTIONS[1]!, use))]);
}

const { small, rest } = await samples();
// A row must find its file by its name
const ids = [...goodCases, ...hostileCases].map(({ id }) => id);
const twice = new Set(ids.filter((id, k) => ids.indexOf(id) !== k));
const kept = new Map<string, { readonly size: number; readonly row: Changed }[]>();
for (let round = 0; round < Number(rounds); round++) {
  const dice = diceOf(Number(seed), round);
  const from = dice.pick(dice.once(6) ? rest : dice.pick(small));
  if (from.beside || from.bytes.length > MOST_FILE || twice.has(from.id)) continue;
  const { bytes } = await changedFolder(from, dice);
  const edit = difference(from.bytes, bytes);
  if (edit === undefined) continue;
  const which = dice.below(OPTIONS.length);
  let message = "";
  const start = performance.now();
  const answer = await answerTo(async (use) => {
    try {
      await use(await fromBytes(bytes, from.name ?? from.id, OPTIONS[which]!));
    } catch (error) {
      if (error instanceof LensorError) message = error.message;
      throw error;
    }
  });
  if (performance.now() - start > SLOW) continue;
  // Names and numbers make no other message
  const key = [from.kind, message.replace(/"(\\.|[^"\\])*"/g, "_").replace(/\d+/g, "0")].join(": ");
  const size = edit[1] + edit[2].length;
  const row: Changed = [from.id, ...edit, which, answer];
  const rows = kept.get(key) ?? [];
  if (rows.some((one) => String(one.row.slice(0, 4)) === String(row.slice(0, 4)))) continue;
  const most = message === "" ? READ : EACH;
  kept.set(key, [...rows, { size, row }].sort((a, b) => a.size - b.size).slice(0, most));
}
const changed = [...kept.values()].flat().map(({ row }) => row).sort((a, b) =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]
);
const line = (rows: readonly unknown[]) => `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]`;
await Deno.writeTextFile(
  new URL("../../tests/fixtures/checkpoint/answers.json", import.meta.url),
  `{"made_by": "dev/fuzz/answers.ts ${rounds} ${seed}",\n"whole": ${line(whole)},\n"changed": ${line(changed)}}\n`,
);
console.log(`${whole.length} files, ${changed.length} changes`);
Deno.exit(0);

// Where the one run of bytes that differs begins, how many there were, and what is there now
function difference(a: Uint8Array, b: Uint8Array): [at: number, removed: number, now: string] | undefined {
  let from = 0, behind = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  while (behind < Math.min(a.length, b.length) - from && a.at(-1 - behind) === b.at(-1 - behind)) behind++;
  const now = b.subarray(from, b.length - behind);
  const removed = a.length - behind - from;
  if (removed + now.length === 0 || now.length > MOST_BYTES) return undefined;
  return [from, removed, Array.from(now, (byte) => byte.toString(16).padStart(2, "0")).join("")];
}
