/** What the first bytes of a file say about its format. */
export type Format = "zip" | "pickle" | "tar" | "npy" | "gguf" | "safetensors" | "json" | "protobuf";

/** The format by its first (up to 512) bytes; the end of them may be the end of the file. */
export function sniff(head: Uint8Array): Format | undefined {
  const starts = (text: string, at = 0) => [...text].every((c, k) => head[at + k] === c.charCodeAt(0));
  if (starts("PK\x03\x04") || starts("PK\x05\x06")) return "zip";
  // A header has at most 100 MB, so that the upper half of its length is zero. Before pickles: 640 bytes are 80 02 00 00 too
  if (opensObject(head, 8) && head.subarray(4, 8).every((b) => b === 0)) return "safetensors";
  if (head[0] === 0x80 && head[1]! >= 2 && head[1]! <= 5) return "pickle";
  if (starts("ustar", 257)) return "tar";
  if (starts("\x93NUMPY")) return "npy";
  if (starts("GGUF")) return "gguf";
  if (opensObject(head, 0)) return "json";
  // A model of ONNX is a message whose fields 1 to 8 are numbers (wire type 0) or have a length (2)
  const field = (head[0] ?? 0) >> 3, wire = (head[0] ?? 0) & 7;
  return field >= 1 && field <= 8 && (wire === 0 || wire === 2) ? "protobuf" : undefined;
}

// A brace after the white space of JSON
function opensObject(head: Uint8Array, at: number): boolean {
  while (head[at] === 32 || head[at] === 9 || head[at] === 10 || head[at] === 13) at++;
  return head[at] === 123;
}
