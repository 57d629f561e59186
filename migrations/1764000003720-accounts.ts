import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An admin helps one person in their name: for a reason, for half an hour, from one session. One at a
 * time either way round, never another admin, and nothing of it changes any more but that it ends.
 */
export class Accounts1764000003720 implements MigrationInterface {
  readonly name = 'Accounts1764000003720';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE support_act (
        id         uuid PRIMARY KEY,
        admin_id   uuid NOT NULL REFERENCES account (id),
        account_id uuid NOT NULL REFERENCES account (id),
        session_id uuid REFERENCES session (id) ON DELETE SET NULL,
        reason     text NOT NULL CHECK (length(reason) BETWEEN 10 AND 500),
        started_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at   timestamptz CHECK (ended_at >= started_at),
        ended_by   text CHECK (ended_by IN ('admin','person','lapsed')),
        CONSTRAINT support_act_of_another CHECK (admin_id <> account_id),
        CONSTRAINT support_act_half_hour CHECK (expires_at > started_at AND expires_at <= started_at + interval '30 minutes'),
        CONSTRAINT support_act_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL))
      );
      CREATE UNIQUE INDEX support_act_one_helper ON support_act (account_id) WHERE ended_at IS NULL;
      CREATE UNIQUE INDEX support_act_one_person ON support_act (admin_id) WHERE ended_at IS NULL;
      CREATE INDEX support_act_session ON support_act (session_id);

      CREATE FUNCTION support_act_opens() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.ended_at IS NOT NULL
           OR NOT EXISTS (SELECT 1 FROM session s WHERE s.id = NEW.session_id AND s.account_id = NEW.admin_id)
           OR NOT EXISTS (SELECT 1 FROM admin_duty d
                           WHERE d.account_id = NEW.admin_id AND d.duty IN ('support','superadmin'))
           OR EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = NEW.account_id AND r.role = 'admin') THEN
          RAISE EXCEPTION 'nobody may act for % so', NEW.account_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'support_act_opens';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER support_act_opens BEFORE INSERT ON support_act
        FOR EACH ROW EXECUTE FUNCTION support_act_opens();

      CREATE FUNCTION support_act_stands() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE'
           OR (to_jsonb(NEW) - ARRAY['ended_at','ended_by','session_id'])
              <> (to_jsonb(OLD) - ARRAY['ended_at','ended_by','session_id'])
           OR (NEW.session_id IS DISTINCT FROM OLD.session_id AND NEW.session_id IS NOT NULL)
           OR (OLD.ended_at IS NOT NULL
               AND (NEW.ended_at, NEW.ended_by) IS DISTINCT FROM (OLD.ended_at, OLD.ended_by)) THEN
          RAISE EXCEPTION 'a support act ends once, and never changes' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER support_act_stands BEFORE UPDATE OR DELETE ON support_act
        FOR EACH ROW EXECUTE FUNCTION support_act_stands();
      CREATE TRIGGER support_act_no_truncate BEFORE TRUNCATE ON support_act
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      GRANT SELECT, INSERT ON support_act TO rp_app;
      GRANT UPDATE (ended_at, ended_by) ON support_act TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE support_act;
      DROP FUNCTION support_act_stands();
      DROP FUNCTION support_act_opens();
    `);
  }
}
