/** The known names nearest to a wrong one, best first; none if nothing is near enough to be a slip of the pen. */
export function nearest(wrong: string, known: Iterable<string>, most = 1): string[] {
  const limit = Math.max(1, Math.floor(wrong.length / 3));
  const scored: [number, string][] = [];
  for (const name of known) {
    const d = distance(wrong.toLowerCase(), name.toLowerCase(), limit);
    if (d <= limit && d < name.length) scored.push([d, name]);
  }
  return scored.sort((a, b) => a[0] - b[0]).slice(0, most).map(([, name]) => name);
}

/** Names in quotes, the first few only: `"a", "b", ...`. */
export function quoteNames(names: Iterable<string>, most = 6): string {
  const shown: string[] = [];
  for (const name of names) {
    if (shown.length === most) return shown.join(", ") + ", ...";
    shown.push(`"${name}"`);
  }
  return shown.join(", ");
}

// Levenshtein distance with adjacent exchanges, given up beyond `limit`.
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let before: number[] = [], last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let d = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, before[j - 2]! + 1);
      row.push(d);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
