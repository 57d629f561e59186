import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = '(SELECT acting_account())';
/** Themselves, or their guardian until they are 18. Written out, so that it is planned with each query. */
const standsFor = (person: string): string => `
  EXISTS (SELECT 1 FROM care_person o WHERE o.id = ${person} AND (o.account_id = ${ME}
             OR o.guardian_account_id = ${ME} AND age_at(o.born_on, (SELECT business_now())) < 18))`;
const isGuardianOf = (person: string): string => `
  EXISTS (SELECT 1 FROM care_person o WHERE o.id = ${person} AND ${ME} IN (o.account_id, o.guardian_account_id))`;
const ofBooking = (table: string, condition: string): string =>
  `EXISTS (SELECT 1 FROM booking b WHERE b.id = ${table}.booking_id AND ${condition})`;
const isParty = (client: string): string => `
  EXISTS (SELECT 1 FROM booking b JOIN psychologist p ON p.id = b.psychologist_id
           WHERE b.id = chat_message.booking_id AND (p.account_id = ${ME} OR ${client}))`;
const PAID = `b.client_account_id = ${ME}`;

const OWN = ['measure_response', 'mood_entry', 'goal', 'measure_assignment', 'safety_alert'];

interface Conditions {
  readonly summary: string;
  readonly tick: string;
  readonly chat: string;
  readonly own: (table: string) => string;
}

const policies = ({ summary, tick, chat, own }: Conditions): string => `
  DROP POLICY homework_tick_client ON homework_tick;
  DROP POLICY session_summary_client ON session_summary;
  CREATE POLICY session_summary_client ON session_summary FOR SELECT USING (shared_at IS NOT NULL AND ${summary});
  CREATE POLICY homework_tick_client ON homework_tick USING (${ofBooking('homework_tick', tick)});

  DROP POLICY chat_message_author ON chat_message;
  DROP POLICY chat_message_parties ON chat_message;
  CREATE POLICY chat_message_parties ON chat_message FOR SELECT USING (${isParty(chat)});
  CREATE POLICY chat_message_author ON chat_message FOR INSERT WITH CHECK (author_id = ${ME} AND ${isParty(chat)});

  ${OWN.map(
    (table) => `
  DROP POLICY ${table}_own ON ${table};
  CREATE POLICY ${table}_own ON ${table} USING (${own(table)});`,
  ).join('')}`;

/**
 * On the 18th birthday a record closes to the guardian and opens to whoever it is about: summaries,
 * homework, measures, moods and goals. What a guardian and a psychologist wrote to each other closes
 * and does not pass on: it was not written to the young adult.
 */
export class GrownUp1764000004172 implements MigrationInterface {
  readonly name = 'GrownUp1764000004172';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      policies({
        summary: standsFor('session_summary.care_person_id'),
        tick: standsFor('b.care_person_id'),
        chat: `${PAID} AND ${standsFor('b.care_person_id')}`,
        own: (table) => standsFor(`${table}.care_person_id`),
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      policies({
        summary: ofBooking('session_summary', PAID),
        tick: PAID,
        chat: PAID,
        own: (table) => isGuardianOf(`${table}.care_person_id`),
      }),
    );
  }
}
