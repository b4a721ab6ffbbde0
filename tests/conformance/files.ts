/** Weight files of every kind, opened as a user opens them. */
import { type Checkpoint, contents, openCheckpoint } from "../../mod.ts";
import { everything } from "./ckpt.ts";
import type { Adapter, Case, IO } from "./types.ts";

async function opened<T>(c: Case, io: IO, use: (checkpoint: Checkpoint) => T | Promise<T>): Promise<T> {
  const { whole, key } = c;
  const checkpoint = await openCheckpoint(io.url(c.file), { ...(whole && { whole }), ...(key && { unwrap: key }) });
  try {
    return await use(checkpoint);
  } finally {
    checkpoint.close?.();
  }
}

export const filesAdapters: Readonly<Record<string, Adapter>> = {
  read: (c, io) =>
    opened(c, io, async (checkpoint) => {
      const { metadata, tied, shared } = checkpoint;
      return { tensors: await everything(checkpoint), value: { metadata, tied, shared_storage: shared } };
    }),
  describe: (c, io) =>
    opened(c, io, (checkpoint) => {
      const { format, tensors, also, metadata, notes } = contents(checkpoint);
      const told = [
        ...notes,
        ...also.map(({ why }) => why),
        ...tensors.map((t) => `${t.name} ${t.dtype} ${t.why ?? ""}`),
      ];
      const facts = [...metadata].map(([key, value]) => `${key} ${value}`);
      return { value: { format, tensors, also, metadata, text: [...told, ...facts].join("\n") } };
    }),
};
