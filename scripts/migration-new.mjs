import { newMigration } from './tree/new-migration.mjs';
import { reportFailure } from './tree/report-failure.mjs';
import { ROOT } from './tree/root.mjs';

try {
  console.log(`Wrote ${newMigration(ROOT, process.argv[2] ?? '')}, and listed it.`);
} catch (error) {
  reportFailure(error);
}
