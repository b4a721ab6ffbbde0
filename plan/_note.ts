/**
 * The note beside a finished shard: which plan it belongs to and its digest, in the form that `sha256sum -c` reads. A
 * pure function of plan and shard.
 */
export function noteText(planDigest: string, file: string, sha256: string): string {
  return `# lensor plan ${planDigest}\n${sha256}  ${file}\n`;
}

/** What a note says; undefined for what is not a note of this file. */
export function readNote(text: string, file: string): { plan: string; sha256: string } | undefined {
  const [, plan, sha256, name] = /^# lensor plan ([0-9a-f]{64})\n([0-9a-f]{64}) {2}(.+)\n$/.exec(text) ?? [];
  return name === file ? { plan: plan!, sha256: sha256! } : undefined;
}

/** The name of the note of a shard. */
export function noteName(file: string): string {
  return `${file}.sha256`;
}
