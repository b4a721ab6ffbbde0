/// <reference lib="esnext.disposable" />
/** What a command needs from where it runs. */
interface Host {
    say(text: string): void;
    complain(text: string): void;
    read(path: string): Promise<string>;
}

/**
 * Runs the command with these arguments and gives its exit code: 0 done, 1 failed (`diff`: not the same), 2 called in a wrong way.
 *
 * Throws nothing that lensor throws on purpose: those messages go to `host.complain`.
 */
declare function main(args: readonly string[], raw: Host): Promise<number>;
/** The text of a file, or of an http(s) address. Throws `missing` and `io`. */
declare function read(path: string): Promise<string>;

export { main, read };
