import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = '(SELECT acting_account())';

const TABLES = [
  'measure_assignment',
  'measure_response',
  'mood_entry',
  'goal',
  'goal_version',
  'safety_alert',
  'safety_alert_occasion',
  'safety_disposition',
];

const PRACTICE = (table: string): string => `
  EXISTS (SELECT 1 FROM psychologist p WHERE p.id = ${table}.psychologist_id AND p.account_id = ${ME})`;
const MINE = (table: string): string => `
  EXISTS (SELECT 1 FROM care_person o
           WHERE o.id = ${table}.care_person_id AND ${ME} IN (o.account_id, o.guardian_account_id))`;
const CARED = (table: string, kind: string): string =>
  `EXISTS (SELECT 1 FROM care c JOIN psychologist p ON p.id = c.psychologist_id
             JOIN sharing s ON s.care_id = c.id AND s.kind = '${kind}' AND s.withdrawn_at IS NULL
            WHERE c.care_person_id = ${table}.care_person_id AND c.until_at IS NULL AND p.account_id = ${ME})`;
const ASKED = `
  EXISTS (SELECT 1 FROM measure_assignment a WHERE a.id = measure_response.assignment_id AND ${PRACTICE('a')})`;

const OWN = ['measure_response', 'mood_entry', 'goal', 'measure_assignment', 'safety_alert'];

const POLICIES = `
  ${OWN.map((table) => `CREATE POLICY ${table}_own ON ${table} USING (${MINE(table)});`).join('\n')}

  CREATE POLICY measure_assignment_asker ON measure_assignment USING (${PRACTICE('measure_assignment')});
  CREATE POLICY measure_response_shared ON measure_response FOR SELECT
    USING (${CARED('measure_response', 'measures')} OR (${ASKED}));
  CREATE POLICY mood_entry_shared ON mood_entry FOR SELECT USING (${CARED('mood_entry', 'mood')});
  CREATE POLICY goal_shared ON goal USING (${CARED('goal', 'goals')});
  CREATE POLICY goal_version_seen ON goal_version FOR SELECT
    USING (EXISTS (SELECT 1 FROM goal g WHERE g.id = goal_version.goal_id));
  CREATE POLICY goal_version_writer ON goal_version FOR INSERT
    WITH CHECK (written_by = ${ME} AND EXISTS (SELECT 1 FROM goal g WHERE g.id = goal_version.goal_id));
  CREATE POLICY safety_alert_told ON safety_alert USING (${PRACTICE('safety_alert')});
  CREATE POLICY safety_alert_occasion_seen ON safety_alert_occasion
    USING (EXISTS (SELECT 1 FROM safety_alert s WHERE s.id = safety_alert_occasion.alert_id));
  CREATE POLICY safety_disposition_told ON safety_disposition
    USING (EXISTS (SELECT 1 FROM safety_alert s WHERE s.id = safety_disposition.alert_id AND ${PRACTICE('s')}))
    WITH CHECK (written_by = ${ME}
      AND EXISTS (SELECT 1 FROM safety_alert s WHERE s.id = safety_disposition.alert_id AND ${PRACTICE('s')}));`;

/**
 * A second wall around measures, moods, goals and alerts: their person's own, and their
 * psychologist's while in care, as far as it is shared or was asked for.
 */
export class Progress1764000003640 implements MigrationInterface {
  readonly name = 'Progress1764000003640';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${TABLES.map((table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;`).join('\n')}
      ${POLICIES}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = [...POLICIES.matchAll(/CREATE POLICY (\w+) ON (\w+)/g)].reverse();
    await runner.query(`
      ${names.map(([, policy, table]) => `DROP POLICY ${String(policy)} ON ${String(table)};`).join('\n')}
      ${TABLES.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;`).join('\n')}
    `);
  }
}
