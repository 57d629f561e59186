import { newId } from '../../src/kernel/identity/id.js';
import { TransactionRunner } from '../../src/platform/database/transaction-runner.js';
import type { House } from './house.js';
import { pastSession } from './past-session.js';
import type { Practice } from './practice.js';
import type { Good } from './stage.js';

/** Sessions of the client with the psychologist whose outcome is open. */
export interface Objected {
  /** Nobody has objected to it yet. */
  readonly openId: string;
  /** To another one, and not decided. */
  readonly objectionId: string;
}

const RAISED = `
  INSERT INTO objection (id, booking_id, party, by_account_id, against, claim, at)
  VALUES ($1, $2, 'client', $3, 'completed', 'technical', now() - interval '1 minute')`;

export async function addObjection(
  house: House,
  practice: Practice,
  clientId: string,
): Promise<Objected> {
  const openId = await pastSession(house, practice, { clientId, hoursAgo: 5 });
  const bookingId = await pastSession(house, practice, { clientId, hoursAgo: 8 });
  const objectionId = newId();
  const values = [objectionId, bookingId, clientId];
  await house.app.get(TransactionRunner).run((tx) => tx.query(RAISED, values));
  return { openId, objectionId };
}

export function ofObjections({ openId, objectionId }: Objected): Readonly<Record<string, Good>> {
  const path = `/admin/objections/${objectionId}`;
  return {
    objectToOutcome: {
      ...{ by: 'client', path: `/bookings/${openId}/objection` },
      body: { claim: 'psychologist_absent' },
    },
    adminGetObjection: { by: 'admin', path },
    adminDecideObjection: {
      ...{ by: 'admin', path: `${path}/decision` },
      body: { decidedAs: 'completed' },
    },
  };
}
