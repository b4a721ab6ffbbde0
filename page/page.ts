/**
 * The page that looks into checkpoints: opens what is dropped, shows names and shapes at once and numbers as they are
 * read, and converts. All of it happens here; the page's policy forbids every request.
 */
import type * as ln from "../mod.ts";
import { converted, FORMATS } from "./_convert.ts";
import { browser, choice, type Part, part } from "./_dom.ts";
import { type Look, looked, pageOf, titleOf, under } from "./_look.ts";

// Up to so many bytes every number is read without being asked; beyond it the ends of large tensors
const AT_ONCE = 1 << 29;
const SAMPLE = 1 << 18;

const name = part("name");
const about = part("about");
const failure = part("error");
const work = part("work");
const reading = part("progress-text");
const done = part("converted");
const frame = part("report");
const meter = part("progress");
const sets = part("sets");
const saveReport = part("save-report");
const all = part("all");

let files: readonly File[] = [], before: readonly File[] = [], look: Look | undefined, html = "", run = 0;

function complain(error: unknown): void {
  failure.textContent = error instanceof Error ? error.message : String(error);
  failure.hidden = false;
}

/** Opens the chosen files and shows them: what the headers say first, the numbers after. */
async function open(key?: string, everything = false): Promise<void> {
  if (files.length === 0) return;
  const mine = ++run;
  const current = () => mine === run;
  failure.hidden = true;
  done.textContent = "";
  saveReport.disabled = true;
  try {
    look = await looked(files, before, key);
    if (!current()) return;
    const { checkpoint, bytes } = look;
    const tensors = checkpoint.specs.size;
    work.hidden = false;
    name.textContent = titleOf(files);
    const format = checkpoint.format ?? "checkpoint";
    const count = `${tensors.toLocaleString("en-US")} ${tensors === 1 ? "tensor" : "tensors"}`;
    about.textContent = [format, count, under(files.reduce((n, { size }) => n + size, 0)), ...(checkpoint.notes ?? [])]
      .join(" · ");
    if (key === undefined) offer(checkpoint);
    frame.srcdoc = html = await pageOf(look, { values: false });
    saveReport.disabled = false;
    const large = bytes > AT_ONCE && !everything;
    all.hidden = !large;
    reading.textContent = "reading numbers";
    meter.value = "0";
    const made = await pageOf(look, {
      values: true,
      ...(large && { sample: SAMPLE }),
      progress: (read) => current() && (meter.value = String(read)),
    });
    if (!current()) return;
    frame.srcdoc = html = made;
    meter.value = "1";
    reading.textContent = large
      ? "numbers of large tensors are those of their ends"
      : `every number read: ${under(bytes)}`;
    browser.document.documentElement.dataset.done = String(mine);
  } catch (error) {
    if (current()) complain(error);
  }
}

// Other sets of weights that the file holds
function offer({ leftOut = [] }: ln.Checkpoint): void {
  part("sets-label").hidden = leftOut.length === 0;
  sets.replaceChildren(
    choice("the usual ones", ""),
    ...leftOut.map(({ key, tensors }) => choice(`${key} (${tensors})`, key)),
  );
}

function save(parts: readonly BlobPart[], target: string, type: string): void {
  const link = browser.document.createElement("a");
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  link.href = address;
  link.download = target;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function takes(zone: Part, input: Part, take: (chosen: readonly File[]) => void): void {
  input.addEventListener("change", () => input.files?.length && take(Array.from(input.files)));
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    return zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    const chosen = Array.from(event.dataTransfer?.files ?? []);
    if (chosen.length > 0) take(chosen);
  });
}

takes(part("drop"), part("file"), (chosen) => {
  files = chosen;
  open();
});
takes(part("drop-before"), part("before"), (chosen) => {
  before = chosen;
  open();
});
// A file that misses the zones must not replace the page
for (const type of ["dragover", "drop"]) browser.addEventListener(type, (event) => event.preventDefault());
sets.addEventListener("change", () => void open(sets.value || undefined));
all.addEventListener("click", () => void open(sets.value || undefined, true));
saveReport.addEventListener("click", () => save([html], `${files[0]?.name ?? "model"}.html`, "text/html"));

part("format").replaceChildren(...FORMATS.map(({ name, ending }) => choice(name, ending)));
part("dtype").replaceChildren(
  choice("it is", ""),
  ...["float32", "float16", "bfloat16"].map((dtype) => choice(dtype, dtype)),
);
part("convert").addEventListener("submit", async (event) => {
  event.preventDefault();
  if (!look || files.length === 0) return;
  failure.hidden = true;
  done.textContent = "converting";
  try {
    const ending = part("format").value;
    const dtype = part("dtype").value as ln.DType | "";
    const bytes = await converted(look.checkpoint, ending, dtype || undefined);
    const target = `${files[0]!.name.replace(/\.[^.]*$/, "")}.${ending}`;
    save([bytes as Uint8Array<ArrayBuffer>], target, "application/octet-stream");
    done.textContent = `${target}: ${under(bytes.length)}`;
  } catch (error) {
    done.textContent = "";
    complain(error);
  }
});
browser.document.documentElement.dataset.ready = "true";
