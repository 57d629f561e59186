import { ClearError } from './tree/clear-error.mjs';
import { generateApiFiles, staleApiFiles, writeApiFiles } from './tree/api-files.mjs';
import { reportFailure } from './tree/report-failure.mjs';

/** With `--check` nothing is written: generated files that differ from their source are a failure. */
try {
  const isCheck = process.argv.includes('--check');
  const files = await generateApiFiles({ isCheck });
  const stale = staleApiFiles(files);
  if (isCheck) {
    if (stale.length > 0) {
      throw new ClearError(`Out of date: ${stale.join(', ')}. Run "npm run api:sync".`);
    }
  } else {
    writeApiFiles(files);
    console.log(stale.length === 0 ? 'Everything is up to date.' : `Wrote ${stale.join(', ')}.`);
  }
} catch (error) {
  reportFailure(error);
}
