/// <reference lib="esnext.disposable" />
/** What a command needs from where it runs. */
interface Host {
    say(text: string): void;
    complain(text: string): void;
    /** The text of a file or an address; a server may stay silent for so many milliseconds. */
    read(path: string, timeout?: number): Promise<string>;
    /** How many milliseconds a server may stay silent. */
    readonly timeout?: number;
    /** What a program in a file or at an address exports. */
    program?(path: string): Promise<Readonly<Record<string, unknown>>>;
    /** A variable of the environment; absent where it may not be read. */
    env?(name: string): string | undefined;
    /** Makes a folder if it is missing. */
    folder?(path: string): void;
    /**
     * Says a text with colours; absent where colours are not wanted. The caller has made harmless what came from files.
     */
    paint?(text: string): void;
    /** Writes a text to a file. */
    write?(path: string, text: string): Promise<void>;
    /** The path from the root. */
    absolute?(path: string): string;
    /** All bytes of the standard input. */
    stdin?(): Promise<Uint8Array>;
    /** Writes bytes to the standard output. */
    stdout?(bytes: Uint8Array): Promise<void>;
    /** Shows a line that the next one replaces; an empty one takes it away. Absent where nobody watches. */
    status?(line: string): void;
    /** Tells when the process is asked to end. */
    readonly stop?: AbortSignal;
}

/**
 * Runs the command with these arguments and gives its exit code: 0 done, 1 failed (`diff`: not the same), 2 called in a
 * wrong way.
 *
 * Throws nothing that lensor throws on purpose: those messages go to `host.complain`.
 */
declare function main(args: readonly string[], raw: Host): Promise<number>;
/**
 * The text of a file, or of an http(s) address, for which a server has so many milliseconds. Throws `missing` and `io`.
 */
declare function read(path: string, timeout?: number): Promise<string>;
/** What a program exports. Throws `missing`, and `io` for one that does not run. */
declare function program(path: string): Promise<Readonly<Record<string, unknown>>>;
/** What the command needs from Deno. */
declare function hostOf(): Host;

export { hostOf, main, program, read };
