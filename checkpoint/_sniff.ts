/** What the first bytes of a file say about its format. */
export type Format = "zip" | "pickle" | "tar" | "npy" | "gguf" | "safetensors" | "json" | "protobuf";

/** The format by its first (up to 512) bytes; the end of them may be the end of the file. */
export function sniff(head: Uint8Array): Format | undefined {
  const text = String.fromCharCode(...head);
  if (text.startsWith("PK\x03\x04") || text.startsWith("PK\x05\x06")) return "zip";
  if (head[0] === 0x80 && head[1]! >= 2 && head[1]! <= 5) return "pickle";
  if (text.slice(257, 262) === "ustar") return "tar";
  if (text.startsWith("\x93NUMPY")) return "npy";
  if (text.startsWith("GGUF")) return "gguf";
  if (/^[ \t\r\n]*\{/.test(text.slice(8))) {
    // A header has at most 100 MB, so that the upper half of its length is zero
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
    if (view.getUint32(4, true) === 0) return "safetensors";
  }
  if (/^[ \t\r\n]*\{/.test(text)) return "json";
  // A model of ONNX is a message whose fields 1 to 8 are numbers (wire type 0) or have a length (2)
  const field = (head[0] ?? 0) >> 3, wire = (head[0] ?? 0) & 7;
  return field >= 1 && field <= 8 && (wire === 0 || wire === 2) ? "protobuf" : undefined;
}
