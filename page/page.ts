/// <reference lib="dom" />
/**
 * The page that looks into checkpoints: opens what is dropped, shows names and shapes at once and numbers as they are read, and converts.
 * All of it happens here; the page's policy forbids every request.
 */
import * as ln from "../mod.ts";
import { converted, FORMATS } from "./_convert.ts";
import { type Look, looked, pageOf, under } from "./_look.ts";

// Up to so many bytes every number is read without being asked; beyond it the ends of large tensors
const AT_ONCE = 1 << 29;
const SAMPLE = 1 << 18;

const $ = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const shown = {
  name: $("name"),
  about: $("about"),
  error: $("error"),
  work: $("work"),
  text: $("progress-text"),
  done: $("converted"),
};
const frame = $<HTMLIFrameElement>("report"),
  meter = $<HTMLProgressElement>("progress"),
  sets = $<HTMLSelectElement>("sets");
const saveReport = $<HTMLButtonElement>("save-report"), all = $<HTMLButtonElement>("all");

let file: File | undefined, before: File | undefined, look: Look | undefined, html = "", run = 0;

function complain(error: unknown): void {
  shown.error.textContent = error instanceof Error ? error.message : String(error);
  shown.error.hidden = false;
}

/** Opens the chosen files and shows them: what the headers say first, the numbers after. */
async function open(key?: string, everything = false): Promise<void> {
  if (!file) return;
  const mine = ++run, current = () => mine === run;
  shown.error.hidden = true;
  shown.done.textContent = "";
  saveReport.disabled = true;
  try {
    look = await looked(file, before, key);
    if (!current()) return;
    const { checkpoint, model, bytes } = look, tensors = checkpoint.specs.size;
    shown.work.hidden = false;
    shown.name.textContent = file.name;
    const format = checkpoint.format ?? "checkpoint",
      count = `${tensors.toLocaleString("en-US")} ${tensors === 1 ? "tensor" : "tensors"}`;
    shown.about.textContent = [format, count, under(file.size), ...(checkpoint.notes ?? [])].join(" · ");
    if (key === undefined) offer(checkpoint);
    frame.srcdoc = html = await pageOf(look, { values: false });
    saveReport.disabled = false;
    const large = bytes > AT_ONCE && !everything;
    all.hidden = !large;
    shown.text.textContent = "reading numbers";
    meter.value = 0;
    const made = await pageOf(look, {
      values: true,
      ...(large && { sample: SAMPLE }),
      progress: (part) => current() && (meter.value = part),
    });
    if (!current()) return;
    frame.srcdoc = html = made;
    meter.value = 1;
    shown.text.textContent = large
      ? "numbers of large tensors are those of their ends"
      : `every number read: ${under(bytes)}`;
    document.documentElement.dataset.done = String(mine);
  } catch (error) {
    if (current()) complain(error);
  }
}

// Other sets of weights that the file holds
function offer({ leftOut = [] }: ln.Checkpoint): void {
  $("sets-label").hidden = leftOut.length === 0;
  sets.replaceChildren(
    new Option("the usual ones", ""),
    ...leftOut.map(({ key, tensors }) => new Option(`${key} (${tensors})`, key)),
  );
}

function save(parts: readonly BlobPart[], name: string, type: string): void {
  const link = document.createElement("a"), address = URL.createObjectURL(new Blob([...parts], { type }));
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function takes(zone: HTMLElement, input: HTMLInputElement, take: (chosen: File) => void): void {
  input.addEventListener("change", () => input.files?.[0] && take(input.files[0]));
  zone.addEventListener("dragover", (event) => (event.preventDefault(), zone.classList.add("over")));
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    const [chosen] = event.dataTransfer?.files ?? [];
    if (chosen) take(chosen);
  });
}

takes($("drop"), $("file"), (chosen) => (file = chosen, void open()));
takes($("drop-before"), $("before"), (chosen) => (before = chosen, void open()));
// A file that misses the zones must not replace the page
for (const type of ["dragover", "drop"]) addEventListener(type, (event) => event.preventDefault());
sets.addEventListener("change", () => void open(sets.value || undefined));
all.addEventListener("click", () => void open(sets.value || undefined, true));
saveReport.addEventListener("click", () => save([html], `${file?.name ?? "model"}.html`, "text/html"));

$<HTMLSelectElement>("format").replaceChildren(...FORMATS.map(({ name, ending }) => new Option(name, ending)));
$<HTMLSelectElement>("dtype").replaceChildren(
  new Option("it is", ""),
  ...["float32", "float16", "bfloat16"].map((dtype) => new Option(dtype, dtype)),
);
$<HTMLFormElement>("convert").addEventListener("submit", async (event) => {
  event.preventDefault();
  if (!look || !file) return;
  shown.error.hidden = true;
  shown.done.textContent = "converting";
  try {
    const ending = $<HTMLSelectElement>("format").value, dtype = $<HTMLSelectElement>("dtype").value as ln.DType | "";
    const bytes = await converted(look.checkpoint, ending, dtype || undefined);
    const name = `${file.name.replace(/\.[^.]*$/, "")}.${ending}`;
    save([bytes as Uint8Array<ArrayBuffer>], name, "application/octet-stream");
    shown.done.textContent = `${name}: ${under(bytes.length)}`;
  } catch (error) {
    shown.done.textContent = "";
    complain(error);
  }
});
document.documentElement.dataset.ready = "true";
