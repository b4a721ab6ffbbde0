/**
 * What people take for checkpoints and is none: each is told by its content, and answered with its name and the way
 * out.
 *
 * A `Refusal` is a format that is never read. `FIRST` is looked for before all formats, `LAST` after them.
 */
import { LensorError } from "../../core/errors.ts";
import { quoteNames } from "../../core/nearest.ts";
import type { Store } from "../stores/_store.ts";
import { type Format, hasText } from "./format.ts";

/** The error for a file that is not a checkpoint: what it is, and what to do. */
export function notCheckpoint(store: Store, what: string, way: string): LensorError {
  const message = `Cannot read "${store.name}": it is not a checkpoint but ${what}; ${way}`;
  return new LensorError("corrupt", message, { file: store.name, offset: 0, detail: "bad-magic" });
}

/** The first names in an archive, those that look like weights before others. */
export function membersOf(names: Iterable<string>): string {
  const all = [...names];
  const weights = all.filter((name) => /\.(safetensors|bin|pth?|ckpt|npz|onnx|gguf|h5)$/i.test(name));
  const shown = (weights.length > 0 ? weights : all).filter((name) => !name.endsWith("/"));
  return shown.length === 0 ? "" : `: ${quoteNames(shown, 3)}`;
}

type Sniff = (head: Uint8Array, store: Store) => boolean;

function refusal(name: string, sniff: Sniff, answer: (store: Store, head: Uint8Array) => LensorError): Format {
  return {
    name,
    sniff,
    async read(store) {
      throw answer(store, await store.read(0, Math.min(store.size, 512)));
    },
  };
}

