/** The checkout over loopback HTTP, as a public host of raw files would serve it. */
export function serveCheckout(): { readonly base: string; readonly requests: readonly string[] } & AsyncDisposable {
  const requests: string[] = [];
  const root = new URL("../", import.meta.url);
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    const { pathname } = new URL(request.url);
    requests.push(pathname);
    try {
      const bytes = await Deno.readFile(new URL("." + pathname, root));
      return new Response(bytes, { headers: { "content-type": "text/plain; charset=utf-8" } });
    } catch {
      return new Response("not found", { status: 404 });
    }
  });
  return { requests, base: `http://127.0.0.1:${server.addr.port}/`, [Symbol.asyncDispose]: () => server.shutdown() };
}
