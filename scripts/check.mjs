import { runChecks } from './tree/checks.mjs';

const results = await runChecks();
process.exitCode = results.every(({ succeeded }) => succeeded) ? 0 : 1;
