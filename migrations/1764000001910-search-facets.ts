import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a psychologist can be chosen by, as words in one array (`category:duka`, `mode:video`): one look
 * at their own row answers every such filter, and an index finds whoever has several at once. Triggers
 * keep it true whoever writes.
 */
export class SearchFacets1764000001910 implements MigrationInterface {
  readonly name = 'SearchFacets1764000001910';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE psychologist ADD COLUMN facets text[] NOT NULL DEFAULT '{}';

      CREATE FUNCTION psychologist_facets(wanted uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
        SELECT array(
          SELECT 'gender:' || p.gender FROM psychologist p WHERE p.id = wanted
          UNION SELECT 'language:' || lower(language) FROM psychologist p, unnest(p.languages) AS language WHERE p.id = wanted
          UNION SELECT 'approach:' || lower(approach) FROM psychologist p, unnest(p.approaches) AS approach WHERE p.id = wanted
          UNION SELECT 'category:' || category_slug FROM psychologist_category WHERE psychologist_id = wanted
          UNION SELECT 'mode:' || mode FROM service s, unnest(s.modes) AS mode WHERE s.psychologist_id = wanted AND s.withdrawn_at IS NULL
          ORDER BY 1)
      $$;

      -- The row is locked first: what is gathered afterwards includes whatever it waited for.
      CREATE FUNCTION psychologist_keep_facets(wanted uuid) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM psychologist WHERE id = wanted FOR NO KEY UPDATE;
        UPDATE psychologist SET facets = psychologist_facets(wanted) WHERE id = wanted AND facets <> psychologist_facets(wanted);
      END $$;
      CREATE FUNCTION psychologist_is() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM psychologist_keep_facets(NEW.id);
        RETURN NULL;
      END $$;
      CREATE FUNCTION psychologist_has() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM psychologist_keep_facets(coalesce(NEW.psychologist_id, OLD.psychologist_id));
        RETURN NULL;
      END $$;
      CREATE TRIGGER psychologist_is AFTER INSERT OR UPDATE OF gender, languages, approaches ON psychologist
        FOR EACH ROW EXECUTE FUNCTION psychologist_is();
      CREATE TRIGGER psychologist_has_category AFTER INSERT OR UPDATE OR DELETE ON psychologist_category
        FOR EACH ROW EXECUTE FUNCTION psychologist_has();
      CREATE TRIGGER psychologist_has_service AFTER INSERT OR UPDATE OF modes, withdrawn_at OR DELETE ON service
        FOR EACH ROW EXECUTE FUNCTION psychologist_has();

      UPDATE psychologist p SET facets = psychologist_facets(p.id);
      CREATE INDEX psychologist_by_facets ON psychologist USING gin (facets)
        WHERE status = 'listed' AND price_from IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER psychologist_has_service ON service;
      DROP TRIGGER psychologist_has_category ON psychologist_category;
      DROP TRIGGER psychologist_is ON psychologist;
      DROP FUNCTION psychologist_has(), psychologist_is(), psychologist_keep_facets(uuid), psychologist_facets(uuid);
      ALTER TABLE psychologist DROP COLUMN facets;
    `);
  }
}
