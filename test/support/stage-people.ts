import { randomUUID } from 'node:crypto';
import { ok, PASSWORD, type Visitor } from './visitor.js';

/** Version of the text about health data. */
export async function healthTextOf(visitor: Visitor): Promise<string> {
  const { items } = await ok(visitor.api.GET('/api/v1/consent-texts'));
  return items.find(({ kind }) => kind === 'health_data')?.textVersion ?? '';
}

/** What somebody registers with. */
export function newcomer(): Record<string, unknown> {
  const email = `${randomUUID()}@contoh.test`;
  return { email, password: PASSWORD, name: 'Sari', role: 'client', acceptTerms: true };
}
