import { assert, assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { PIECE } from "../../kernels/moments.ts";
import { openCrew, type Pieces, startCrew } from "../../values/_crew.ts";
import { momentsAt } from "../../values/summary.ts";
import { inFolder, lensorRejection } from "../_util.ts";

const N = 5 * PIECE + 777;
const wave = Float32Array.from({ length: N }, (_, i) => Math.sin(i) / 50);
const DTYPES = ["float32", "float64", "float16", "bfloat16", "complex64", "int32", "uint8", "int64"] as const;

// A tensor of each dtype, of several pieces
function tensors(): [string, ln.Tensor][] {
  return DTYPES.map((dtype) => {
    const from = /int/.test(dtype) ? wave.map((v) => Math.trunc(Math.abs(v) * 5000)) : wave;
    if (dtype === "complex64") return [dtype, { shape: [N >> 1], dtype, data: from.slice(0, N >> 1 << 1) }];
    return [dtype, { shape: [N], dtype, data: ln.cast(from, "float32", dtype) }];
  });
}

function whole(values: ln.Values, dtype: ln.DType): ln.Moments {
  const all = ln.momentsOf();
  const numbers = dtype === "complex64"
    ? values
    : ln.cast(values, dtype, dtype === "float64" || /int/.test(dtype) ? "float64" : "float32");
  all.add(numbers as Float32Array);
  return all.done();
}

Deno.test("momentsAt: alone and with 1, 2 and 3 workers -> the same bits, in every dtype", async () => {
  await inFolder(async (folder) => {
    const path = `${folder}/w.safetensors`;
    await ln.writeSafetensors(tensors(), path);
    const file = await ln.openCheckpoint(path);
    const { params } = ln.fileAsModel(file, new Map());
    for (const dtype of DTYPES) {
      const want = whole(await file.read(dtype), dtype);
      for (const workers of [0, 1, 2, 3]) {
        assertEquals(await momentsAt(params[dtype]!, dtype, workers), want, `${dtype}, ${workers} workers`);
      }
    }
    file.close?.();
  });
});

Deno.test("summary: files of formats that convert, unpack and check on the way -> the moments of what they hold", async () => {
  const some = tensors();
  const plain = some.filter(([dtype]) => /^(float32|float16|int32)$/.test(dtype));
  const files = {
    torch: await ln.toTorch(some),
    npz: await ln.toNpz(plain),
    gguf: await ln.toGguf([["q", { shape: [PIECE], dtype: "float32", data: wave.slice(0, PIECE) }]], { type: "Q8_0" }),
  };
  for (const [format, bytes] of Object.entries(files)) {
    const file = await ln.openCheckpoint(bytes);
    for (const { path, dtype, ...row } of await ln.summary(ln.fileAsModel(file, new Map()))) {
      const { min, max, mean, std, zeros, notFinite } = whole(await file.read(path), dtype);
      const { shape: _, source: __, ...got } = row;
      assertEquals(got, { min, max, mean, std, zeros, notFinite }, `${format} ${path}`);
    }
  }
});

Deno.test("momentsAt: a file that is cut short, or closed, meanwhile -> the reader's error, whoever works", async () => {
  await inFolder(async (folder) => {
    const path = `${folder}/w.safetensors`;
    for (const workers of [0, 2]) {
      await ln.writeSafetensors(tensors().slice(0, 1), path);
      const file = await ln.openCheckpoint(path);
      const param = ln.fileAsModel(file, new Map()).params["float32"]!;
      await Deno.truncate(path, 8 * PIECE);
      const { code, detail, message } = await lensorRejection(momentsAt(param, "w", workers));
      assertEquals([code, detail], ["corrupt", "truncated"], message);
      file.close?.();
      assertEquals((await lensorRejection(momentsAt(param, "w", workers))).code, "io");
    }
  });
});

const FAILURES: Record<string, string> = {
  "that fails at its start": `() => { throw new Error("no"); }`,
  "that ends itself": `(_, ready) => ready()`,
  "that takes a room and falls asleep": `({ control }, ready) => {
    ready();
    for (;;) if (control[0] < 0 || Atomics.compareExchange(control, 4, 1, 2) === 1) return;
  }`,
  "that takes all rooms and falls asleep": `({ control }, ready) => {
    ready();
    while (control[0] >= 0) for (let at = 4; at < control.length; at += 3) Atomics.compareExchange(control, at, 1, 2);
  }`,
  "that fails with a room in hand": `({ control }, ready) => {
    ready();
    while (control[0] >= 0 && Atomics.compareExchange(control, 4, 1, 2) !== 1);
    throw new Error("no");
  }`,
};
for (const [which, code] of Object.entries(FAILURES)) {
  Deno.test(`openCrew: a worker ${which} -> costs its help and nothing else`, async () => {
    const want: Pieces = [];
    const alone = openCrew(0);
    alone.add(want, wave, "float32");
    alone.finish();
    await alone.end();
    const crew = openCrew(2, startCrew(code));
    const all: Pieces[] = [];
    for (let k = 0; k < 8; k++) {
      const got: Pieces = [];
      all.push(got);
      crew.add(got, wave, "float32");
      // Time for the workers
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    crew.finish();
    await crew.end();
    for (const got of all) assertEquals(got, want);
  });
}

Deno.test("openCrew: a host that starts no workers -> the same, alone", async () => {
  const [here, there]: [Pieces, Pieces] = [[], []];
  for (const [crew, to] of [[openCrew(0), here], [openCrew(3, null), there]] as const) {
    crew.add(to, wave, "float32");
    crew.finish();
    await crew.end();
  }
  assertEquals(there, here);
});

Deno.test("openCrew: a page that shares no memory -> the same, and no worker is started", async () => {
  const { SharedArrayBuffer } = globalThis;
  const [here, there]: [Pieces, Pieces] = [[], []];
  let started = 0;
  try {
    Reflect.deleteProperty(globalThis, "SharedArrayBuffer");
    const start = () => {
      started++;
      return Promise.resolve(null);
    };
    for (const [crew, to] of [[openCrew(0), here], [openCrew(2, start), there]] as const) {
      crew.add(to, wave, "float32");
      crew.finish();
      await crew.end();
    }
  } finally {
    Object.defineProperty(globalThis, "SharedArrayBuffer", {
      value: SharedArrayBuffer,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  }
  assertEquals([there, started], [here, 0]);
});

Deno.test("openCrew: numbers in the crew's own memory and others -> one order, and rooms that are free again", async () => {
  const top = wave.reduce((a, b) => Math.max(a, b));
  for (const workers of [0, 1]) {
    const crew = openCrew(workers);
    const got: Pieces = [];
    for (let k = 0; k < 20; k++) {
      const room = crew.room("float32", PIECE) as Float32Array;
      crew.add(got, k % 3 === 2 ? wave.subarray(0, PIECE) : room.fill(k), "float32");
    }
    assertEquals([crew.room("int8", PIECE), crew.room("float32", 4)], [undefined, undefined]);
    crew.finish();
    await crew.end();
    assertEquals(
      got.map((piece) => piece!.max),
      Array.from({ length: 20 }, (_, k) => k % 3 === 2 ? top : k),
    );
  }
});

Deno.test("summary: a large file -> workers that are ended, one fewer than there are processors", async () => {
  const { Worker } = globalThis;
  const processors = Object.getOwnPropertyDescriptor(navigator, "hardwareConcurrency");
  const made: string[] = [];
  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      made.push("made");
    }
    override terminate(): void {
      made.push("ended");
      super.terminate();
    }
  };
  try {
    await inFolder(async (folder) => {
      const path = `${folder}/w.safetensors`;
      // A hole takes no blocks of the disk
      const size = 2 ** 28;
      const head = new TextEncoder().encode(`{"w":{"dtype":"F32","shape":[${size / 4}],"data_offsets":[0,${size}]}}`);
      const word = new Uint8Array(8);
      new DataView(word.buffer).setBigUint64(0, BigInt(head.length), true);
      await Deno.writeFile(path, new Uint8Array([...word, ...head]));
      await Deno.truncate(path, 8 + head.length + size);
      for (const has of [1, 3]) {
        Object.defineProperty(navigator, "hardwareConcurrency", { value: has, configurable: true });
        const file = await ln.openCheckpoint(path);
        const [row] = await ln.summary(ln.fileAsModel(file, new Map()));
        file.close?.();
        assertEquals([row!.zeros, row!.mean, row!.min], [size / 4, 0, 0]);
        assertEquals(made.toSorted(), has === 1 ? [] : ["ended", "ended", "made", "made"]);
      }
    });
  } finally {
    globalThis.Worker = Worker;
    if (processors) Object.defineProperty(navigator, "hardwareConcurrency", processors);
    else Reflect.deleteProperty(navigator, "hardwareConcurrency");
  }
});

Deno.test("momentsOf: a long array at once, or piece by piece -> the same bits", () => {
  const [once, cut] = [ln.momentsOf(), ln.momentsOf()];
  once.add(wave);
  for (let at = 0; at < N; at += PIECE) cut.add(wave.subarray(at, at + PIECE));
  assertEquals(once.done(), cut.done());
  assert(Math.abs(once.done().std - Math.SQRT1_2 / 50) < 1e-6);
});
