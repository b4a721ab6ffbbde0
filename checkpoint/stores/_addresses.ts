/** An address as people may see it: no user, no password, no fragment, and no query where that proves who asks. */
export function publicAddress(url: URL): string {
  const shown = new URL(url);
  shown.username = shown.password = shown.hash = "";
  if (isSecret(url)) shown.search = "";
  return shown.href;
}

/** Whether the query is a signature: such an address is all that its server wants to see. */
export function isPresigned({ searchParams }: URL): boolean {
  return [...searchParams.keys()].some((key) => /^(x-(amz|goog|oss|tos)-.*|signature|sig|key-pair-id)$/i.test(key));
}

function isSecret(url: URL): boolean {
  const told = /token|key|auth|secret|passw|credential|expires|sign|session|hash|^sig$/i;
  return isPresigned(url) || [...url.searchParams.keys()].some((key) => told.test(key));
}

/** A text without what addresses in it tell beyond host and path. */
export function withoutQueries(text: string): string {
  return text.replace(/\b(https?:\/\/)([^\s"'()<>/@]*@)?([^\s"'()<>?#]*)[?#]?[^\s"'()<>]*/gi, "$1$3");
}

/** Whether a host is this machine or one of a network that nobody else can reach. */
export function isPrivate({ hostname }: URL): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, "");
  if (name === "localhost" || /\.(localhost|local|internal)$/.test(name)) return true;
  if (name.startsWith("[")) return isPrivate6(name.slice(1, -1));
  const parts = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(name);
  return parts !== null && isPrivate4(Number(parts[1]), Number(parts[2]));
}

/** Whether a host is this machine. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

// RFC 1918, 6598, 3927 and 1122
function isPrivate4(a: number, b: number): boolean {
  return a === 0 || a === 10 || a === 127 || a === 100 && b >= 64 && b < 128 || a === 169 && b === 254 ||
    a === 172 && b >= 16 && b < 32 || a === 192 && b === 168;
}

// RFC 4193 and 4291; an IPv4 address inside is written as two groups of hex digits
function isPrivate6(name: string): boolean {
  const mapped = /^::ffff:([0-9a-f]{1,4}):[0-9a-f]{1,4}$/.exec(name);
  if (mapped) {
    const high = parseInt(mapped[1]!, 16);
    return isPrivate4(high >> 8, high & 255);
  }
  return name === "::" || name === "::1" || /^f[cd]|^fe[89ab]/.test(name);
}
