/** A process that is told lines and answers with lines. */
export interface Talk {
  /** Tells it a line. */
  say(line: string): Promise<void>;
  /** The next line that it says; undefined once it has ended. */
  hear(): Promise<string | undefined>;
  /** Ends it. */
  end(): Promise<void>;
}

/** Starts a program to talk with. */
export function talk(
  program: string,
  options: Deno.CommandOptions,
): Talk {
  const process = new Deno.Command(program, { ...options, stdin: "piped", stdout: "piped" }).spawn();
  const writer = process.stdin.getWriter();
  const reader = process.stdout.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return {
    say: (line) => writer.write(new TextEncoder().encode(`${line}\n`)),
    async hear() {
      while (!text.includes("\n")) {
        const { value, done } = await reader.read();
        if (done) return undefined;
        text += value;
      }
      const end = text.indexOf("\n");
      const line = text.slice(0, end);
      text = text.slice(end + 1);
      return line;
    },
    async end() {
      await writer.close();
      await reader.cancel();
      await process.status;
    },
  };
}
