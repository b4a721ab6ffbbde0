/**
 * Writes the table of docs/reference/arrays.md from the exports of the array module and the first sentence of their
 * documentation.
 *
 * deno run -A dev/make_array_table.ts
 */
import * as nd from "../ndarray/mod.ts";

/** Where NumPy's name is not the name here with underscores. */
const NUMPY: Readonly<Record<string, string>> = {
  arrayEqual: "array_equal",
  asType: "ndarray.astype",
  atleast1d: "atleast_1d",
  atleast2d: "atleast_2d",
  atleast3d: "atleast_3d",
  concatenate: "concatenate, concat",
  bitwiseNot: "bitwise_not, invert",
  cumprod: "cumprod, cumulative_prod",
  cumsum: "cumsum, cumulative_sum",
  item: "ndarray.item",
  leftShift: "left_shift, bitwise_left_shift",
  logsumexp: "scipy.special.logsumexp",
  nanToNum: "nan_to_num",
  ndarray: "asarray",
  norm: "linalg.norm",
  power: "power, pow",
  qr: "linalg.qr",
  rightShift: "right_shift, bitwise_right_shift",
  slice: "x[1:, ::-1]",
  swapAxes: "swapaxes",
  toList: "ndarray.tolist",
  topk: "none (PyTorch's torch.topk)",
  toTensor: "ascontiguousarray",
  transpose: "transpose, permute_dims",
  uniqueAll: "unique_all",
  variance: "var",
  compress: "x[mask]",
  conv2d: "none (PyTorch's conv2d)",
};
// What is not a function of arrays
const OTHERS = ["scijs"];
const SOURCES = new URL("../ndarray/", import.meta.url);
const PAGE = new URL("../docs/reference/arrays.md", import.meta.url);
const [BEGIN, END] = ["<!-- Made by dev/make_array_table.ts -->", "<!-- End of what is made -->"];

interface Row {
  readonly name: string;
  readonly file: string;
  readonly what: string;
}

/** The page with its table as the code has it. */
export async function page(): Promise<string> {
  const text = await Deno.readTextFile(PAGE);
  const rows = await rowsOf("all.ts");
  const more = [...(await rowsOf("linalg/mod.ts", "linalg.")), ...(await rowsOf("fft/transforms.ts", "fft."))];
  const lines = [...rows, ...more].map(({ name, file, what }) =>
    `| \`${numpy(name)}\` | [\`${name}\`](../../ndarray/${file}) | ${what} |`
  );
  const table = ["| NumPy | lensor | |", "| --- | --- | --- |", ...lines].join("\n");
  return `${text.slice(0, text.indexOf(BEGIN) + BEGIN.length)}\n\n${table}\n\n${text.slice(text.indexOf(END))}`;
}

/** Every function of the array module. */
export async function functions(): Promise<string[]> {
  return (await rowsOf("all.ts")).map(({ name }) => name);
}

function numpy(name: string): string {
  const [space, own] = name.includes(".") ? name.split(".") as [string, string] : ["", name];
  const snake = Object.hasOwn(NUMPY, own) && !space ? NUMPY[own]! : own.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
  return space && space !== "linalg" || space ? `${space}.${snake}` : snake;
}

async function rowsOf(door: string, prefix = ""): Promise<Row[]> {
  const text = await Deno.readTextFile(new URL(door, SOURCES));
  const folder = door.includes("/") ? door.replace(/[^/]*$/, "") : "";
  const rows: Row[] = [];
  const space = (prefix ? nd[prefix.slice(0, -1) as "fft"] : nd) as unknown as Record<string, unknown>;
  for (const [name, value] of Object.entries(space)) {
    if (typeof value !== "function" || !/^[a-z]/.test(name) || OTHERS.includes(name)) continue;
    const from = new RegExp(`export \\{[^}]*\\b${name}\\b[^}]*\\} from "\\./([^"]+)"`).exec(text)?.[1];
    const shared = new RegExp(`export \\{[^}]*\\b${name}\\b[^}]*\\} from "\\.\\./([^"]+)"`).exec(text)?.[1];
    const file = from ? folder + from : shared ?? door;
    const code = await Deno.readTextFile(new URL(file, SOURCES));
    const doc =
      new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\nexport (?:function|const) ${name}\\b`).exec(code)?.[1] ?? "";
    const plain = doc.replace(/^\s*\* ?/gm, "").replace(/\s+/g, " ").trim();
    const what = /^.*?[.:](?= |$)/.exec(plain)?.[0] ?? plain;
    rows.push({
      name: prefix + name,
      file,
      what: what.replace(/[.:]$/, "").replace(/^Returns /, "").replaceAll("|", "\\|"),
    });
  }
  const by = (row: Row) => `${row.file} ${row.name}`;
  return rows.sort((a, b) => by(a) < by(b) ? -1 : 1);
}

if (import.meta.main) {
  await Deno.writeTextFile(PAGE, await page());
  await new Deno.Command(Deno.execPath(), { args: ["fmt", "-q", PAGE.pathname] }).output();
}
