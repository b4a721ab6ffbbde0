import * as ln from "../mod.ts";

/** Findings as a log of SARIF 2.1.0, the format of code scanners (OASIS, 2020). */
export function sarif(findings: readonly ln.Finding[]): unknown {
  const used = new Set(findings.map((f) => f.rule));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{
      tool: {
        driver: {
          name: "lensor",
          rules: ln.doctorRules.filter((rule) => used.has(rule.name)).map(({ name, severity, what, why, fix }) => ({
            id: name,
            shortDescription: { text: what },
            fullDescription: { text: why },
            help: { text: fix },
            defaultConfiguration: { level: severity },
          })),
        },
      },
      results: findings.map(({ rule, severity, path, paths, evidence, why, fix }) => ({
        ruleId: rule,
        level: severity,
        message: { text: `${path === "" ? "the whole tree" : path}: ${evidence}. ${why} Fix: ${fix}` },
        locations: (paths ?? [path]).map((name) => ({
          logicalLocations: [{ fullyQualifiedName: name, kind: "member" }],
        })),
      })),
    }],
  };
}
