import { buildStale, staleParts } from './tree/build.mjs';
import { reportFailure } from './tree/report-failure.mjs';

try {
  const names = staleParts().map(({ name }) => name);
  console.log(names.length === 0 ? 'Everything is up to date.' : `Building ${names.join(', ')}…`);
  await buildStale();
} catch (error) {
  reportFailure(error);
}
