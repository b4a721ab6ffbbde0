/**
 * The same text in one piece.
 *
 * Engines keep a text that was put together as a tree of its pieces until somebody looks into it. Of a million paths
 * that are kept, the trees take more time and memory than the texts.
 */
export function flatText(text: string): string {
  // Looking at one character is enough; the answer must matter, or it is not looked at
  return text.charCodeAt(0) === 0 ? text.slice() : text;
}
