import { once } from "./once.ts";

/**
 * The text with every character shown that would steer a terminal or hide in a line: controls and line ends, zero-width
 * and bidirectional marks, lone surrogates. They appear as `\u000a`.
 *
 * Names come from files; shown raw, one of them could forge a line of its own, or reverse the text after it.
 */
export function visible(text: string): string {
  return PLAIN.test(text) ? text : text.replace(steers(), escaped);
}

const PLAIN = /^[ -~]*$/;
// Cc, Cf (bidirectional marks, zero widths, tags), line and paragraph separators, surrogates that stand alone
const steers = once(() => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu);

function escaped(char: string): string {
  const code = char.codePointAt(0)!;
  const hex = code.toString(16);
  return code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}
