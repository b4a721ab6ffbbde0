/**
 * A value as Python's `repr` writes it. JavaScript has one kind of number, so what was 0.0 in Python comes out as 0.
 */
export function pythonText(value: unknown, depth = 0): string {
  switch (typeof value) {
    case "string":
      return quoted(value);
    case "boolean":
      return value ? "True" : "False";
    case "number":
      return numberText(value);
    case "object":
      break;
    default:
      return String(value);
  }
  if (value === null) return "None";
  if (depth > 64) return "...";
  const inner = (item: unknown) => pythonText(item, depth + 1);
  if (Array.isArray(value)) return `[${value.map(inner).join(", ")}]`;
  const items = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${items.map(([key, item]) => `${quoted(key)}: ${inner(item)}`).join(", ")}}`;
}

/** A value as Python's `str` writes it: a text is itself. */
export function pythonString(value: unknown): string {
  return typeof value === "string" ? value : pythonText(value);
}

/** A shape as PyTorch writes it: `torch.Size([4, 3])`. */
export function torchSize(shape: readonly number[]): string {
  return `torch.Size([${shape.join(", ")}])`;
}

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inner = text.replace(/[\\\n\r\t]/g, (c) => ESCAPES.get(c)!);
  return quote + (quote === "'" ? inner.replaceAll("'", "\\'") : inner) + quote;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([["\\", "\\\\"], ["\n", "\\n"], ["\r", "\\r"], ["\t", "\\t"]]);

// The same shortest digits as JavaScript's, but an exponent from 1e-5 down, with two digits
function numberText(x: number): string {
  if (Number.isNaN(x)) return "nan";
  if (!Number.isFinite(x)) return x > 0 ? "inf" : "-inf";
  if (Object.is(x, -0)) return "-0.0";
  const text = x !== 0 && Math.abs(x) < 1e-4 ? x.toExponential() : String(x);
  return text.replace(/e([+-])(\d)$/, "e$10$2");
}
