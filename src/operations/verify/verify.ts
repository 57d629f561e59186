import type { KeySource } from '../../config/key-source.js';
import type { Places } from '../../config/places.js';
import { faultOfCanary } from '../../platform/crypto/canary.js';
import { KeyRing } from '../../platform/crypto/key-ring.js';
import { MasterKeys } from '../../platform/crypto/master-keys.js';
import { keysDataSource } from '../../platform/database/data-source.js';
import type { Queryable } from '../../platform/database/database.js';
import { Archive } from '../archive/archive.js';
import { connected, queryable } from '../connect.js';
import { checkAuditTrail } from './audit-trail.js';
import { faultyBooks } from './books.js';
import { checkDataKeys } from './data-keys.js';
import { checkFiles } from './kept-files.js';
import { checkRowCounts } from './row-counts.js';
import { checkSealedTexts } from './sealed-texts.js';

/** Everything as it is at one moment, while others write; the keys are asked after it. */
const ONE_INSTANT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** One thing that was looked at: what was found, and what is wrong with it. */
export interface Finding {
  readonly about: string;
  readonly figure: string;
  readonly faults: readonly string[];
}

interface Surroundings {
  readonly places: Places;
  readonly main: Queryable;
  readonly keys: Queryable;
  readonly masters: MasterKeys;
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
  return connected(places.databaseUrl, (main) =>
    connected(places.keysDatabaseUrl, async (keys) => {
      await main.query(ONE_INSTANT);
      const around = { places, main: queryable(main), keys: queryable(keys), masters };
      return [
        ...(from === null ? [] : [await rowsOf(around, from)]),
        await booksOf(around),
        await ledgerOf(around),
        await trailOf(around),
        await keysOf(around),
        await canaryOf(around),
        await textsOf(around),
        await filesOf(around),
      ];
    }),
  );
}

async function rowsOf({ main }: Surroundings, from: string): Promise<Finding> {
  const { manifest } = await Archive.open(from, 'main');
  const { count, faults } = await checkRowCounts(main, manifest);
  return { about: 'Rows', figure: `${count}, as the archive has them`, faults };
}

async function booksOf({ main }: Surroundings): Promise<Finding> {
  const faults = (await faultyBooks(main)).map(({ check, ids }) => `${check}: ${ids.join(', ')}`);
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

async function trailOf({ main }: Surroundings): Promise<Finding> {
  const { count, faults } = await checkAuditTrail(main);
  return { about: 'Audit trail', figure: `${count} entries`, faults };
}

async function keysOf({ keys, masters }: Surroundings): Promise<Finding> {
  const { count, faults } = await checkDataKeys(keys, masters);
  return { about: 'Data keys', figure: `${count} that open`, faults };
}

async function canaryOf({ places, main, masters }: Surroundings): Promise<Finding> {
  const source = await keysDataSource(places.keysDatabaseUrl).initialize();
  const ring = new KeyRing(masters, source);
  try {
    const fault = await faultOfCanary(main, ring);
    return {
      about: 'Canary',
      figure: 'says what it should',
      faults: fault === null ? [] : [fault],
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { about: 'Canary', figure: '', faults: [`The canary cannot be read: ${reason}`] };
  } finally {
    await ring.onModuleDestroy();
  }
}

async function textsOf({ main, keys }: Surroundings): Promise<Finding> {
  const { columns, keys: named, dead, faults } = await checkSealedTexts(main, keys);
  const figure = `${columns} columns under ${named} keys, of which ${dead} were destroyed for good`;
  return { about: 'Sealed texts', figure, faults };
}

async function filesOf({ main, places }: Surroundings): Promise<Finding> {
  const { count, faults } = await checkFiles(main, places.filesFolder);
  return { about: 'Uploaded files', figure: `${count} as they came`, faults };
}
