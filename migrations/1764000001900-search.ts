import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a search needs of each psychologist, beside their own row: the lowest price, and every word that
 * finds them, in small letters (comparing without regard to case is ten times slower). Triggers keep both true whoever writes; each order of the result has an index.
 */
export class Search1764000001900 implements MigrationInterface {
  readonly name = 'Search1764000001900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      ALTER TABLE psychologist ADD COLUMN price_from bigint, ADD COLUMN words text NOT NULL DEFAULT '';

      CREATE FUNCTION psychologist_words(wanted uuid) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT lower(concat_ws(E'\\n', p.name, p.headline, p.about,
                 (SELECT string_agg(concat_ws(E'\\n', c.name->>'id', c.name->>'en', array_to_string(c.keywords, E'\\n')), E'\\n' ORDER BY c.slug)
                    FROM psychologist_category pc JOIN category c ON c.slug = pc.category_slug WHERE pc.psychologist_id = p.id)))
          FROM psychologist p WHERE p.id = wanted
      $$;

      -- The row is locked first: what is counted afterwards includes whatever it waited for.
      CREATE FUNCTION psychologist_keep_words(wanted uuid) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM psychologist WHERE id = wanted FOR NO KEY UPDATE;
        UPDATE psychologist SET words = psychologist_words(wanted) WHERE id = wanted AND words <> psychologist_words(wanted);
      END $$;
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
      CREATE FUNCTION category_says() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM psychologist_keep_words(psychologist_id) FROM psychologist_category WHERE category_slug = NEW.slug ORDER BY psychologist_id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER psychologist_says AFTER INSERT OR UPDATE OF name, headline, about ON psychologist
        FOR EACH ROW EXECUTE FUNCTION psychologist_says();
      CREATE TRIGGER psychologist_helps_with AFTER INSERT OR UPDATE OR DELETE ON psychologist_category
        FOR EACH ROW EXECUTE FUNCTION psychologist_helps_with();
      CREATE TRIGGER category_says AFTER UPDATE OF name, keywords ON category
        FOR EACH ROW EXECUTE FUNCTION category_says();

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

      UPDATE psychologist p SET words = psychologist_words(p.id),
        price_from = (SELECT min(price) FROM service s WHERE s.psychologist_id = p.id AND s.withdrawn_at IS NULL);

      CREATE INDEX psychologist_recommended ON psychologist ((-coalesce(rating, 0)), (-review_count::numeric), id)
        WHERE status = 'listed' AND price_from IS NOT NULL;
      CREATE INDEX psychologist_rated ON psychologist ((-coalesce(rating, 0)), id)
        WHERE status = 'listed' AND price_from IS NOT NULL;
      CREATE INDEX psychologist_cheapest ON psychologist ((price_from::numeric), id)
        WHERE status = 'listed' AND price_from IS NOT NULL;
      CREATE INDEX psychologist_dearest ON psychologist ((-price_from::numeric), id)
        WHERE status = 'listed' AND price_from IS NOT NULL;
      CREATE INDEX psychologist_by_words ON psychologist USING gin (words gin_trgm_ops)
        WHERE status = 'listed' AND price_from IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER psychologist_costs ON service;
      DROP TRIGGER category_says ON category;
      DROP TRIGGER psychologist_helps_with ON psychologist_category;
      DROP TRIGGER psychologist_says ON psychologist;
      DROP FUNCTION psychologist_costs(), category_says(), psychologist_helps_with(), psychologist_says(),
        psychologist_keep_words(uuid), psychologist_words(uuid);
      DROP INDEX psychologist_recommended, psychologist_rated, psychologist_cheapest, psychologist_dearest, psychologist_by_words;
      ALTER TABLE psychologist DROP COLUMN price_from, DROP COLUMN words;
    `);
  }
}
