import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { fromBytes, renamed } from "../../mod.ts";
import { assertBits, lensorError, lensorRejection } from "../_util.ts";
import { inflate } from "../../checkpoint/zip/_inflate.ts";
import { unpickle } from "../../checkpoint/formats/torch/_pickle.ts";
import { broken } from "../../checkpoint/_broken.ts";
import { fileOf, unpack } from "./_files.ts";

Deno.test("a training checkpoint opens as its state dict, without what wrappers put before the names", async () => {
  const bytes = await fileOf("mm-ddp");
  const names = async (options = {}) => [...(await fromBytes(bytes, "ddp", options)).specs.keys()];
  assertEquals((await names())[0], "backbone.conv1.weight");
  assertEquals((await names({ names: "file" }))[0], "module.backbone.conv1.weight");
  assertEquals((await names({ whole: true }))[0], "state_dict/module.backbone.conv1.weight");
  const { metadata } = await fromBytes(await fileOf("mm-full"));
  assertEquals((metadata.get("meta") as Map<string, unknown>).get("epoch"), 3);
  assert(!metadata.has("state_dict"));
});

// torch.save({"model": {"weight": torch.ones(3, 2)}, "epoch": 3}) by torch 2.13, in the old layout
const WRAPPED = "H4sIAAAAAAACA21QPU/DMBDNV1MwtHRlYyxLhWiLlIkFdbH4KosXFAXHaoxMnLMvRSBV6lQBv4EfwF/jJyAx4LRiq6WzdO/e3bt3" +
  "y+CDqN/Pyc/R49fN4WAZXH6H7l+A12c9z/Mqo1FzrdK5MFbqEnxHYB1XURJRiVSUucxKCN4YcSC+VCK18lVYCBcQ9VnLgbbQBqFFAxa6TJYIMY1Y1M" +
  "zQ5QzaNKrrf82G/6RzocBfQMBilz4LOSsQQo7a8GKQ1iiVJakRD7VUeYqitNqk81Pi9Pqs3Qg6ZjYT0Nq0kInSGd5tQAIx6zpOMhqdJONRkgyH4+EZ" +
  "tNe78aqGHRpfIezeUo+GNFgBoQH1V7D3zt0ZlODormDJtcmFEfmF5Ehg/3gKHYTuFA7s2oGoNC+gR8PG1z142xT9bNC427zl+bb4A34tjridAQAA";

Deno.test("a dict under another key than state_dict is unwrapped unless MMLab's reading is asked for", async () => {
  const bytes = await unpack(WRAPPED);
  const open = async (options = {}) => await fromBytes(bytes, "wrapped", options);
  const usual = await open();
  const strict = await open({ unwrap: "state_dict" });
  const whole = await open({ whole: true });
  assertEquals([usual, strict, whole].map(({ specs, keys }) => [[...specs.keys()], keys]), [
    [["weight"], undefined],
    [["model/weight"], ["model", "epoch"]],
    [["model/weight"], ["model", "epoch"]],
  ]);
  assertEquals(renamed(strict, { rename: (name) => name.toUpperCase() }).keys, undefined);
  assertEquals((await fromBytes(await fileOf("mm-ddp"), "ddp", { unwrap: "state_dict" })).keys, undefined);
  assertEquals([...(await open({ unwrap: "model" })).specs.keys()], ["weight"]);
  assertEquals((await lensorRejection(open({ unwrap: "ema" }))).code, "missing");
});

Deno.test("an unknown class is named when it is refused, and a placeholder on demand", async () => {
  const bytes = await fileOf("mm-message-hub");
  const error = await lensorRejection(fromBytes(bytes, "hub"));
  assertEquals([error.code, error.detail], ["forbidden", "forbidden-global"]);
  assert(/numpy|mmengine/.test(error.message), error.message);
  const checkpoint = await fromBytes(bytes, "hub", { onUnknown: "inert" });
  assert(checkpoint.specs.has("backbone.conv1.weight"));
});

Deno.test("any range of any strided view equals that part of the whole", async () => {
  const checkpoint = await fromBytes(await fileOf("tz-views"));
  for (const [name, { shape }] of checkpoint.specs) {
    const whole = await checkpoint.read(name);
    const n = shape.reduce((a, b) => a * b, 1);
    const lanes = whole.length / (n || 1);
    for (const [from, to] of [[0, n], [0, n >> 1], [n >> 1, n], [n >> 2, n - (n >> 2)], [n, n]] as const) {
      assertBits(await checkpoint.read(name, [from, to]), whole.slice(from * lanes, to * lanes));
    }
  }
});

Deno.test("a range of a record with a flipped bit is refused like the whole, unless checks are off", async () => {
  const bytes = await fileOf("tz-resnet");
  const clean = await fromBytes(bytes);
  const first = await clean.read("fc.weight") as Float32Array;
  const needle = new Uint8Array(first.buffer, 0, 16);
  const at = bytes.findIndex((_, i) => needle.every((b, k) => bytes[i + k] === b));
  bytes[at + 3]! ^= 1;
  const spoilt = await fromBytes(bytes);
  assertEquals(lensorError(() => spoilt.read("fc.weight")).detail, "crc");
  assertEquals(lensorError(() => spoilt.read("fc.weight", [4, 5])).detail, "crc");
  assertEquals((await (await fromBytes(bytes, "x", { verify: false })).read("fc.weight")).length, first.length);
});

Deno.test("options that do not exist or cannot be are refused", async () => {
  const bytes = await fileOf("tz-resnet");
  assertEquals((await lensorRejection(fromBytes(bytes, "x", { hole: true } as object))).code, "unknown-name");
  assertEquals((await lensorRejection(fromBytes(bytes, "x", { onUnknown: "run" } as object))).code, "type");
});

Deno.test("inflate undoes the host's DEFLATE and refuses any other size", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 3000 }),
        fc.tuple(fc.uint8Array({ maxLength: 20 }), fc.nat(500)).map(([b, n]) =>
          Uint8Array.from({ length: b.length * n }, (_, i) => b[i % b.length]!)
        ),
      ),
      async (data) => {
        const stream = new Blob([data as Uint8Array<ArrayBuffer>]).stream().pipeThrough(
          new CompressionStream("deflate-raw"),
        );
        const packed = new Uint8Array(await new Response(stream).arrayBuffer());
        assertEquals(inflate(packed, data.length), data);
        assertEquals(inflate(packed, data.length + 1), undefined);
        if (data.length) assertEquals(inflate(packed, data.length - 1), undefined);
        if (packed.length) assertEquals(inflate(packed.subarray(0, -1), data.length), undefined);
      },
    ),
    { numRuns: 60 },
  );
});

Deno.test("inflate never crashes on noise", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(1000), (noise, size) => {
    const out = inflate(noise, size);
    assert(out === undefined || out.length === size);
  }));
});

Deno.test("a pickle of noise ends in a value or a clear error", () => {
  const fail = (detail: string, reason: string) => broken("noise", detail, reason);
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), (noise) => {
      try {
        unpickle(noise, 0, { broken: fail, unknown: "inert" });
      } catch (error) {
        assertEquals((error as Error).name, "LensorError");
      }
    }),
    { numRuns: 2000 },
  );
});
