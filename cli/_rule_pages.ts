import * as ln from "../mod.ts";
import { Usage } from "./_command.ts";

/** The rule of a name. Throws `Usage` that offers the nearest. */
export function ruleCalled(name: string): ln.DoctorRule {
  const rule = ln.doctorRules.find((rule) => rule.name === name);
  if (rule) return rule;
  const words = name.split("-");
  const near = ln.doctorRules.filter((rule) => words.some((word) => word.length > 2 && rule.name.includes(word)));
  const help = near.length
    ? `did you mean ${near.map((rule) => rule.name).join(", ")}`
    : "lensor help rules lists them";
  throw new Usage(`there is no rule "${name}"; ${help}`);
}

/** What is known of a rule, for a terminal. */
export function rulePage({ name, severity, needs, what, innocent, why, fix, reports }: ln.DoctorRule): string {
  return [
    `${name} (${severity}${needs === "history" ? ", by history, names and shapes" : ""})`,
    "",
    `When      ${what}`,
    ...(innocent ? [`Not for   ${innocent}`] : []),
    `Why       ${why}`,
    `Fix       ${fix}`,
    `Seen in   ${reports}`,
    "",
    `lensor check FILE --rule ${name}`,
    `lensor check FILE --skip ${name}:PATH`,
  ].join("\n");
}

/** Every rule with its severity and its first sentence. */
export function ruleList(): string {
  const width = Math.max(...ln.doctorRules.map((rule) => rule.name.length));
  return ln.doctorRules.map(({ name, severity, what }) => `${name.padEnd(width)}  ${severity.padEnd(7)}  ${what}`).join(
    "\n",
  );
}
