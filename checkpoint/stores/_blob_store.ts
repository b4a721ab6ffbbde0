import { LensorError } from "../../core/errors.ts";
import { type Store, within } from "./_store.ts";

/** A Blob, such as a file that a page was given: nothing is read but the slices that are asked for. */
export function blobStore(blob: Blob): Store {
  const name = "name" in blob && typeof blob.name === "string" && blob.name !== "" ? blob.name : "blob";
  const { size } = blob;
  return {
    name,
    size,
    async read(at, length, into) {
      within({ name, size }, at, length);
      try {
        const bytes = new Uint8Array(await blob.slice(at, at + length).arrayBuffer());
        if (into === undefined) return bytes;
        into.set(bytes);
        return into;
      } catch (cause) {
        const why = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
        throw new LensorError("io", `Cannot read "${name}": ${why}; has the file changed since it was chosen?`, {
          file: name,
          offset: at,
          cause,
        });
      }
    },
    close: () => {},
  };
}
