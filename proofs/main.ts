import { BadArguments, readOrders, type Order } from './frame/arguments.js';
import { prove } from './frame/prove.js';
import { PROOFS } from './registry.js';

const INTERRUPTED = 130;

/** @returns the exit code: 0 when every claim holds, 1 when one does not, 2 for bad arguments. */
export async function main(args: readonly string[]): Promise<number> {
  let orders: Order[];
  try {
    orders = readOrders(args, PROOFS);
  } catch (error) {
    if (!(error instanceof BadArguments)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => stop.abort());
  }
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  try {
    return (await prove(orders, say, stop.signal)) ? 0 : 1;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    process.stderr.write('Stopped before anything was proved.\n');
    return INTERRUPTED;
  }
}
