import { plusHours, type Instant } from '../kernel/time/instant.js';
import { actingAs } from '../platform/database/acting.js';
import { CONSENT_TEXTS } from '../modules/accounts/index.js';
import { SHARING_TEXT } from '../modules/progress/index.js';
import { DEMO_CLIENT } from './data/clients.js';
import { DEMO_PSYCHOLOGIST } from './data/psychologist.js';
import type { DemoPeople } from './make-people.js';
import { DEMO_ANSWERS, DEMO_GOALS, DEMO_MOODS } from './story/progress.js';
import type { Timeline } from './timeline.js';
import type { UseCases } from './use-cases.js';

const DAY_HOURS = 24;
const CARE = `
  SELECT DISTINCT c.id, c.care_person_id AS "personId" FROM care_view c
    JOIN booking_party_view b ON b.psychologist_id = c.psychologist_id AND b.care_person_id = c.care_person_id
   WHERE b.client_account_id = $1 AND c.psychologist_id = $2`;

interface Pair {
  readonly house: UseCases;
  readonly accountId: string;
  readonly zone: string;
  readonly psychologist: { readonly accountId: string; readonly psychologistId: string };
}

/** The demo's client answers, notes moods and sets goals, and lets the demo's psychologist see it. */
export function playProgress(
  house: UseCases,
  people: DemoPeople,
  { timeline, present }: { timeline: Timeline; present: Instant },
): void {
  const client = people.clients.get(DEMO_CLIENT);
  const psychologist = people.psychologists.get(DEMO_PSYCHOLOGIST);
  if (client === undefined || psychologist === undefined) return;
  const pair: Pair = { house, ...client, psychologist };
  const on = (day: number, run: () => Promise<unknown>): void => {
    timeline.add(plusHours(present, day * DAY_HOURS), async () => {
      await actingAs(client.accountId, run);
    });
  };
  on(-19, () => begin(pair));
  for (const { day, phq9, gad7 } of DEMO_ANSWERS) {
    on(day, () => take(pair, 'phq9', { answers: phq9, day }));
    on(day, () => take(pair, 'gad7', { answers: gad7, day }));
  }
  for (const { day, level, words } of DEMO_MOODS) {
    const { accountId, zone } = pair;
    const mood = { accountId, timeZone: zone, content: { level, words }, expected: undefined };
    on(day, () => house.writeMood.run(mood));
  }
  on(-18, () => setGoal(pair, null, { text: DEMO_GOALS.own, progress: [3, 6] }));
  on(-12, () => shareAndAsk(pair));
}

async function begin({ house, accountId }: Pair): Promise<void> {
  await house.changeSharing.agree(accountId, CONSENT_TEXTS.progress_data.textVersion);
}

function take(
  { house, accountId }: Pair,
  code: string,
  { answers, day }: { answers: readonly number[]; day: number },
): Promise<unknown> {
  const key = `demo:${code}:${String(day)}`;
  return house.takeMeasure.run({ accountId, code, answers, assignmentId: null, key });
}

async function shareAndAsk(pair: Pair): Promise<void> {
  const { house, accountId, psychologist } = pair;
  const [care] = await house.database.query<{ id: string; personId: string }>(CARE, [
    accountId,
    psychologist.psychologistId,
  ]);
  if (care === undefined) return;
  await house.changeSharing.share({
    accountId,
    careId: care.id,
    shared: { measures: true, mood: true, goals: true },
    textVersion: SHARING_TEXT.textVersion,
  });
  await setGoal(pair, care.personId, { text: DEMO_GOALS.together, progress: [2, 5, 7] });
  await actingAs(psychologist.accountId, () =>
    house.assignMeasure.run({
      accountId: psychologist.accountId,
      carePersonId: care.personId,
      measureCode: 'gad7',
      dueOn: null,
      key: 'demo:ask',
    }),
  );
}

/** Written by the client, or, with a client's id, by the psychologist; moved by the client. */
async function setGoal(
  { house, accountId, psychologist }: Pair,
  clientId: string | null,
  { text, progress }: { text: string; progress: readonly number[] },
): Promise<void> {
  const writer = clientId === null ? accountId : psychologist.accountId;
  const wish = { accountId: writer, clientId, text, key: `demo:${text}` };
  const { id } = (await actingAs(writer, () => house.writeGoal.add(wish))).body;
  for (const step of progress) {
    const content = { text, progress: step, isDone: false };
    await house.writeGoal.rewrite({ id, accountId, content, expected: undefined });
  }
}
