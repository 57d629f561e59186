import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A chat is forgotten when its time is over, and never otherwise: whole days of it, by a function
 * that alone may delete.
 */
export class Consultation1764000003420 implements MigrationInterface {
  readonly name = 'Consultation1764000003420';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION chat_message_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND current_setting('app.forget_chat_before', true) <> ''
           AND OLD.sent_at < current_setting('app.forget_chat_before', true)::timestamptz THEN
          RETURN OLD;
        END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$;
      DROP TRIGGER chat_message_append_only ON chat_message;
      CREATE TRIGGER chat_message_append_only BEFORE UPDATE OR DELETE ON chat_message
        FOR EACH ROW EXECUTE FUNCTION chat_message_stays();
      CREATE INDEX chat_message_age ON chat_message (sent_at);

      CREATE FUNCTION chat_forget(before timestamptz, most integer) RETURNS integer
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE gone integer;
      BEGIN
        PERFORM set_config('app.forget_chat_before', before::text, true);
        DELETE FROM chat_message WHERE id IN (
          SELECT id FROM chat_message WHERE sent_at < before ORDER BY sent_at LIMIT most);
        GET DIAGNOSTICS gone = ROW_COUNT;
        PERFORM set_config('app.forget_chat_before', '', true);
        RETURN gone;
      END $$;
      CREATE POLICY chat_message_forgotten ON chat_message USING (
        sent_at < nullif(current_setting('app.forget_chat_before', true), '')::timestamptz);
      REVOKE ALL ON FUNCTION chat_forget(timestamptz, integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION chat_forget(timestamptz, integer) TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY chat_message_forgotten ON chat_message;
      DROP FUNCTION chat_forget(timestamptz, integer);
      DROP INDEX chat_message_age;
      DROP TRIGGER chat_message_append_only ON chat_message;
      CREATE TRIGGER chat_message_append_only BEFORE UPDATE OR DELETE ON chat_message
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      DROP FUNCTION chat_message_stays();
    `);
  }
}
