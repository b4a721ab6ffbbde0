/**
 * The table of docs/reference/recipes.md, from the comments of the recipes.
 *
 * deno run -R -W dev/recipes_table.ts
 */

const FOLDER = new URL("../recipes/", import.meta.url);
const PAGE = new URL("../docs/reference/recipes.md", import.meta.url);
const START = "<!-- deno-fmt-ignore-start -->";
const END = "<!-- deno-fmt-ignore-end -->";

/** The page with its table made anew. */
export async function recipesPage(): Promise<string> {
  const page = await Deno.readTextFile(PAGE);
  const [before, rest] = page.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${PAGE.pathname} has no marks for the table`);
  return `${before}${START}\n\n${await table()}\n${END}${after}`;
}

async function table(): Promise<string> {
  const rows: string[][] = [["recipe", "what it sets", "source", "whose it is"], ["---", "---", "---", "---"]];
  const files: string[] = [];
  for await (const { name, isFile } of Deno.readDir(FOLDER)) if (isFile && !/^_|^mod\.ts$/.test(name)) files.push(name);
  for (const file of files.sort()) rows.push(rowOf(file, await Deno.readTextFile(new URL(file, FOLDER))));
  return rows.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

function rowOf(file: string, text: string): string[] {
  // The last comment of a file that is followed by a function is the recipe's
  const [, comment, name] = /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport function (\w+)/.exec(text) ?? [];
  if (comment === undefined) throw new Error(`${file} exports no function with a comment`);
  const [what, ...more] = comment.split(/\n \*\n/).map((part) => part.replace(/\n? \* ?/g, " ").trim());
  const part = (title: string) => {
    const found = more.find((text) => text.startsWith(`${title}: `));
    if (found === undefined) throw new Error(`the comment of ${name} has no "${title}:"`);
    return found.slice(title.length + 2).replace(/\.$/, "");
  };
  return [`\`${name}\``, what!.replace(/\.$/, ""), part("Source"), part("Peers")].map((cell) =>
    cell.replaceAll("|", "\\|")
  );
}

if (import.meta.main) await Deno.writeTextFile(PAGE, await recipesPage());
