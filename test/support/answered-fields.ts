import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, '..', 'journeys', 'access-fields.json');
/** Keys that are data, not names of fields: ids, dates. */
const IS_DATA = /^[0-9a-f]{8}-|^\d{4}-\d\d|^\d+$/;

/** Which fields an operation answers to whom; callers who are answered the same stand together. */
type Fields = Record<string, { to: string[]; fields: string[] }[]>;

/** An answer to somebody who was let in. */
interface Answered {
  readonly operation: string;
  readonly caller: string;
  readonly status: number;
  readonly text: string;
}

/** Every path to a value in a JSON answer; items of a list share one. */
function pathsIn(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([key, inner]) =>
    pathsIn(inner, `${at}.${IS_DATA.test(key) ? '*' : key}`),
  );
}

function fieldsOf({ text }: Answered): string[] {
  if (!/^\s*[[{]/.test(text)) return [];
  return [...new Set(pathsIn(JSON.parse(text)))].sort();
}

function seen(answers: readonly Answered[]): Fields {
  const fields: Fields = {};
  for (const answer of answers.filter(({ status }) => status < 300)) {
    const found = fieldsOf(answer);
    const groups = (fields[answer.operation] ??= []);
    const same = groups.find((group) => group.fields.join() === found.join());
    if (same) same.to.push(answer.caller);
    else groups.push({ to: [answer.caller], fields: found });
  }
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Fields that somebody was answered and nobody has agreed to: each is a decision about who may read
 * what, taken by looking at the difference in `access-fields.json`.
 */
export function newFieldsIn(answers: readonly Answered[]): string[] {
  const accepted = JSON.parse(readFileSync(FILE, 'utf8')) as Fields;
  return Object.entries(seen(answers)).flatMap(([operation, groups]) =>
    groups.flatMap(({ to, fields }) =>
      to.flatMap((caller) => {
        const known = accepted[operation]?.find((group) => group.to.includes(caller))?.fields ?? [];
        return fields
          .filter((field) => !isKnown(field, known))
          .map((field) => `${operation} answers ${caller} the field ${field}`);
      }),
    ),
  );
}

/** An object or a list that is empty this time is the same field. */
function isKnown(field: string, known: readonly string[]): boolean {
  return known.some(
    (one) => one === field || one.startsWith(`${field}.`) || one.startsWith(`${field}[`),
  );
}

/** Writes down what is answered now, for somebody to read and commit. */
export function acceptFields(answers: readonly Answered[]): void {
  writeFileSync(FILE, `${JSON.stringify(seen(answers), null, 2)}\n`);
}
