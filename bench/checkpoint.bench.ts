/**
 * Reading and writing checkpoints beside the libraries that own the formats, in turns within one run: the least time of
 * several rounds of both, and their ratio.
 *
 *     PEERS_PYTHON=<python with torch, safetensors and gguf> deno run -A bench/checkpoint.bench.ts [folder] [part ...]
 *
 * The parts are reading, writing, opening, sparse, commands and quantized; without a name all of them run. Without
 * PEERS_PYTHON only lensor's own lines and the machine's (copying memory, touching it for the first time) are shown.
 * Files are read warm, from the page cache. It needs 3 GB of memory and 4 GB of disk.
 */
import { fileAsModel, openCheckpoint, summary, type Tensor, writeSafetensors } from "../mod.ts";
import * as turns from "./_compare.ts";
import { commands, quantized } from "./_large_files.ts";
import { type Peer, python } from "./_peer.ts";

const ROUNDS = 7;
const MB = 400;
const N = MB * 1e6 / 4 / 8;
const PARTS = { reading, writing, opening, sparse, commands, quantized };

const compare = (title: string, rows: Record<string, () => unknown>) => turns.compare(title, rows, ROUNDS);

if (import.meta.main) await main(await Deno.makeTempDir({ dir: Deno.args[0] ?? "." }), Deno.args.slice(1));

async function main(folder: string, wanted: readonly string[]): Promise<void> {
  const peer = await python(new URL("checkpoint_peer.py", import.meta.url), [folder]);
  try {
    for (const [name, part] of Object.entries(PARTS)) {
      if (wanted.length === 0 || wanted.includes(name)) await part(folder, peer);
    }
  } finally {
    await peer?.end();
    await Deno.remove(folder, { recursive: true });
  }
}

async function reading(folder: string, peer: Peer | undefined): Promise<void> {
  const path = `${folder}/big.safetensors`;
  const one = new Float32Array(N).map((_, i) => i);
  const names = Array.from({ length: 8 }, (_, k) => `t${k}`);
  await writeSafetensors(names.map((n): [string, Tensor] => [n, { shape: [N], dtype: "float32", data: one }]), path);
  const touched = new Float32Array(8 * N).fill(1);
  const source = new Float32Array(8 * N).fill(2);
  const checkpoint = await openCheckpoint(path);
  const into = async (all: Float32Array) => {
    for (const [k, name] of names.entries()) await checkpoint.read(name, undefined, all.subarray(k * N, (k + 1) * N));
  };
  await compare(`${MB} MB of safetensors into touched memory, beside copying that in memory`, {
    lensor: () => into(touched),
    "copy in memory": () => touched.set(source),
    ...(peer && { "safetensors + copy_": () => peer.time("read_into") }),
  });
  await compare(`${MB} MB of safetensors into new memory, beside touching new memory`, {
    lensor: async () => {
      for (const name of names) await checkpoint.read(name);
    },
    "first touch": () => {
      for (const _ of names) touch(new Uint8Array(4 * N));
    },
    ...(peer && { "safetensors.torch.load_file": () => peer.time("load_file") }),
  });
  const model = fileAsModel(checkpoint, new Map());
  await compare(`least, most, mean, deviation, zeros and what is not finite of ${MB} MB`, {
    lensor: () => summary(model),
    ...(peer && { "torch, the first four": () => peer.time("statistics") }),
  });
  checkpoint.close?.();
  if (!peer) return;
  await peer.time("make_torch");
  const zip = `${folder}/big.pt`;
  await compare(`${MB} MB of torch.save into new memory; lensor verifies CRC-32, torch does not`, {
    lensor: async () => {
      const opened = await openCheckpoint(zip);
      for (const name of opened.specs.keys()) await opened.read(name);
      opened.close?.();
    },
    "torch.load(weights_only=True)": () => peer.time("torch_load"),
  });
  await compare(`${MB} MB of torch.save into touched memory; lensor verifies CRC-32, torch does not`, {
    lensor: async () => {
      const opened = await openCheckpoint(zip);
      for (const [k, name] of [...opened.specs.keys()].entries()) {
        await opened.read(name, undefined, touched.subarray(k * N, (k + 1) * N));
      }
      opened.close?.();
    },
    "torch.load(weights_only=True)": () => peer.time("torch_load"),
  });
}

async function writing(folder: string, peer: Peer | undefined): Promise<void> {
  const data = new Float32Array(N).fill(3);
  const tensor = { shape: [N], dtype: "float32", data } as const;
  const entries = Array.from({ length: 8 }, (_, k): [string, Tensor] => [`t${k}`, tensor]);
  await compare(`saving ${MB} MB of safetensors; lensor syncs and replaces`, {
    "lensor, synced": () => writeSafetensors(entries, `${folder}/own.safetensors`),
    ...(peer && {
      "safetensors": () => peer.time("save_file"),
      "safetensors, then fsync": () => peer.time("save_file_synced"),
    }),
  });
}

async function opening(folder: string): Promise<void> {
  const data = new Float32Array(4);
  for (const count of [10_000, 100_000]) {
    const path = `${folder}/many.safetensors`;
    const many = Array.from({ length: count }, (_, k): [string, Tensor] => [
      `model.layers.${k >> 3}.block.${k & 7}.weight`,
      { shape: [2, 2], dtype: "float32", data },
    ]);
    await writeSafetensors(many, path);
    await compare(`opening a file of ${count.toLocaleString("en-US")} tensors`, {
      lensor: async () => (await openCheckpoint(path)).close?.(),
    });
  }
}

// A hole takes no blocks of the disk: only the header and the last tensor are there
async function sparse(folder: string): Promise<void> {
  const path = `${folder}/sparse.safetensors`;
  const size = 4_400_000_000;
  const header = new TextEncoder().encode(
    `{"big":{"dtype":"U8","shape":[${size}],"data_offsets":[0,${size}]},` +
      `"last":{"dtype":"F32","shape":[3],"data_offsets":[${size},${size + 12}]}}`,
  );
  const file = await Deno.open(path, { write: true, create: true });
  const word = new Uint8Array(8);
  new DataView(word.buffer).setBigUint64(0, BigInt(header.length), true);
  for (const bytes of [word, header]) await file.write(bytes);
  await file.truncate(8 + header.length + size + 12);
  file.close();
  const before = await bytesRead();
  await compare("the last 12 bytes of a 4.4 GB file, opening included", {
    lensor: async () => {
      const checkpoint = await openCheckpoint(path);
      await checkpoint.read("last");
      checkpoint.close?.();
    },
  });
  const each = Math.round((await bytesRead() - before) / ROUNDS);
  console.log(`  bytes asked of the system each time: ${Number.isNaN(each) ? "not known here" : each}`);
}

// Linux counts what a process has read by system calls
async function bytesRead(): Promise<number> {
  try {
    return Number(/rchar: (\d+)/.exec(await Deno.readTextFile("/proc/self/io"))![1]);
  } catch {
    return NaN;
  }
}

function touch(bytes: Uint8Array): void {
  for (let i = 0; i < bytes.length; i += 4096) bytes[i] = 1;
}
