import type { Queryable } from '../../platform/database/database.js';
import type { MasterKeys } from '../../platform/crypto/master-keys.js';
import { masterIdOf, unwrap, type WrappedKey } from '../../platform/crypto/wrapped-key.js';

const BATCH = 1_000;
const NEXT = `
  SELECT id::text, person_id::text, wrapped FROM data_key WHERE id > $1 ORDER BY id LIMIT ${BATCH}`;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Opens every data key. @returns how many there are, and a sentence for each that does not open */
export async function checkDataKeys(
  keys: Queryable,
  masters: MasterKeys,
): Promise<{ count: number; faults: string[] }> {
  const faults: string[] = [];
  let count = 0;
  for (let last = BEFORE_ALL; ;) {
    const rows = await keys.query<WrappedKey>(NEXT, [last]);
    for (const row of rows) {
      const fault = await faultOf(row, masters);
      if (fault !== null) faults.push(fault);
    }
    count += rows.length;
    if (rows.length < BATCH) return { count, faults };
    last = rows.at(-1)?.id ?? last;
  }
}

async function faultOf(row: WrappedKey, masters: MasterKeys): Promise<string | null> {
  try {
    unwrap(await masters.byId(masterIdOf(row)), row);
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `The data key ${row.id} does not open: ${reason}`;
  }
}
