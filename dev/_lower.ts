/**
 * What the kernels' compiler does not do by itself, done on their source text before it is compiled.
 *
 * V8 builds a vector constant anew, from several instructions, wherever it is used in a loop: constants go into memory,
 * from where one instruction loads them. And it keeps the order of the operations, of which a processor sees only the
 * next few dozen: a loop below a line `// interleave at: 0, 32; to: 0, 16` makes one row for each of the offsets of its
 * pointers, side by side, statement by statement.
 */
export function lower(source: string): string {
  return withTables(source.replaceAll(LOOP, (_, offsets, head, body) => head + interleaved(offsets, body)));
}

const LOOP = / *\/\/ interleave ([^\n]*)\n( *for \([^\n]*\) \{\n)([\s\S]*?)(?=\n *\}\n)/g;

// Row k has names and addresses of its own
function interleaved(pointers: string, body: string): string {
  const offsets = new Map(
    pointers.split("; ").map((text) => {
      const [name, list] = text.split(": ") as [string, string];
      return [name, list.split(", ")] as const;
    }),
  );
  const statements = body.replaceAll(/ *\/\/.*/g, "").split(";").flatMap(single).filter((text) => text !== "");
  const names = statements.flatMap((text) => /^(?:const|let) (\w+)/.exec(text)?.[1] ?? []);
  const own = new RegExp(`(?<![.\\w])(${[...names, ...offsets.keys()].join("|")})(?!\\w)`, "g");
  const row = (text: string, k: number): string =>
    text.replaceAll(own, (name) => offsets.has(name) ? `(${name} + ${offsets.get(name)![k]})` : `${name}_${k}`);
  const rows = [...offsets.values()][0]!.map((_, k) => k);
  return statements.flatMap((text) => rows.map((k) => `    ${row(text, k)};`)).join("\n");
}

// A statement of its own for each name that it declares
function single(text: string): string[] {
  const whole = text.trim();
  const kind = /^(?:const|let) /.exec(whole)?.[0];
  if (!kind) return [whole];
  const parts: string[] = [];
  let depth = 0, from = kind.length;
  for (let i = from; i <= whole.length; i++) {
    const c = whole[i];
    depth += c === "(" ? 1 : c === ")" ? -1 : 0;
    if (c !== undefined && (c !== "," || depth > 0)) continue;
    parts.push(`${kind}${whole.slice(from, i).trim()}`);
    from = i + 1;
  }
  return parts;
}

const NUMBER = "(?:0x[\\da-f]+|\\d[\\d.]*(?:e[-+]?\\d+)?)";
// Zero needs no table: it is made by one instruction
const SPLAT = new RegExp(
  `(?<![.\\w])(?:(f32x4|f64x2|i32x4|i64x2)\\.)?splat\\((?!0\\))(-?${NUMBER}(?: [-+/] ${NUMBER})*)\\)`,
  "gi",
);
const KINDS: Readonly<Record<string, readonly [type: string, size: 32 | 64]>> = {
  f32x4: ["f32", 32],
  f64x2: ["f64", 64],
  i32x4: ["u32", 32],
  i64x2: ["u64", 64],
};

// Vectors of one literal become loads from a table of all literals of that type
function withTables(source: string): string {
  const tables = new Map<string, string[]>();
  const text = source.replaceAll(SPLAT, (_, kind = "i32x4", literal: string) => {
    const [type, size] = KINDS[kind]!;
    const table = tables.get(type) ?? [];
    tables.set(type, table);
    if (!table.includes(literal)) table.push(literal);
    return `v128.load${size}_splat(TABLE_${type} + ${size / 8 * table.indexOf(literal)})`;
  });
  return [...tables].map(([type, table]) => `const TABLE_${type} = memory.data<${type}>([${table.join(", ")}]);\n`)
    .join("") +
    text;
}
