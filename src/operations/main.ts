import 'reflect-metadata';
import { BadSettings } from '../config/config.js';
import { runCommand } from './commands.js';
import { OperationFault } from './operation-fault.js';

/** `node dist/src/operations/main.js backup --to …`: commands on the data, for whoever runs the house. */
runCommand(process.argv.slice(2), process.env, (line) => process.stdout.write(`${line}\n`)).catch(
  (error: unknown) => {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = 1;
  },
);

function sentenceOf(error: unknown): string {
  if (error instanceof OperationFault || error instanceof BadSettings) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ECONNREFUSED') return 'A database does not answer at the address it was given.';
  return error instanceof Error ? error.message : String(error);
}
