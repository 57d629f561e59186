/** Days from the day it is known; docs/operations/dependencies.md gives the reasons. */
const DEADLINES = { critical: 2, high: 7, moderate: 30, low: 90 };
const NOT_ASKED =
  'The registry offers no audit, or did not answer: nothing is known, neither good nor bad.';

/**
 * What `npm audit --json` wrote, in lines for people and an exit code.
 *
 * @param {string} output
 * @returns {{ lines: string[], code: 0 | 1 | 2 }}
 */
export function verdictOn(output) {
  const report = parsed(output);
  const found = report?.vulnerabilities;
  if (found === undefined) return { lines: [NOT_ASKED], code: 2 };
  const all = Object.values(found).sort((one, other) => deadlineOf(one) - deadlineOf(other));
  if (all.length === 0) {
    const count = report?.metadata?.dependencies?.prod ?? 0;
    return { lines: [`Nothing is known against ${count} packages.`], code: 0 };
  }
  const lines = all.map((one) => {
    const remedy = one.fixAvailable ? 'a remedy is there' : 'no remedy yet';
    return `${one.severity}: ${one.name} ${one.range}; ${remedy}, to be done within ${deadlineOf(one)} days.`;
  });
  return { lines, code: 1 };
}

/**
 * @typedef {{ name: string, severity: string, range: string, fixAvailable?: unknown }} Vulnerability
 * @typedef {{ vulnerabilities?: Record<string, Vulnerability>, metadata?: { dependencies?: { prod?: number } } }} Report
 */

/** @param {string} output @returns {Report | null} */
function parsed(output) {
  try {
    return JSON.parse(output);
  } catch {
    return null;
  }
}

/** @param {Vulnerability} of */
function deadlineOf({ severity }) {
  return new Map(Object.entries(DEADLINES)).get(severity) ?? DEADLINES.low;
}
