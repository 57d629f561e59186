import { breachesIn, sentenceOf } from '../../invariants/invariants.js';
import type { KeySource } from '../../config/key-source.js';
import type { Places } from '../../config/places.js';
import { SystemClock } from '../../kernel/time/clock.js';
import { faultOfCanary } from '../../platform/crypto/canary.js';
import { KeyRing } from '../../platform/crypto/key-ring.js';
import { MasterKeys } from '../../platform/crypto/master-keys.js';
import { keysDataSource } from '../../platform/database/data-source.js';
import type { Queryable } from '../../platform/database/database.js';
import type { FileStore } from '../../platform/files/file-store.js';
import { openStore } from '../../platform/files/open-store.js';
import { Archive } from '../archive/archive.js';
import { connected, queryable } from '../connect.js';
import { checkAuditTrail } from './audit-trail.js';
import { checkDataKeys } from './data-keys.js';
import { checkFiles } from './kept-files.js';
import { checkRowCounts } from './row-counts.js';
import { checkSealedTexts } from './sealed-texts.js';
import { strayFiles } from './stray-files.js';

const clock = new SystemClock();
/** Everything as it is at one moment, while others write; the keys are asked after it. */
const ONE_INSTANT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** One thing that was looked at: what was found, and what is wrong with it. */
export interface Finding {
  readonly about: string;
  readonly figure: string;
  readonly faults: readonly string[];
}

interface Surroundings {
  readonly store: FileStore;
  readonly main: Queryable;
  readonly keys: Queryable;
  readonly masters: MasterKeys;
  readonly ring: KeyRing;
}

/**
 * Looks whether everything is there and belongs together; changes nothing.
 *
 * @param from an archive that was just restored, to count the rows against
 */
export async function verify(
  places: Places,
  source: KeySource,
  from: string | null,
): Promise<Finding[]> {
  const masters = await MasterKeys.open(source, { ...places, mayCreate: false });
  const store = await openStore(places.files);
  const ring = new KeyRing(masters, await keysDataSource(places.keysDatabaseUrl).initialize());
  try {
    return await connected(places.databaseUrl, (main) =>
      connected(places.keysDatabaseUrl, (keys) => {
        const around = { store, main: queryable(main), keys: queryable(keys), masters, ring };
        return findings(around, from);
      }),
    );
  } finally {
    await ring.onModuleDestroy();
  }
}

async function findings(around: Surroundings, from: string | null): Promise<Finding[]> {
  // Before the moment: an anchor that is written later would be ahead of it.
  const trail = await trailOf(around);
  await around.main.query(ONE_INSTANT);
  return [
    ...(from === null ? [] : [await rowsOf(around, from)]),
    await booksOf(around),
    await ledgerOf(around),
    trail,
    await keysOf(around),
    await canaryOf(around),
    await textsOf(around),
    await filesOf(around),
    await straysOf(around),
  ];
}

async function rowsOf({ main }: Surroundings, from: string): Promise<Finding> {
  const { manifest } = await Archive.open(from, 'main');
  const { count, faults } = await checkRowCounts(main, manifest);
  return { about: 'Rows', figure: `${count}, as the archive has them`, faults };
}

async function booksOf({ main }: Surroundings): Promise<Finding> {
  const faults = (await breachesIn(main)).map(sentenceOf);
  return { about: 'Money and bookings', figure: 'agree with each other', faults };
}

async function ledgerOf({ main }: Surroundings): Promise<Finding> {
  const [row] = await main.query<{ count: string; sum: string }>(
    `SELECT count(*), coalesce(sum(amount), 0)::text AS sum FROM ledger_entry`,
  );
  const { count = '0', sum = '0' } = row ?? {};
  const faults = sum === '0' ? [] : [`The ledger sums to Rp ${sum} instead of nothing.`];
  return { about: 'Ledger', figure: `${count} entries that sum to nothing`, faults };
}

async function trailOf({ main, keys, ring }: Surroundings): Promise<Finding> {
  const { count, faults } = await checkAuditTrail(main, keys, ring);
  return { about: 'Audit trail', figure: `${count} entries`, faults };
}

async function keysOf({ keys, masters }: Surroundings): Promise<Finding> {
  const { count, faults } = await checkDataKeys(keys, masters);
  return { about: 'Data keys', figure: `${count} that open`, faults };
}

async function canaryOf({ main, ring }: Surroundings): Promise<Finding> {
  const fault = await faultOfCanary(main, ring).catch(
    (error: unknown) =>
      `It cannot be read: ${error instanceof Error ? error.message : String(error)}`,
  );
  return { about: 'Canary', figure: 'says what it should', faults: fault === null ? [] : [fault] };
}

async function textsOf({ main, keys }: Surroundings): Promise<Finding> {
  const { columns, keys: named, dead, faults } = await checkSealedTexts(main, keys);
  const figure = `${columns} columns under ${named} keys, of which ${dead} were destroyed for good`;
  return { about: 'Sealed texts', figure, faults };
}

async function filesOf({ main, store }: Surroundings): Promise<Finding> {
  const { count, faults } = await checkFiles(main, store);
  return { about: 'Uploaded files', figure: `${count} as they came`, faults };
}

async function straysOf({ main, store }: Surroundings): Promise<Finding> {
  const strays = await strayFiles(main, store, clock.now());
  const faults = strays.length === 0 ? [] : [strayWords(strays)];
  return { about: 'Stray files', figure: `none in ${store.place}`, faults };
}

function strayWords(strays: readonly string[]): string {
  return `No row speaks of ${strays.length} of them: ${strays.join(', ')}; npm run files:strays -- --remove destroys them.`;
}
