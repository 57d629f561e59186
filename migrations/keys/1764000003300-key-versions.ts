import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A data key may be followed by another and keep opening what it sealed; how often it may still seal
 * is counted; and what was destroyed is remembered by its id, so that no copy brings it back.
 *
 * The way down fails where a key was followed by another: dropping one would destroy texts.
 */
export class KeyVersions1764000003300 implements MigrationInterface {
  readonly name = 'KeyVersions1764000003300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE data_key
        ADD COLUMN retired_at timestamptz,
        ADD COLUMN writes_granted bigint NOT NULL DEFAULT 0
          CONSTRAINT data_key_writes CHECK (writes_granted BETWEEN 0 AND 4294967296),
        DROP CONSTRAINT data_key_once;
      CREATE UNIQUE INDEX data_key_once ON data_key (person_id, retention_class, author_id)
        WHERE retired_at IS NULL;
      CREATE INDEX data_key_of_person ON data_key (person_id);
      CREATE INDEX data_key_by_master_key ON data_key (master_key_id, id);

      CREATE TABLE destroyed_key (
        id           uuid PRIMARY KEY,
        destroyed_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE FUNCTION data_key_destroyed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO destroyed_key (id) VALUES (OLD.id) ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$;
      CREATE TRIGGER data_key_destroyed AFTER DELETE ON data_key
        FOR EACH ROW EXECUTE FUNCTION data_key_destroyed();

      CREATE FUNCTION destroyed_key_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'What was destroyed stays destroyed.';
      END $$;
      CREATE TRIGGER destroyed_key_stays BEFORE UPDATE OR DELETE ON destroyed_key
        FOR EACH ROW EXECUTE FUNCTION destroyed_key_stays();

      CREATE FUNCTION data_key_never_again() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM destroyed_key d WHERE d.id = NEW.id) THEN
          RAISE EXCEPTION 'The key % was destroyed.', NEW.id;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER data_key_never_again BEFORE INSERT ON data_key
        FOR EACH ROW EXECUTE FUNCTION data_key_never_again();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER data_key_never_again ON data_key;
      DROP FUNCTION data_key_never_again();
      DROP TRIGGER data_key_destroyed ON data_key;
      DROP FUNCTION data_key_destroyed();
      DROP TABLE destroyed_key;
      DROP FUNCTION destroyed_key_stays();
      DROP INDEX data_key_by_master_key, data_key_of_person, data_key_once;
      ALTER TABLE data_key
        DROP COLUMN writes_granted,
        DROP COLUMN retired_at,
        ADD CONSTRAINT data_key_once UNIQUE (person_id, retention_class, author_id);
    `);
  }
}
