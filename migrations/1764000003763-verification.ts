import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A document goes with the credential it belongs to, whoever deletes it. */
export class Verification1764000003763 implements MigrationInterface {
  readonly name = 'Verification1764000003763';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION credential_lets_go() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE stored_file SET state = 'released' WHERE id = OLD.file_id AND state IN ('kept', 'quarantined');
        RETURN NULL;
      END $$;
      CREATE TRIGGER credential_lets_go AFTER DELETE ON credential
        FOR EACH ROW WHEN (OLD.file_id IS NOT NULL) EXECUTE FUNCTION credential_lets_go();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER credential_lets_go ON credential;
      DROP FUNCTION credential_lets_go();
    `);
  }
}
