/**
 * The little of a browser's document that the page uses: Deno's own types have none of it, and those of browsers would
 * reach every file.
 */

/** What happens to an element. */
export interface Happening {
  readonly dataTransfer?: { readonly files: ArrayLike<File> } | null;
  preventDefault(): void;
}

/** An element, with the properties of all kinds that the page has. */
export interface Part {
  textContent: string | null;
  hidden: boolean;
  disabled: boolean;
  value: string;
  srcdoc: string;
  href: string;
  download: string;
  readonly files?: ArrayLike<File> | null;
  readonly dataset: Record<string, string>;
  readonly classList: { add(name: string): void; remove(name: string): void };
  addEventListener(type: string, on: (event: Happening) => unknown): void;
  replaceChildren(...parts: readonly Part[]): void;
  click(): void;
}

interface Browser {
  readonly document: {
    readonly documentElement: Part;
    getElementById(id: string): Part | null;
    createElement(tag: string): Part;
  };
  addEventListener(type: string, on: (event: Happening) => unknown): void;
}

/** The window. */
export const browser: Browser = globalThis as unknown as Browser;

/** The element of an id that the page has. */
export const part = (id: string): Part => browser.document.getElementById(id)!;

/** A choice of a list. */
export function choice(text: string, value: string): Part {
  const made = browser.document.createElement("option");
  made.textContent = text;
  made.value = value;
  return made;
}