// The text at the beginning: without white space and marks before it, in small letters
const start = (head: Uint8Array) => textOf(head).replace(/^[\s\ufeff]+/, "").toLowerCase();
const textOf = (head: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(head);

/** A file without bytes, a pointer of Git LFS, a page, a part of a folder. */
export const FIRST: readonly Format[] = [
  refusal("empty", (_, store) => store.size === 0, (store) =>
    new LensorError(
      "corrupt",
      `Cannot read "${store.name}": it is empty, as after a download that failed; download it again`,
      { file: store.name, offset: 0, detail: "truncated" },
    )),
  refusal("git-lfs", (head) => start(head).startsWith("version https://git-lfs"), (store, head) => {
    const size = /\bsize (\d{1,16})\b/.exec(start(head))?.[1];
    const bytes = size === undefined ? "" : ` of a file of ${Number(size).toLocaleString("en-US")} (${size}) bytes`;
    return notCheckpoint(store, `a Git LFS pointer${bytes}`, "run git lfs pull, or download the file itself");
  }),
  refusal(
    "html",
    (head) => /^<(!doctype|html|head|body)\b/.test(start(head)),
    (store) =>
      notCheckpoint(
        store,
        "a web page (HTML)",
        "the address was wrong, or a token is missing: download the file again",
      ),
  ),
  refusal(
    "openvino",
    (head) => /^<\?xml[^>]*>\s*<net\b|^<net\b/.test(start(head)),
    (store) => notCheckpoint(store, "the graph of an OpenVINO model", "convert the model from its training framework"),
  ),
  refusal("xml", (head) => /^<(\?xml|error\b|[a-z]+result\b)/.test(start(head)), (store, head) => {
    const code = /<code>([^<]{1,60})<\/code>/i.exec(textOf(head))?.[1];
    const what = code === undefined ? "an XML file" : `an XML error of a server (${code})`;
    return notCheckpoint(store, what, "the address was wrong or has expired, or a token is missing: download it again");
  }),
  // Several archives one after the other, so that no zip reader has a use for it
  refusal(
    "distcp",
    (head, store) => hasText(head, "PK\x03\x04") && store.name.endsWith(".distcp"),
    (store) =>
      notCheckpoint(
        store,
        "one rank's part of a distributed checkpoint (torch.distributed.checkpoint)",
        "open the folder, which holds .metadata",
      ),
  ),
];

/** Throws for a file that only seems to be there: an empty one, a pointer, a page. */
export async function refuseOthers(store: Store): Promise<void> {
  const head = await store.read(0, Math.min(store.size, 512));
  for (const format of FIRST) if (await format.sniff(head, store)) await format.read(store, {});
}

const ARCHIVES: readonly (readonly [magic: string, name: string, command: string])[] = [
  ["\x1f\x8b", "gzip", "gunzip"],
  ["BZh", "bzip2", "bunzip2"],
  ["\xfd7zXZ", "xz", "unxz"],
  ["\x04\x22\x4d\x18", "lz4", "lz4 -d"],
  ["\x28\xb5\x2f\xfd", "Zstandard (zstd)", "unzstd"],
  ["\x78\x9c", "zlib (joblib?)", "zlib-flate -uncompress <"],
  ["\x78\x01", "zlib (joblib?)", "zlib-flate -uncompress <"],
  ["\x78\xda", "zlib (joblib?)", "zlib-flate -uncompress <"],
  ["7z\xbc\xaf", "7-Zip (7z)", "7z x"],
  ["Rar!", "RAR", "unrar x"],
];

// The beginning of a file, what it is, and what to do with it
const OTHERS: readonly (readonly [magic: string, name: string, way?: string])[] = [
  ["\x12\x01\0\0\0\0\0\0", "a parameter file of MXNet", "load it with MXNet and save its arrays as npz"],
  ["ftrt", "an engine of TensorRT", "take the model that it was built from"],
  ["CBM1", "a model of CatBoost", "its trees are no weights"],
  ["binf", "a model of XGBoost", "its trees are no weights"],
  ["\x89PNG", "an image (PNG)"],
  ["\xff\xd8\xff", "an image (JPEG)"],
  ["GIF8", "an image (GIF)"],
  ["%PDF", "a PDF document"],
  ["\x7fELF", "a program (ELF)"],
  ["SQLite format 3", "a SQLite database"],
];

const OLD_GGML = ["lmgg", "tjgg", "fmgg", "algg"];

/** Compressed files, pictures, files older than GGUF, texts. */
export const LAST: readonly Format[] = [
  ...ARCHIVES.map(([magic, name, command]) =>
    refusal(
      "compressed",
      (head) => hasText(head, magic),
      (store) => notCheckpoint(store, `a file compressed with ${name}`, `unpack it first: ${command} ${store.name}`),
    )
  ),
  ...OTHERS.map(([magic, name, way = "give a file of weights"]) =>
    refusal("other", (head) => hasText(head, magic), (store) => notCheckpoint(store, name, way))
  ),
  refusal(
    "ggml",
    (head) => OLD_GGML.some((magic) => hasText(head, magic)),
    (store) => notCheckpoint(store, "a ggml file, older than GGUF", "convert it to GGUF with the scripts of llama.cpp"),
  ),
  refusal(
    "darknet",
    isDarknet,
    (store) =>
      notCheckpoint(
        store,
        "weights of Darknet, which have no names",
        "convert them with their .cfg, to ONNX for example",
      ),
  ),
  refusal("text", isText, (store) => notCheckpoint(store, "a text file", "give a file of weights")),
];

// Version 0.1 or 0.2 as two 32-bit numbers, a revision, and how many images were seen; no more marks than that
function isDarknet(head: Uint8Array, store: Store): boolean {
  if (!/\.weights$/i.test(store.name) || head.length < 20) return false;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  return view.getInt32(0, true) === 0 && [1, 2].includes(view.getInt32(4, true)) && view.getInt32(8, true) < 100;
}

// UTF-8 without control characters; the end of what was read may lie within a character
function isText(head: Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    // deno-lint-ignore no-control-regex
    return !/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(text);
  } catch {
    return false;
  }
}
