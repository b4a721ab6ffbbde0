import { assertEquals } from "@std/assert";
import { plainSha256, sha256, sha256OfText } from "../../core/sha256.ts";

Deno.test("sha256: the examples of FIPS 180-4 -> their digests", () => {
  const want = {
    "": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    abc: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq:
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  };
  for (const [text, digest] of Object.entries(want)) {
    assertEquals(sha256OfText(text), digest);
    const plain = plainSha256();
    plain.update(new TextEncoder().encode(text));
    assertEquals(plain.hex(), digest);
  }
});

Deno.test("plainSha256: any lengths, in any pieces -> the digest of the host", async () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, i) => i * 37);
  for (let n = 0; n <= 300; n += 7) {
    const part = bytes.slice(0, n);
    const want = Array.from(
      new Uint8Array(await crypto.subtle.digest("SHA-256", part)),
      (b) => b.toString(16).padStart(2, "0"),
    ).join("");
    for (const step of [1, 13, 64, 300]) {
      for (const sum of [plainSha256(), sha256()]) {
        for (let at = 0; at < n; at += step) sum.update(part.subarray(at, at + step));
        assertEquals(sum.hex(), want);
      }
    }
  }
});
