import { RingChainKeys } from '../../platform/audit/chain-keys.js';
import { faultSentence, verifyChain } from '../../platform/audit/verify-chain.js';
import type { KeyRing } from '../../platform/crypto/key-ring.js';
import type { Queryable } from '../../platform/database/database.js';

/** The trail against its own hashes and its anchors: how long it is, and the first break of each chain. */
export async function checkAuditTrail(
  main: Queryable,
  keysDatabase: Queryable,
  ring: KeyRing,
): Promise<{ count: number; faults: string[] }> {
  const keys = new RingChainKeys(ring);
  const { rows, faults } = await verifyChain({ main, keysDatabase, keys });
  return { count: rows, faults: faults.map(faultSentence) };
}
