// Kept in words an old Node understands, so that it can be told it is too old.
import { tooOld } from './tree/node-version.mjs';

if (tooOld()) {
  console.error(tooOld());
  process.exitCode = 1;
} else {
  import('./dev/launch-dev.mjs').then(({ launchDev }) =>
    launchDev(process.argv.slice(2), process.env),
  );
}
