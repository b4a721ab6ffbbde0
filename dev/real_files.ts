/**
 * Compares what lensor reads from model files of packages with what the readers of their formats read, tensor by
 * tensor.
 *
 *     python dev/real_files.py FOLDER && deno run --allow-read --allow-write=docs dev/real_files.ts FOLDER
 *
 * Writes docs/evidence/real-files.md. Exits with 1 if a number is wrong, or missing without being told.
 */
import { type Checkpoint, LensorError, openCheckpoint } from "../mod.ts";

/** A line of real.jsonl. */
interface Reference {
  readonly registry: string;
  readonly package: string;
  readonly archive: string;
  readonly file: string;
  readonly path: string;
  readonly kind: string;
  readonly bytes: number;
  readonly tensors?:
    readonly (readonly [name: string, dtype: string, shape: readonly number[], sha256: string | null])[];
  /** Why there is no reference. */
  readonly none?: string;
}

/** What came of one file. */
interface Outcome {
  readonly reference: Reference;
  readonly format: string;
  readonly same: number;
  readonly told: number;
  readonly wrong: readonly string[];
  /** Tensors of the reference that lensor neither reads nor tells. */
  readonly missing: readonly string[];
  /** Tensors that only lensor lists. */
  readonly more: number;
  readonly refused?: string;
}

async function sha256({ buffer, byteOffset, byteLength }: ArrayBufferView): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength));
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, "0")).join("");
}

async function outcomeOf(reference: Reference): Promise<Outcome> {
  const none = { reference, format: reference.kind, same: 0, told: 0, wrong: [], missing: [], more: 0 };
  // A SavedModel is opened by its folder
  const path = reference.kind === "saved-model" ? reference.path.replace(/\/[^/]*$/, "") : reference.path;
  let checkpoint: Checkpoint;
  try {
    checkpoint = await openCheckpoint(path, { whole: true, onUnknown: "inert" });
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    return { ...none, refused: error.message.replace(/^Cannot \w+ "[^"]*": /, "") };
  }
  try {
    return { ...none, format: checkpoint.format ?? reference.kind, ...await compared(reference, checkpoint) };
  } finally {
    checkpoint.close?.();
  }
}

async function compared(
  { tensors }: Reference,
  checkpoint: Checkpoint,
): Promise<Pick<Outcome, "same" | "told" | "wrong" | "missing" | "more">> {
  const { specs, raw, unreadable } = checkpoint;
  const wrong: string[] = [];
  const missing: string[] = [];
  let same = 0, told = 0;
  for (const [name, dtype, shape, hash] of tensors ?? []) {
    const spec = specs.get(name) ?? raw?.get(name);
    // What has no plain numbers need only be listed
    if (hash === null && (unreadable?.has(name) || spec !== undefined)) {
      told++;
      continue;
    }
    if (spec === undefined) {
      if (unreadable?.has(name)) told++;
      else missing.push(name);
      continue;
    }
    const values = raw?.has(name) ? await checkpoint.readRaw!(name) : await checkpoint.read(name);
    const fits = spec.dtype === dtype && spec.shape.join() === shape.join() && await sha256(values) === hash;
    if (fits) same++;
    else wrong.push(`${name}: ${spec.dtype} [${spec.shape}], ${dtype} [${shape}] expected`);
  }
  const listed = specs.size + (raw?.size ?? 0) + (unreadable?.size ?? 0);
  if (tensors === undefined) {
    // Without a reference it is still read to the end
    for (const name of specs.keys()) await checkpoint.read(name);
    return { same: 0, told: 0, wrong, missing, more: listed };
  }
  return { same, told, wrong, missing, more: listed - same - told - wrong.length };
}

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const short = (text: string) => text.length > 110 ? `${text.slice(0, 107)}...` : text;

function verdict({ reference, same, told, wrong, missing, more, refused }: Outcome): string {
  if (refused !== undefined) return `refused: ${short(refused)}`;
  if (reference.tensors === undefined) return `${more} tensors read, no reference (${short(reference.none ?? "")})`;
  const parts = [
    `${same} the same`,
    told && `${told} listed as unreadable`,
    wrong.length && `${wrong.length} WRONG: ${wrong[0]}`,
    missing.length && `${missing.length} MISSING: ${missing[0]}`,
    more && `${more} more`,
  ];
  return parts.filter(Boolean).join(", ");
}

function page(outcomes: readonly Outcome[]): string {
  const sum = (of: (o: Outcome) => number) => outcomes.reduce((n, o) => n + of(o), 0);
  const packages = new Set(outcomes.map((o) => o.reference.package));
  const withReference = outcomes.filter((o) => o.reference.tensors);
  const rows = outcomes.map((o) =>
    `| ${o.reference.package} | \`${cell(o.reference.file)}\` | ${o.format} | ${
      o.reference.bytes.toLocaleString("en-US")
    } | ${cell(verdict(o))} |`
  );
  return `# Real files

Model files that packages of PyPI and npm ship, read by lensor and by the reader of each format: onnx, PyTorch (\`weights_only=True\`, or
TorchScript's own loader), h5py, safetensors, NumPy, TensorFlow, gguf-py, the flatbuffers of tflite, and the formula of TensorFlow.js. Names,
dtypes, shapes and the SHA-256 of the numbers are compared.

${outcomes.length} files of ${packages.size} packages, ${withReference.length} of them with a reference: ${
    sum((o) => o.same).toLocaleString("en-US")
  } tensors are the same, ${sum((o) => o.wrong.length)} are wrong, ${
    sum((o) => o.missing.length)
  } are missing without a word, ${sum((o) => o.told)} are listed as unreadable.

Run it again: \`python dev/real_files.py FOLDER && deno run --allow-read --allow-write=docs dev/real_files.ts FOLDER\`.

| package | file | format | bytes | result |
| --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
}

if (import.meta.main) {
  const [folder = "."] = Deno.args;
  const outcomes: Outcome[] = [];
  for (const line of Deno.readTextFileSync(`${folder}/real.jsonl`).trim().split("\n")) {
    const outcome = await outcomeOf(JSON.parse(line));
    outcomes.push(outcome);
    console.log(outcome.reference.package, outcome.reference.file, verdict(outcome));
  }
  Deno.mkdirSync("docs/evidence", { recursive: true });
  Deno.writeTextFileSync("docs/evidence/real-files.md", page(outcomes));
  if (outcomes.some(({ wrong, missing }) => wrong.length + missing.length > 0)) Deno.exit(1);
}
