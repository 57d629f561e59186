import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is asking, as the transaction said it (docs/adr/0023); null when nobody said anything. */
export class Platform1764000003600 implements MigrationInterface {
  readonly name = 'Platform1764000003600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION acting_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN current_setting('app.actor', true) ~ '^[0-9a-f]{8}-'
                    THEN current_setting('app.actor', true)::uuid END
      $$;
      CREATE FUNCTION acts_as_system(what text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT coalesce(current_setting('app.actor', true), '') = 'system:' || what
      $$;
      GRANT SELECT ON schema_migration TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE SELECT ON schema_migration FROM rp_app;
      DROP FUNCTION acts_as_system(text), acting_account();
    `);
  }
}
