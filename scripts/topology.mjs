// Kept in words an old Node understands, so that it can be told it is too old.
import { tooOld } from './tree/node-version.mjs';

if (tooOld()) {
  console.error(tooOld());
  process.exitCode = 1;
} else {
  import('./topology/launch.mjs').then(({ launchTopology }) =>
    launchTopology(process.argv.slice(2), process.env),
  );
}
