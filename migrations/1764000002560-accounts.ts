import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each admin may do. The application can only add to the history of who gave and who took;
 * the duties in force follow from it here, so that neither is ever without the other.
 */
export class Accounts1764000002560 implements MigrationInterface {
  readonly name = 'Accounts1764000002560';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FOLLOWS);
    await runner.query(`
      INSERT INTO admin_duty_change (account_id, duty, act, at)
        SELECT account_id, 'superadmin', 'give', now() FROM account_role WHERE role = 'admin';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE admin_duty_change, admin_duty;
      DROP FUNCTION admin_duty_follows();
    `);
  }
}

const TABLES = `
  CREATE TABLE admin_duty (
    account_id uuid NOT NULL,
    role       text NOT NULL DEFAULT 'admin' CHECK (role = 'admin'),
    duty       text NOT NULL CHECK (duty IN
      ('verification','finance','support','content','safety','audit','superadmin')),
    CONSTRAINT admin_duty_once PRIMARY KEY (account_id, duty),
    CONSTRAINT admin_duty_of_an_admin FOREIGN KEY (account_id, role) REFERENCES account_role (account_id, role)
  );
  CREATE INDEX admin_duty_holders ON admin_duty (duty, account_id);

  CREATE TABLE admin_duty_change (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id    uuid NOT NULL REFERENCES account (id),
    duty          text NOT NULL,
    act           text NOT NULL CHECK (act IN ('give','take')),
    by_account_id uuid REFERENCES account (id),
    at            timestamptz NOT NULL,
    CONSTRAINT admin_duty_change_by_another CHECK (by_account_id <> account_id)
  );
  CREATE INDEX admin_duty_change_account ON admin_duty_change (account_id, id);
  CREATE TRIGGER admin_duty_change_append_only BEFORE UPDATE OR DELETE ON admin_duty_change
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER admin_duty_change_no_truncate BEFORE TRUNCATE ON admin_duty_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  GRANT SELECT ON admin_duty TO rp_app;
  GRANT SELECT, INSERT ON admin_duty_change TO rp_app;`;

/** Superadmins are locked first, so that two who take from one another cannot both succeed. */
const FOLLOWS = `
  CREATE FUNCTION admin_duty_follows() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    PERFORM 1 FROM admin_duty WHERE duty = 'superadmin' ORDER BY account_id FOR UPDATE;
    IF NEW.by_account_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM admin_duty WHERE account_id = NEW.by_account_id AND duty = 'superadmin') THEN
      RAISE EXCEPTION 'only a superadmin gives and takes duties'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'admin_duty_by_superadmin';
    END IF;
    IF NEW.act = 'give' THEN
      INSERT INTO admin_duty (account_id, duty) VALUES (NEW.account_id, NEW.duty);
      RETURN NULL;
    END IF;
    DELETE FROM admin_duty WHERE account_id = NEW.account_id AND duty = NEW.duty;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'what nobody has cannot be taken'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'admin_duty_held';
    END IF;
    IF NEW.duty = 'superadmin' AND NOT EXISTS (SELECT 1 FROM admin_duty WHERE duty = 'superadmin') THEN
      RAISE EXCEPTION 'somebody must be superadmin'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'admin_duty_last_superadmin';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER admin_duty_follows AFTER INSERT ON admin_duty_change
    FOR EACH ROW EXECUTE FUNCTION admin_duty_follows();`;
