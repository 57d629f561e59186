import type { Client } from 'pg';

/**
 * `rp_app` is what every transaction runs as: it has just the rights the migrations grant. Roles
 * belong to the whole server, so they are made here and not in a migration; safe to repeat, also
 * by two processes at once. From PostgreSQL 16 on, whoever makes a role without being superuser may
 * administer it but not become it until that is granted as well.
 */
export async function ensureRoles(client: Client): Promise<void> {
  await client.query(`
    DO $$ BEGIN
      PERFORM pg_advisory_xact_lock(hashtext('ruangpulih roles'));
      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'rp_app') THEN
        CREATE ROLE rp_app NOLOGIN NOBYPASSRLS;
      END IF;
      IF NOT pg_has_role(current_user, 'rp_app',
                         CASE WHEN current_setting('server_version_num')::int >= 160000
                              THEN 'SET' ELSE 'MEMBER' END) THEN
        EXECUTE format('GRANT rp_app TO %I', current_user);
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END $$;
    GRANT USAGE ON SCHEMA public TO rp_app;
  `);
}
