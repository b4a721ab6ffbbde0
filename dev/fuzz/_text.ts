import { type Change, joined, shuffled } from "./_bytes.ts";
import { type Dice, EDGES } from "./_dice.ts";

// Strings, numbers, words, single marks and runs of white space: JSON and the literals of npy headers alike
const TOKEN = /"(?:[^"\\]|\\[^])*"|'[^']*'|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\w+|\s+|[^]/g;
const NAMES = [
  "__proto__",
  "constructor",
  "",
  "..",
  "../x",
  "/x",
  "%2e%2e/x",
  "x\\\\y",
  "\\u0000",
  "\\ud800",
  "length",
];
const WORDS = ["F32", "F4", "I64", "BOOL", "<f4", ">c16", "|O", "uint8", "float16", "string", "x".repeat(300)];
const ODD = ["null", "true", "NaN", "-0", "1e999", "0.5", "01", "[", "]", "{", "}", ",", ":", "(", ")", "\ufeff", "L"];
const POOL = [
  ...EDGES.map(String),
  ...[...NAMES, ...WORDS].map((s) => `"${s}"`),
  ...ODD,
  "[".repeat(200),
  "{".repeat(200),
];

/** Text changed by whole tokens, so that most of what comes out is still almost right. */
export function retold(text: string, dice: Dice): string {
  const tokens = text.match(TOKEN) ?? [];
  if (tokens.length === 0) return dice.pick(POOL);
  const at = dice.below(tokens.length);
  // From the chosen place on, the next number or string: they carry the meaning
  let next = at;
  while (next < tokens.length && !/["'\d]/.test(tokens[next]![0]!)) next++;
  if (next === tokens.length || dice.once(4)) return shuffled(tokens, POOL, dice).join("");
  const old = tokens[next]!;
  if (/\d/.test(old[0]!)) tokens[next] = numeral(old, dice);
  else tokens[next] = dice.once(2) ? old[0] + dice.pick(dice.once(2) ? NAMES : WORDS) + old[0] : dice.pick(tokens);
  return tokens.join("");
}

function numeral(old: string, dice: Dice): string {
  if (!/^\d{1,20}$/.test(old) || dice.once(2)) return String(dice.pick(EDGES));
  const n = BigInt(old);
  return String(dice.pick([n + 1n, n - 1n, n * 2n, n * 8n, -n]));
}

/** The same for a whole file of UTF-8. */
export const textually: Change = (bytes, dice) => encode(retold(new TextDecoder().decode(bytes), dice));

/** A safetensors file: the header's text, its length put right. */
export const inHeader: Change = (bytes, dice) => {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = textually(bytes.subarray(8, 8 + length), dice);
  const word = new Uint8Array(8);
  new DataView(word.buffer).setUint32(0, header.length, true);
  return joined(word, header, bytes.subarray(8 + length));
};

/** An npy file: the literal of its header, its length put right. */
export const inLiteral: Change = (bytes, dice) => {
  const begin = bytes[6] === 1 ? 10 : 12;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const length = begin === 10 ? view.getUint16(8, true) : view.getUint32(8, true);
  const header = textually(bytes.subarray(begin, begin + length), dice);
  const start = bytes.slice(0, begin);
  if (begin === 10) new DataView(start.buffer).setUint16(8, header.length, true);
  else new DataView(start.buffer).setUint32(8, header.length, true);
  return joined(start, header, bytes.subarray(begin + length));
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
