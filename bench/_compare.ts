/**
 * Runs the rows of a benchmark in turns and prints the least time of each, and its ratio to the first. A row that
 * returns a number returns its own milliseconds.
 */
export async function compare(title: string, rows: Record<string, () => unknown>, rounds: number): Promise<void> {
  const best = new Map<string, number>(Object.keys(rows).map((name) => [name, Infinity]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(rows)) {
      const start = performance.now();
      const own = await run();
      best.set(name, Math.min(best.get(name)!, typeof own === "number" ? own : performance.now() - start));
    }
  }
  console.log(title);
  const first = best.values().next().value!;
  for (const [name, ms] of best) {
    const ratio = ms === first ? "" : `  ${(ms / first).toFixed(2)} x of the first line's time`;
    console.log(`  ${name.padEnd(44)} ${ms.toFixed(2).padStart(9)} ms${ratio}`);
  }
}
