import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../../support/eventually.js';
import { ok, Visitor } from '../../support/visitor.js';
import { inDatabase } from './demo-database.js';
import { missing, plantAbout, plantProgress, plantReasons, type Planters } from './planting.js';

const DEMO_PASSWORD = 'RuangPulih!2026';

/** The running demo, and who writes in it. */
interface World {
  readonly url: string;
  readonly dataFolder: string;
  readonly planters: Planters;
}

/** What was planted about. */
interface Planted {
  readonly sessionId: string;
  readonly reasonBookingId: string;
}

export async function signIn(url: string): Promise<Planters> {
  const signedIn = async (name: string): Promise<Visitor> => {
    const visitor = new Visitor(url);
    await visitor.logIn(`${name}@ruangpulih.test`, DEMO_PASSWORD);
    return visitor;
  };
  return {
    client: await signedIn('klien'),
    psychologist: await signedIn('psikolog'),
    admin: await signedIn('admin'),
  };
}

/** Every text that can be written in care, each by its author; the demo's clock goes to a session's start. */
export async function plantEverything(
  { url, dataFolder, planters }: World,
  mark: (label: string) => string,
): Promise<Planted> {
  const { items } = await ok(
    planters.client.api.GET('/api/v1/bookings', { params: { query: { scope: 'upcoming' } } }),
  );
  const { psychologistId } = await ok(planters.psychologist.api.GET('/api/v1/me'));
  const session =
    items.find(
      ({ status, psychologist }) => status === 'confirmed' && psychologist.id === psychologistId,
    ) ?? missing('session to come');
  const now = await moveClockTo(session.startsAt, { url, dataFolder });
  const about = { psychologistId: session.psychologist.id, now };
  const reasonBookingId = await plantReasons(planters, about, mark);
  await plantAbout(planters, session.id, mark);
  await plantProgress(planters, mark);
  return { sessionId: session.id, reasonBookingId };
}

async function moveClockTo(
  startsAt: string,
  { url, dataFolder }: Pick<World, 'url' | 'dataFolder'>,
): Promise<number> {
  const { sandboxToken } = JSON.parse(readFileSync(join(dataFolder, 'secrets.json'), 'utf8')) as {
    sandboxToken: string;
  };
  const to = new Date(Date.parse(startsAt) + 60_000).toISOString();
  const answer = await fetch(`${url}/api/v1/demo/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sandbox-token': sandboxToken },
    body: JSON.stringify({ to }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return Date.parse(to);
}

/** The outbox is told and the messages that are due have gone out, by mail and by WhatsApp. */
export function everythingIsSent(dataFolder: string, sessionId: string): Promise<unknown> {
  return eventually(
    'the messages about what was planted',
    () =>
      inDatabase(dataFolder, async (database) => {
        const [left] = await database.query<{ events: number; sent: number }>(
          `SELECT (SELECT count(*)::int FROM outbox WHERE done_at IS NULL) AS events,
                  (SELECT count(*)::int FROM outbox e JOIN message_owed m ON m.about_id = e.id
                    WHERE m.status = 'sent' AND (e.type = 'safety.alert_raised'
                       OR e.type = 'summary.shared' AND e.payload->>'bookingId' = $1)) AS sent`,
          [sessionId],
        );
        return left?.events === 0 && left.sent > 1;
      }),
    40,
  );
}
