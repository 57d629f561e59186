import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Options {
  /** Names of measures; empty means all. */
  readonly only: readonly string[];
  readonly rounds: number;
  /** Length of one round. */
  readonly seconds: number;
  /** Connections of the rows that are measured under load. */
  readonly clients: number;
  /** Psychologists in the data. */
  readonly size: number;
  /** Bookings of each of them. */
  readonly each: number;
  readonly seed: number;
}

export const DEFAULTS: Options = {
  only: [],
  rounds: 5,
  seconds: 10,
  clients: 32,
  size: 10_000,
  each: 10,
  seed: 1,
};

/** An argument that cannot be understood; the message is for the person who typed it. */
export class BadArgument extends Error {}

/** @throws BadArgument naming the argument. */
export function readOptions(args: readonly string[], measures: readonly string[]): Options {
  const given = parsed(args);
  const only = (given['only'] ?? '').split(',').filter((name) => name !== '');
  const unknown = only.find((name) => !measures.includes(name));
  if (unknown !== undefined) {
    throw new BadArgument(`There is no measure ${unknown}. There are: ${measures.join(', ')}.`);
  }
  return {
    only,
    rounds: whole(given, 'rounds', 1),
    seconds: positive(given, 'seconds'),
    clients: whole(given, 'clients', 1),
    size: whole(given, 'size', 100),
    each: whole(given, 'each', 1),
    seed: whole(given, 'seed', 0),
  };
}

function parsed(args: readonly string[]): Partial<Record<string, string>> {
  const text = { type: 'string' } as const;
  const names = Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, text]));
  try {
    return parseArgs({ args: [...args], options: names, strict: true }).values;
  } catch (error) {
    throw new BadArgument(error instanceof Error ? error.message : String(error));
  }
}

type NumberName = Exclude<keyof Options, 'only'>;
type Given = Partial<Record<string, string>>;

function positive(given: Given, name: NumberName): number {
  const value = Number(given[name] ?? DEFAULTS[name]);
  if (Number.isFinite(value) && value > 0) return value;
  throw new BadArgument(`--${name} must be a number above zero.`);
}

function whole(given: Given, name: NumberName, least: number): number {
  const value = Number(given[name] ?? DEFAULTS[name]);
  if (Number.isInteger(value) && value >= least) return value;
  throw new BadArgument(`--${name} must be a whole number of at least ${String(least)}.`);
}
