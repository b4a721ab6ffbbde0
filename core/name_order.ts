/**
 * The order of names in files, plans and folds: part by part, whole numbers first and by value, other parts by their
 * UTF-8 bytes, a name before its continuations. So `layers.2` comes before `layers.10`, whatever order the model object
 * has.
 */
export function compareNames(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  // Where the part begins in which they differ first
  let from = 0, at = 0;
  for (; at < most; at++) {
    const code = a.charCodeAt(at);
    if (code !== b.charCodeAt(at)) break;
    if (code === DOT) from = at + 1;
  }
  // One of them may end where the other has a dot
  const aPart = a.slice(from, endOf(a, at));
  const bPart = b.slice(from, endOf(b, at));
  return aPart === bPart ? a.length - b.length : compareParts(aPart, bPart);
}

/** The order of two parts of names. */
export function compareParts(a: string, b: string): number {
  const aNumber = isNumber(a);
  const bNumber = isNumber(b);
  if (aNumber && bNumber) return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
  if (aNumber !== bNumber) return aNumber ? -1 : 1;
  return compareUtf8(a, b);
}

/** Whether a part is a whole number without leading zeros, below 10^15. */
export function isNumber(part: string): boolean {
  if (part.length === 0 || part.length > 15) return false;
  for (let i = 0; i < part.length; i++) {
    const code = part.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return part.length === 1 || part.charCodeAt(0) !== 48;
}

/**
 * The order of two texts by their UTF-8 bytes, which is that of their code points: UTF-16 puts surrogates before U+E000
 * to U+FFFF.
 */
export function compareUtf8(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  for (let i = 0; i < most; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const xHigh = x >= 0xd800 && x <= 0xdfff;
    const yHigh = y >= 0xd800 && y <= 0xdfff;
    return xHigh === yHigh ? x - y : xHigh ? 1 : -1;
  }
  return a.length - b.length;
}

const DOT = 46;

function endOf(name: string, from: number): number {
  const dot = name.indexOf(".", from);
  return dot < 0 ? name.length : dot;
}
