import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That somebody was helped is kept as proof, and goes with it. */
export class Accounts1764000003901 implements MigrationInterface {
  readonly name = 'Accounts1764000003901';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(stands(`TG_OP = 'DELETE' AND NOT is_past_its_period('support_act')`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(stands(`TG_OP = 'DELETE'`));
  }
}

const stands = (isGoing: string): string => `
  CREATE OR REPLACE FUNCTION support_act_stands() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF ${isGoing}
       OR TG_OP = 'UPDATE' AND (
         (to_jsonb(NEW) - ARRAY['ended_at','ended_by','session_id'])
           <> (to_jsonb(OLD) - ARRAY['ended_at','ended_by','session_id'])
         OR (NEW.session_id IS DISTINCT FROM OLD.session_id AND NEW.session_id IS NOT NULL)
         OR (OLD.ended_at IS NOT NULL
             AND (NEW.ended_at, NEW.ended_by) IS DISTINCT FROM (OLD.ended_at, OLD.ended_by))) THEN
      RAISE EXCEPTION 'a support act ends once, and never changes' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
  END $$;`;
