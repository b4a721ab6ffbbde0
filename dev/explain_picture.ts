/**
 * docs/images/larger-model.svg: what examples/larger_model.ts prints of `explain`, each source in a colour of its own.
 *
 * deno run -A dev/explain_picture.ts
 */

const IMAGE = new URL("../docs/images/larger-model.svg", import.meta.url);
const COLOURS = ["#2563eb", "#d97706", "#059669", "#9333ea", "#dc2626"];
const TEXT = "#6b7280";
const SIZE = 14;
const LINE = 20;
const CHAR = 8.43;

/** What the example prints, as a picture. */
export async function picture(): Promise<string> {
  const at = (path: string) => new URL(path, import.meta.url).pathname;
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "-R", "--config", at("../deno.json"), at("../examples/larger_model.ts")],
    env: { NO_COLOR: "1" },
  }).output();
  return svg(new TextDecoder().decode(stdout).trimEnd().split("\n"));
}

function svg(lines: readonly string[]): string {
  // The totals name the sources
  const sources = new Set(lines.flatMap((line) => /^(\S.*?) {2,}[\d,]+ tensors? /.exec(line)?.[1] ?? []));
  sources.delete("in all");
  const colours = new Map([...sources].map((source, i) => [source, COLOURS[i % COLOURS.length]!]));
  const rows = lines.map((line, i) => {
    const source = [...colours.keys()].find((one) => line.includes(`  ${one}`) || line.startsWith(`${one}  `));
    const fill = source === undefined ? TEXT : colours.get(source);
    return `<text x="16" y="${(i + 1) * LINE + 8}" fill="${fill}" xml:space="preserve">${escaped(line)}</text>`;
  });
  const width = Math.ceil(Math.max(...lines.map((line) => line.length)) * CHAR) + 32;
  const height = lines.length * LINE + 32;
  const font = `font-family="ui-monospace, Menlo, Consolas, monospace" font-size="${SIZE}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${font}>`,
    `<rect width="100%" height="100%" rx="8" fill="#ffffff" stroke="#e5e7eb"/>`,
    ...rows,
    "</svg>\n",
  ].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

if (import.meta.main) await Deno.writeTextFile(IMAGE, await picture());
