/** Something the product would do wrongly; the proof must find each. */
export interface Fault {
  readonly where: 'main' | 'keys';
  readonly sql: string;
}

const before = (event: string, table: string, body: string): string => `
  CREATE FUNCTION planted_in_${table}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN ${body} END $$;
  CREATE TRIGGER planted BEFORE ${event} ON ${table} FOR EACH ROW EXECUTE FUNCTION planted_in_${table}()`;

export const FAULTS: Readonly<Record<string, Fault>> = {
  /** An eraser that forgets one column. */
  forgotten_name: {
    where: 'main',
    sql: before(
      'UPDATE',
      'account',
      `IF NEW.erased_at IS NOT NULL THEN NEW.name := OLD.name; END IF; RETURN NEW;`,
    ),
  },
  /** One that forgets a table. */
  forgotten_devices: {
    where: 'main',
    sql: before('DELETE', 'known_device', 'RETURN NULL;'),
  },
  /** A key that outlives its owner. */
  surviving_key: { where: 'keys', sql: before('DELETE', 'data_key', 'RETURN NULL;') },
  /** A photo nobody shows, and that lies on the disk for ever. */
  photo_left: {
    where: 'main',
    sql: before(
      'UPDATE',
      'stored_file',
      `IF NEW.state = 'released' THEN RETURN NULL; END IF; RETURN NEW;`,
    ),
  },
  /** Somebody else's mood goes as well. */
  neighbour: {
    where: 'main',
    sql: before(
      'UPDATE',
      'erasure',
      `IF NEW.state = 'emptied' THEN
         UPDATE mood_entry SET changed_at = changed_at + interval '1 hour'
          WHERE id = (SELECT m.id FROM mood_entry m JOIN care_person p ON p.id = m.care_person_id
                       WHERE p.account_id NOT IN (SELECT account_id FROM erasure) LIMIT 1);
       END IF;
       RETURN NEW;`,
    ),
  },
};
