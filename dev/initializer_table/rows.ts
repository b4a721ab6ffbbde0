/** What the documentation of the code says of each initializer: the rows of docs/reference/initializers.md. */

/** The peers that have a column of their own; everybody else shares the last one. */
export const PEERS = ["PyTorch", "Keras", "JAX", "timm", "MMLab"] as const;

/** One exported function or constant. */
export interface Row {
  readonly name: string;
  /** The file, relative to the root. */
  readonly file: string;
  /** The first sentence. */
  readonly what: string;
  /** Paragraphs that begin with a word and a colon: Source, Formula, Peers, Beware. */
  readonly said: Readonly<Record<string, string>>;
}

/** The rows of a module, for the exports whose type, or the type of whose result, is one of `types`. */
export async function rowsOf(module: string, types: readonly string[]): Promise<Row[]> {
  const url = new URL(module, ROOT);
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), { args: ["doc", "--json", url.href] })
    .output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  const nodes: Record<string, { symbols: DocSymbol[] }> = JSON.parse(new TextDecoder().decode(stdout)).nodes;
  return Object.values(nodes).flatMap(({ symbols }) => symbols)
    // What makes an initializer from a description is none itself
    .filter(({ name }) => name !== "fromMade")
    .filter(({ declarations: [first] }) => types.includes((first!.def.returnType ?? first!.def.tsType)?.repr ?? ""))
    .map(({ name, declarations: [first] }) => ({
      name,
      file: first!.location.filename.slice(ROOT.href.length),
      ...paragraphs(first!.jsDoc?.doc ?? ""),
    }));
}

/** What each peer calls it, a column each, and at last what others do. */
export function columns(peers: string): readonly string[] {
  const named = /^none\b/.test(peers) ? [] : peers.replace(/\.$/, "").split("; ");
  const owner = (part: string) => PEERS.findIndex((peer) => part.startsWith(`${peer} `));
  const cells = PEERS.map((peer, i) =>
    named.filter((part) => owner(part) === i).map((part) => part.slice(peer.length + 1))
  );
  return [...cells, named.filter((part) => owner(part) < 0)].map((cell) => cell.join("; "));
}

const ROOT = new URL("../../", import.meta.url);

interface DocSymbol {
  readonly name: string;
  readonly declarations: readonly {
    readonly location: { readonly filename: string };
    readonly jsDoc?: { readonly doc?: string };
    readonly def: { readonly returnType?: { repr: string }; readonly tsType?: { repr: string } };
  }[];
}

function paragraphs(doc: string): Pick<Row, "what" | "said"> {
  const all = doc.trim().split(/\n\n+/).map((text) => text.replaceAll("\n", " "));
  const said = all.flatMap((text) => {
    const [, word, rest] = /^(Source|Formula|Peers|Beware): (.*)$/.exec(text) ?? [];
    return word ? [[word, rest!]] : [];
  });
  return { what: /^.*?\.(?= |$)/.exec(all[0]!)?.[0] ?? all[0]!, said: Object.fromEntries(said) };
}
