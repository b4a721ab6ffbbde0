// deno-lint-ignore-file no-explicit-any
/** Chromium for tests, where the machine has one. */
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
});
const MAY = (["sys", "run", "env"] as const).every((name) => Deno.permissions.querySync({ name }).state === "granted");
const PLAYWRIGHT = "npm:playwright-core@1.52.0";
const AXE = "npm:axe-core@4.10.3";
const ARGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A test in Chromium; skipped, and its name says so, where there is none. */
export function inBrowser(title: string, body: (open: (options?: any) => Promise<any>) => Promise<void>): void {
  const why = CHROMIUM === undefined
    ? "there is no Chromium on this machine"
    : MAY
    ? undefined
    : "it needs --allow-run --allow-sys --allow-env";
  Deno.test({
    name: why === undefined ? title : `${title} (skipped: ${why})`,
    ignore: why !== undefined,
    sanitizeOps: false,
    sanitizeResources: false,
    async fn() {
      const browser = await openChromium();
      try {
        await body((options = {}) => browser.newPage({ viewport: { width: 1280, height: 900 }, ...options }));
      } finally {
        await browser.close();
      }
    },
  });
}

/** Chromium without a window. */
export async function openChromium(): Promise<any> {
  const { chromium } = await import(PLAYWRIGHT);
  return await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
}

/** What axe-core finds against the rules for accessible pages: the rule and the elements. */
export async function barriers(page: any): Promise<string[]> {
  const { default: axe } = await import(AXE);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
  return violations.flatMap((v: any) => v.nodes.map((n: any) => `${v.id} (${v.impact}): ${n.target.join(" ")}`));
}

/** Collects what a page complains of, and every address that it asks for beyond files. */
export function watched(page: any): { readonly errors: string[]; readonly asked: string[] } {
  const errors: string[] = [];
  const asked: string[] = [];
  page.on("pageerror", (error: Error) => errors.push(error.message));
  page.on("console", (message: any) => message.type() === "error" && errors.push(message.text()));
  page.on("request", (request: any) => !/^(file|data|blob|about):/.test(request.url()) && asked.push(request.url()));
  return { errors, asked };
}

/** The address of a file. */
export const fileUrl = (path: string): string => new URL(`file://${path}`).href;
