import type { House } from './house.js';

const FRESHEN = `UPDATE session SET fresh_until = expires_at WHERE revoked_at IS NULL`;

/** Everybody who is signed in now has proven, for as long as they stay, that it is them. */
export async function freshenAll({ database }: Pick<House, 'database'>): Promise<void> {
  await database.query(FRESHEN);
}
