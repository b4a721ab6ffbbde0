/**
 * Writes docs/reference/initializers.md from the documentation of the code.
 *
 * deno run -A dev/make_initializer_table.ts
 *
 * Every exported initializer says in its JSDoc where its formula is from (`Source:`), the formula itself (`Formula:`),
 * what it is called elsewhere (`Peers:`, "none" if nowhere) and where somebody means something else by the name
 * (`Beware:`).
 */
import { fansSection } from "./initializer_table/fans_section.ts";
import { OTHER_NAMES } from "./initializer_table/other_names.ts";
import { columns, PEERS, type Row, rowsOf } from "./initializer_table/rows.ts";
import { table } from "./initializer_table/table.ts";

/** The rows of all initializers. */
export const initializers = (): Promise<Row[]> => rowsOf("initializers/mod.ts", ["Initializer", "KerasInitializer"]);

/** The whole page. */
export async function page(): Promise<string> {
  const rows = await initializers();
  return `# Initializers

<!-- Made by dev/make_initializer_table.ts from the documentation of the code: change that, not this. -->

An initializer is a function from a shape and a generator to numbers. Names say whose formula it is: \`xavier*\` and \`kaiming*\`
are PyTorch's, \`glorot*\`, \`he*\` and \`lecun*\` JAX's and Keras's. z is a normal number, N(mean, std) normal, U(±b) uniform,
"cut at ±2σ" a normal without what lies beyond two standard deviations; 0.8796 is what is then left of the standard deviation.

${
    table(
      ["name", "what it makes", "formula", ...PEERS, "others", "source"],
      rows.map((
        row,
      ) => [link(row), row.what, said(row, "Formula"), ...columns(said(row, "Peers")), said(row, "Source")]),
    )
  }

[Recipes over a tree](recipes.md) know the modules as well.

## Other names for the same

${table(["name", "whose", "here"], OTHER_NAMES.map(([name, whose, make]) => [name, whose, `\`${sourceOf(make)}\``]))}

## One name for two things

${rows.filter(({ said }) => said.Beware).map((row) => `- ${link(row)}: ${row.said.Beware}`).join("\n")}

## Fans

PyTorch's initializers see a tensor, not its layer: axis 1 is the inputs, axis 0 the outputs, the rest the receptive field. That is
the default of \`xavier*\` and \`kaiming*\` here as well, so that the numbers are PyTorch's; \`fans: "layer"\` takes what reaches an
output and what an input reaches. The last three columns are the standard deviation of the literal reading as a share of the right
one, for schemes by \`fanIn\`, by \`fanOut\`, and by both: **a depthwise convolution of 64 channels initialised with
\`mode: "fanOut"\` starts eight times too small**, at each layer, and a transposed convolution has its fans exchanged.
[examples/depthwise_fans.ts](../../examples/depthwise_fans.ts) shows what becomes of a signal.

${fansSection()}
`;
}

const link = ({ name, file }: Row): string => `[\`${name}\`](../../${file})`;
const said = (row: Row, word: string): string => (row.said[word] ?? "").replace(/\.$/, "");

// The expression of an arrow function, in one line
function sourceOf(make: () => unknown): string {
  const text = String(make).replace(/\s+/g, " ").replace(/\[ | \]/g, (bracket) => bracket.trim());
  return /^\(\) ?=> ?\{ return (.*); \}$/.exec(text)?.[1] ?? text.replace(/^\(\) ?=> ?/, "");
}

if (import.meta.main) {
  await Deno.mkdir(new URL("../docs/", import.meta.url), { recursive: true });
  await Deno.writeTextFile(new URL("../docs/reference/initializers.md", import.meta.url), await page());
}
