/** The text with what would steer a terminal shown, not sent; its line ends and tabs stay. */
export function tame(text: string): string {
  return text.replace(STEERS, escaped);
}

/** A name from a file on its own line and in its own column: line ends and tabs are shown too, as `\u000a`. */
export function shown(name: string): string {
  return tame(name).replaceAll("\n", "\\u000a").replaceAll("\t", "\\u0009");
}

// Controls but the line feed and the tab, bidirectional and zero-width marks, line separators, surrogates that stand
// alone
const STEERS = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

function escaped(char: string): string {
  const code = char.codePointAt(0)!;
  const hex = code.toString(16);
  return code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}
