import { tooOld } from './tree/node-version.mjs';

if (tooOld()) {
  console.error(tooOld());
  process.exitCode = 1;
} else {
  import('./test/run-tests.mjs').then(({ runTests }) => runTests(process.argv.slice(2)));
}
