import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_PARTY = `
  EXISTS (SELECT 1 FROM booking b JOIN psychologist p ON p.id = b.psychologist_id
           WHERE b.id = chat_message.booking_id AND (SELECT acting_account()) IN (b.client_account_id, p.account_id))`;

/**
 * What two people wrote to each other is read by these two, and each writes in their own name. The
 * room tells both that there is something new, by its id alone.
 */
export class Consultation1764000003630 implements MigrationInterface {
  readonly name = 'Consultation1764000003630';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE chat_message ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY chat_message_parties ON chat_message FOR SELECT USING (${IS_PARTY});
      CREATE POLICY chat_message_room ON chat_message FOR SELECT USING ((SELECT acts_as_system('room')));
      CREATE POLICY chat_message_author ON chat_message FOR INSERT
        WITH CHECK (author_id = (SELECT acting_account()) AND ${IS_PARTY});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY chat_message_author ON chat_message;
      DROP POLICY chat_message_room ON chat_message;
      DROP POLICY chat_message_parties ON chat_message;
      ALTER TABLE chat_message NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
    `);
  }
}
