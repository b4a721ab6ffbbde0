import { assertEquals } from "@std/assert";
import { digestOfFile } from "../../plan/_inputs.ts";
import { inFolder } from "../_util.ts";

Deno.test("digestOfFile: the size and the hash of all bytes, however many", () =>
  inFolder(async (folder) => {
    for (const n of [0, 1, 1000, (8 << 20) + 3]) {
      const bytes = Uint8Array.from({ length: n }, (_, i) => i % 251);
      await Deno.writeFile(`${folder}/x`, bytes);
      const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      const sha256 = Array.from(hash, (x) => x.toString(16).padStart(2, "0")).join("");
      assertEquals(await digestOfFile(`${folder}/x`), { bytes: n, sha256 });
    }
  }));
