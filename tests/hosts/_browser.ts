import { stripTypeScriptTypes } from "node:module";

/**
 * What a function of a module gives in a headless Chromium: the checkout is served with its types stripped, nothing is
 * bundled or downloaded.
 *
 * `isolated` pages get the headers that allow shared memory.
 */
export async function inBrowser(
  chromium: string,
  [path, name]: readonly [path: string, name: string],
  isolated: boolean,
): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const headers = isolated
    ? { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" }
    : {};
  const page = `<!doctype html><script type="module">
    const say = (what) => fetch("/said", { method: "POST", body: JSON.stringify(what) });
    try {
      const { ${name} } = await import("/${path}");
      await say({ result: await ${name}() });
    } catch (error) {
      await say({ error: String(error?.stack ?? error) });
    }
  </script>`;
  await using server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/") return new Response(page, { headers: { ...headers, "content-type": "text/html" } });
    if (pathname === "/said") {
      const { result, error } = await request.json();
      if (error) reject(new Error(error));
      else resolve(result);
      return new Response("");
    }
    try {
      const text = await Deno.readTextFile(new URL(`../..${pathname}`, import.meta.url));
      return new Response(stripTypeScriptTypes(text), { headers: { ...headers, "content-type": "text/javascript" } });
    } catch {
      return new Response("not found", { status: 404 });
    }
  });
  const profile = await Deno.makeTempDir();
  const browser = new Deno.Command(chromium, {
    args: [
      ...["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
      `--user-data-dir=${profile}`,
      `http://127.0.0.1:${server.addr.port}/`,
    ],
    stdout: "null",
    stderr: "null",
  }).spawn();
  const timer = setTimeout(() => reject(new Error("the browser said nothing for three minutes")), 180_000);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    browser.kill("SIGKILL");
    await browser.status;
    await Deno.remove(profile, { recursive: true }).catch(() => {});
  }
}
