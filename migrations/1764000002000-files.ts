import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people uploaded: whose it is and how far it has come. The bytes are elsewhere. */
export class Files1764000002000 implements MigrationInterface {
  readonly name = 'Files1764000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stored_file (
        id         uuid PRIMARY KEY,
        owner_id   uuid NOT NULL,
        state      text NOT NULL CHECK (state IN ('arriving','kept','released','leaving')),
        key        text NOT NULL CONSTRAINT stored_file_key UNIQUE CHECK (key ~ '^[0-9a-f]{32}$'),
        name       text NOT NULL CHECK (name <> '' AND name !~ '[/\\\\[:cntrl:]]'),
        media_type text NOT NULL CHECK (media_type IN ('application/pdf','image/jpeg','image/png')),
        size_bytes integer NOT NULL CHECK (size_bytes BETWEEN 1 AND 5242880),
        sha256     bytea NOT NULL CHECK (octet_length(sha256) = 32),
        arrived_at timestamptz NOT NULL
      );
      CREATE INDEX stored_file_of_owner ON stored_file (owner_id);
      CREATE INDEX stored_file_unattached ON stored_file (id) WHERE state <> 'kept';

      CREATE FUNCTION stored_file_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF to_jsonb(NEW) - 'state' <> to_jsonb(OLD) - 'state' THEN
          RAISE EXCEPTION 'what was stored never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'stored_file_immutable';
        END IF;
        IF (OLD.state, NEW.state) NOT IN (('arriving','kept'), ('arriving','leaving'), ('kept','released'), ('released','leaving'), ('leaving','leaving')) THEN
          RAISE EXCEPTION 'a file does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'stored_file_order';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER stored_file_moves_on BEFORE UPDATE ON stored_file
        FOR EACH ROW EXECUTE FUNCTION stored_file_moves_on();

      GRANT SELECT, INSERT, UPDATE, DELETE ON stored_file TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stored_file; DROP FUNCTION stored_file_moves_on();');
  }
}
