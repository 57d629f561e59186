import { isFields, type Fields } from '../fields.js';

/** What a provider can be made to do wrong. */
export const FAULTS = ['duplicate', 'delay', 'reorder', 'forge', 'fail', 'lose_answer'] as const;
export type Fault = (typeof FAULTS)[number];

export const FORGERIES = ['signature', 'amount'] as const;
/** A wrong signature over a true amount, or a right one over a wrong amount. */
export type Forgery = (typeof FORGERIES)[number];

interface Counted {
  /** On how many more calls or notifications it acts; null until it is switched off. */
  times: number | null;
}

interface OnOperations extends Counted {
  /** The operations it acts on; none named means every one. */
  on: readonly string[];
}

/** The switches that are on. */
export interface Switches {
  /** Each notification is sent this many times at once. */
  duplicate?: Counted & { copies: number };
  /** Each notification is kept back this long, or until it is released. */
  delay?: Counted & { seconds: number | null };
  /** A notification waits until the one after it has been sent. */
  reorder?: Counted;
  /** Before each notification comes a forged one that says "paid". */
  forge?: Counted & { kind: Forgery | 'both' };
  /** Refused with this status or SMTP reply code; nothing is done. */
  fail?: OnOperations & { status: number };
  /** Done, but the line goes dead after this long without an answer. */
  lose_answer?: OnOperations & { seconds: number };
}

/** What of the above makes sense for a provider, and what its requests are called. */
export interface ProviderTraits {
  name: string;
  label: string;
  faults: readonly Fault[];
  operations: readonly string[];
  /** What somebody else could send in its name. */
  forgeries: readonly Forgery[];
  /** The status or reply code of a failure nobody chose one for. */
  usualStatus: number;
}

type Field =
  | { kind: 'number'; from: number; to: number; orNull: boolean; usual: number | null }
  | { kind: 'choice'; of: readonly string[]; usual: string }
  | { kind: 'operations' };

const TIMES: Field = { kind: 'number', from: 1, to: 1000, orNull: true, usual: null };

/** The fields of a fault's switch and what may stand in them. */
export function fieldsOfFault(
  fault: Fault,
  { forgeries, usualStatus }: ProviderTraits,
): Readonly<Record<string, Field>> {
  const number = (from: number, to: number, usual: number | null): Field => ({
    ...{ kind: 'number', from, to, usual },
    orNull: usual === null,
  });
  const own: Readonly<Record<Fault, Readonly<Record<string, Field>>>> = {
    duplicate: { copies: number(2, 20, 2) },
    delay: { seconds: number(1, 3600, null) },
    reorder: {},
    forge: { kind: { kind: 'choice', of: [...forgeries, 'both'], usual: 'both' } },
    fail: { status: number(400, 599, usualStatus), on: { kind: 'operations' } },
    lose_answer: { seconds: number(0, 120, 0), on: { kind: 'operations' } },
  };
  return { times: TIMES, ...own[fault] };
}

type Parsed = { switches: Switches } | { errors: string[] };

/** Reads the switches of a provider: `{ "fail": { "status": 503, "times": 1 }, "reorder": {} }`. */
export function parseSwitches(body: unknown, traits: ProviderTraits): Parsed {
  if (!isFields(body)) return { errors: ['The body must be a JSON object of switches.'] };
  const errors: string[] = [];
  const switches: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    const fault = traits.faults.find((known) => known === name);
    if (fault === undefined) {
      errors.push(`${traits.name} has no switch "${name}"; it has ${traits.faults.join(', ')}.`);
    } else if (!isFields(value)) {
      errors.push(`${name} must be a JSON object; {} stands for its usual values.`);
    } else {
      switches[name] = parseSwitch(fault, value, { traits, errors });
    }
  }
  return errors.length > 0 ? { errors } : { switches };
}

function parseSwitch(
  fault: Fault,
  given: Fields,
  { traits, errors }: { traits: ProviderTraits; errors: string[] },
): Fields {
  const known = fieldsOfFault(fault, traits);
  for (const name of Object.keys(given)) {
    if (!(name in known)) errors.push(`${fault} has no field "${name}".`);
  }
  const values = Object.entries(known).map(([name, field]) => {
    const value = name in given ? given[name] : usualOf(field);
    const problem = problemOf(field, value, traits);
    if (problem !== null) errors.push(`${fault}.${name} must be ${problem}.`);
    return [name, value] as const;
  });
  return Object.fromEntries(values);
}

function usualOf(field: Field): unknown {
  return field.kind === 'operations' ? [] : field.usual;
}

/** What a value should have been; null when it is fine. */
function problemOf(field: Field, value: unknown, { operations }: ProviderTraits): string | null {
  switch (field.kind) {
    case 'number':
      return isNumberFor(field, value)
        ? null
        : `a whole number from ${field.from} to ${field.to}${field.orNull ? ' or null' : ''}`;
    case 'choice':
      return field.of.includes(String(value)) ? null : `one of ${field.of.join(', ')}`;
    case 'operations':
      return isListOf(operations, value) ? null : `a list of ${operations.join(', ')}`;
  }
}

function isNumberFor(field: Extract<Field, { kind: 'number' }>, value: unknown): boolean {
  if (value === null) return field.orNull;
  return Number.isInteger(value) && Number(value) >= field.from && Number(value) <= field.to;
}

function isListOf(known: readonly string[], value: unknown): boolean {
  return Array.isArray(value) && value.every((name: unknown) => known.includes(String(name)));
}
