import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Checks of what must hold between money and bookings: asked for, and what they found. */
export class Invariants1764000004160 implements MigrationInterface {
  readonly name = 'Invariants1764000004160';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invariant_check (
        id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        asked_at timestamptz NOT NULL,
        begun_at timestamptz,
        ended_at timestamptz CHECK (ended_at >= begun_at),
        breaches jsonb CHECK (jsonb_typeof(breaches) = 'array'),
        CONSTRAINT invariant_check_whole CHECK (num_nulls(begun_at, ended_at, breaches) IN (0, 3))
      );
      CREATE UNIQUE INDEX invariant_check_waits ON invariant_check ((true)) WHERE ended_at IS NULL;
      GRANT SELECT, INSERT, UPDATE, DELETE ON invariant_check TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE invariant_check`);
  }
}
