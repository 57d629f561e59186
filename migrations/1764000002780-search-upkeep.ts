import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHANGES = [
  ['insert', 'NEW'],
  ['update', 'NEW'],
  ['delete', 'OLD'],
] as const;
const TABLES = ['psychologist_category', 'service'] as const;

/**
 * What a search needs of each psychologist is kept once a statement instead of once a row and column:
 * every change of their row is written into each of its indexes, the one of their words above all.
 */
export class SearchUpkeep1764000002780 implements MigrationInterface {
  readonly name = 'SearchUpkeep1764000002780';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BY_ROW_NO_MORE);
    await runner.query(BY_STATEMENT);
    for (const table of TABLES) {
      for (const [change, rows] of CHANGES) {
        await runner.query(`
          CREATE TRIGGER ${table}_found_by_${change} AFTER ${change} ON ${table}
            REFERENCING ${rows} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${table}_finds();
        `);
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      for (const [change] of CHANGES) {
        await runner.query(`DROP TRIGGER ${table}_found_by_${change} ON ${table};`);
      }
    }
    await runner.query(`
      DROP TRIGGER psychologist_found ON psychologist;
      DROP FUNCTION psychologist_category_finds(), service_finds(), psychologist_found();
    `);
    await runner.query(BY_ROW);
  }
}

const BY_ROW_NO_MORE = `
      DROP TRIGGER psychologist_says ON psychologist;
      DROP TRIGGER psychologist_is ON psychologist;
      DROP TRIGGER psychologist_helps_with ON psychologist_category;
      DROP TRIGGER psychologist_has_category ON psychologist_category;
      DROP TRIGGER psychologist_costs ON service;
      DROP TRIGGER psychologist_has_service ON service;
      DROP FUNCTION psychologist_says(), psychologist_is(), psychologist_helps_with(), psychologist_has(),
        psychologist_costs(), psychologist_keep_facets(uuid);`;

/** Rows are locked first, in order: what is gathered afterwards includes whatever they waited for. */
const BY_STATEMENT = `
      CREATE FUNCTION psychologist_found() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- A new row has no categories and services yet; those of an old one are found by the other two.
        NEW.words := lower(concat_ws(E'\\n', NEW.name, NEW.headline, NEW.about,
          CASE WHEN TG_OP = 'UPDATE' THEN
            (SELECT string_agg(concat_ws(E'\\n', c.name->>'id', c.name->>'en', array_to_string(c.keywords, E'\\n')), E'\\n' ORDER BY c.slug)
               FROM psychologist_category pc JOIN category c ON c.slug = pc.category_slug WHERE pc.psychologist_id = NEW.id) END));
        NEW.facets := array(
          SELECT 'gender:' || NEW.gender WHERE NEW.gender IS NOT NULL
          UNION SELECT 'language:' || lower(language) FROM unnest(NEW.languages) AS language
          UNION SELECT 'approach:' || lower(approach) FROM unnest(NEW.approaches) AS approach
          UNION SELECT facet FROM unnest(NEW.facets) AS facet
                 WHERE TG_OP = 'UPDATE' AND (facet LIKE 'category:%' OR facet LIKE 'mode:%')
          ORDER BY 1);
        RETURN NEW;
      END $$;
      CREATE TRIGGER psychologist_found BEFORE INSERT OR UPDATE OF name, headline, about, gender, languages, approaches
        ON psychologist FOR EACH ROW EXECUTE FUNCTION psychologist_found();

      CREATE FUNCTION psychologist_category_finds() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM psychologist WHERE id IN (SELECT psychologist_id FROM changed) ORDER BY id FOR NO KEY UPDATE;
        UPDATE psychologist p SET words = now_is.words, facets = now_is.facets
          FROM (SELECT id, psychologist_words(id) AS words, psychologist_facets(id) AS facets
                  FROM (SELECT DISTINCT psychologist_id AS id FROM changed) AS touched) AS now_is
         WHERE p.id = now_is.id AND (p.words, p.facets) IS DISTINCT FROM (now_is.words, now_is.facets);
        RETURN NULL;
      END $$;
      CREATE FUNCTION service_finds() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM psychologist WHERE id IN (SELECT psychologist_id FROM changed) ORDER BY id FOR NO KEY UPDATE;
        UPDATE psychologist p SET price_from = now_is.lowest, facets = now_is.facets
          FROM (SELECT id, psychologist_facets(id) AS facets,
                       (SELECT min(s.price) FROM service s WHERE s.psychologist_id = touched.id AND s.withdrawn_at IS NULL) AS lowest
                  FROM (SELECT DISTINCT psychologist_id AS id FROM changed) AS touched) AS now_is
         WHERE p.id = now_is.id AND (p.price_from, p.facets) IS DISTINCT FROM (now_is.lowest, now_is.facets);
        RETURN NULL;
      END $$;`;

const BY_ROW = `
      CREATE FUNCTION psychologist_says() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM psychologist_keep_words(NEW.id);
        RETURN NULL;
      END $$;
      CREATE FUNCTION psychologist_helps_with() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM psychologist_keep_words(coalesce(NEW.psychologist_id, OLD.psychologist_id));
        RETURN NULL;
      END $$;
      CREATE TRIGGER psychologist_says AFTER INSERT OR UPDATE OF name, headline, about ON psychologist
        FOR EACH ROW EXECUTE FUNCTION psychologist_says();
      CREATE TRIGGER psychologist_helps_with AFTER INSERT OR UPDATE OR DELETE ON psychologist_category
        FOR EACH ROW EXECUTE FUNCTION psychologist_helps_with();
      CREATE FUNCTION psychologist_costs() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE touched uuid := coalesce(NEW.psychologist_id, OLD.psychologist_id); lowest bigint;
      BEGIN
        PERFORM 1 FROM psychologist WHERE id = touched FOR NO KEY UPDATE;
        SELECT min(price) INTO lowest FROM service WHERE psychologist_id = touched AND withdrawn_at IS NULL;
        UPDATE psychologist SET price_from = lowest WHERE id = touched AND price_from IS DISTINCT FROM lowest;
        RETURN NULL;
      END $$;
      CREATE TRIGGER psychologist_costs AFTER INSERT OR UPDATE OF price, withdrawn_at OR DELETE ON service
        FOR EACH ROW EXECUTE FUNCTION psychologist_costs();
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
        FOR EACH ROW EXECUTE FUNCTION psychologist_has();`;
