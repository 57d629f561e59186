import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import type { Proof, ProofSettings } from './proof.js';

/** The command line asks for something that does not exist; the message is one sentence. */
export class BadArguments extends Error {}

/** A proof with the settings it is to be run with. */
export interface Order {
  readonly proof: Proof;
  readonly settings: ProofSettings;
}

const FLAGS = ['seed', 'size', 'clients', 'plant', 'keep'] as const;
type Flag = (typeof FLAGS)[number];
type Given = Partial<Record<Flag, string>>;

const LARGEST_SEED = 2 ** 31 - 1;
const LARGEST_SIZE = 100_000_000;

/**
 * `[name] [--seed n] [--size n] [--clients n] [--plant fault] [--keep folder]`; without a name every
 * proof, at its short size.
 *
 * @throws BadArguments
 */
export function readOrders(args: readonly string[], proofs: readonly Proof[]): Order[] {
  const { name, given } = split(args);
  const seed = wholeNumber(given, 'seed', [0, LARGEST_SEED]) ?? randomInt(1, LARGEST_SEED);
  if (name === undefined) {
    refuseAllBut(['seed'], given);
    return proofs.map((proof) => ({
      proof,
      settings: { seed, ...proof.short, plant: null, keep: null },
    }));
  }
  const proof = proofs.find((candidate) => candidate.name === name);
  if (!proof) {
    throw new BadArguments(`There is no proof "${name}"; there is ${listOf(proofs)}.`);
  }
  return [{ proof, settings: settingsOf(proof, seed, given) }];
}

function settingsOf(proof: Proof, seed: number, given: Given): ProofSettings {
  const { plant = null, keep } = given;
  if (plant !== null && !proof.plants.includes(plant)) {
    throw new BadArguments(`--plant must be one of ${proof.plants.join(', ')}.`);
  }
  return {
    seed,
    size: wholeNumber(given, 'size', [proof.leastSize, LARGEST_SIZE]) ?? proof.short.size,
    clients: wholeNumber(given, 'clients', [2, proof.mostClients]) ?? proof.short.clients,
    plant,
    keep: keep === undefined ? null : resolve(keep),
  };
}

function split(args: readonly string[]): { name: string | undefined; given: Given } {
  const given: Given = {};
  const names: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (!arg.startsWith('--')) {
      names.push(arg);
      continue;
    }
    const [flag = '', ...inline] = arg.slice(2).split('=');
    const value = inline.length > 0 ? inline.join('=') : args[++index];
    if (!isFlag(flag)) {
      throw new BadArguments(`Unknown argument --${flag}; there are --${FLAGS.join(', --')}.`);
    }
    if (value === undefined || value === '') throw new BadArguments(`--${flag} needs a value.`);
    given[flag] = value;
  }
  if (names.length > 1) throw new BadArguments('Name one proof, or none to run them all.');
  return { name: names[0], given };
}

function refuseAllBut(allowed: readonly Flag[], given: Given): void {
  const other = FLAGS.find((flag) => given[flag] !== undefined && !allowed.includes(flag));
  if (other) throw new BadArguments(`--${other} needs the name of a proof.`);
}

function wholeNumber(
  given: Given,
  flag: Flag,
  [least, most]: readonly [number, number],
): number | undefined {
  const text = given[flag];
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new BadArguments(`--${flag} must be a whole number from ${least} to ${most}.`);
  }
  return number;
}

function listOf(proofs: readonly Proof[]): string {
  return proofs.map(({ name }) => name).join(', ');
}

function isFlag(text: string): text is Flag {
  return (FLAGS as readonly string[]).includes(text);
}
