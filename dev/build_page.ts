/**
 * Writes the page as one HTML file that works from any static host and opened as a file:
 * `deno run -A dev/build_page.ts [OUT]`, out/lensor.html unless said otherwise. Browsers refuse modules of a file, so
 * the script is one and stands inside.
 */
const ESBUILD = "npm:esbuild@0.25.5";
const root = new URL("../", import.meta.url);
const folder = decodeURIComponent(root.pathname);

interface Building {
  onResolve(what: { filter: RegExp }, how: (args: { importer: string }) => { path: string } | undefined): void;
}

/** The text of the page. */
export async function builtPage(): Promise<string> {
  const { build, stop } = await import(ESBUILD);
  try {
    const made = await build({
      absWorkingDir: folder,
      entryPoints: ["page/page.ts"],
      bundle: true,
      write: false,
      minify: true,
      format: "iife",
      target: "es2022",
      charset: "utf8",
      platform: "browser",
      external: ["node:*", "npm:*"],
      // A door leads to dist; the page is made from the sources behind it
      plugins: [{
        name: "sources",
        setup: (build: Building) =>
          build.onResolve(
            { filter: /^\.\.\/mod\.ts$/ },
            ({ importer }) => importer.includes("/page/") ? { path: `${folder}all.ts` } : undefined,
          ),
      }],
    });
    const script: string = made.outputFiles[0].text;
    const style = await Deno.readTextFile(new URL("page/page.css", root));
    const page = await Deno.readTextFile(new URL("page/page.html", root));
    // Only a function keeps the dollar signs of the script
    return page.replace("/*STYLE*/", () => style).replace(
      "/*SCRIPT*/",
      () => script.replaceAll("</script", "<\\/script"),
    );
  } finally {
    await stop();
  }
}

if (import.meta.main) {
  const out = Deno.args[0] ?? `${folder}out/lensor.html`;
  await Deno.mkdir(out.slice(0, out.lastIndexOf("/")) || ".", { recursive: true });
  await Deno.writeTextFile(out, await builtPage());
  console.log(`${out}: ${(await Deno.stat(out)).size.toLocaleString("en-US")} bytes`);
  Deno.exit(0);
}
