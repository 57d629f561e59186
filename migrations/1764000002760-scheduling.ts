import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['schedule', 'working_hours', 'schedule_override'] as const;
const CHANGES = [
  ['insert', 'NEW'],
  ['update', 'NEW'],
  ['delete', 'OLD'],
] as const;

/** Whatever changes in a schedule may open a time: what a search knew of it is forgotten. */
export class Scheduling1764000002760 implements MigrationInterface {
  readonly name = 'Scheduling1764000002760';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      for (const [change, rows] of CHANGES) {
        await runner.query(`
          CREATE TRIGGER ${table}_opens_by_${change} AFTER ${change} ON ${table}
            REFERENCING ${rows} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION psychologist_opens_otherwise();
        `);
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      for (const [change] of CHANGES) {
        await runner.query(`DROP TRIGGER ${table}_opens_by_${change} ON ${table};`);
      }
    }
  }
}
