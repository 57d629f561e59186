import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** A care as the client sees it. */
export interface CareView {
  id: string;
  psychologist_id: string;
  slug: string;
  name: string;
  title: string;
  has_avatar: boolean;
  photo_name: string | null;
  from_at: Date;
  until_at: Date | null;
  ended_by: 'client' | 'psychologist' | 'system' | null;
}

/** Open ones first, then the latest. */
const OF_CLIENT = `
  SELECT c.id, c.psychologist_id, p.slug, p.name, p.title, p.has_avatar, p.photo_name, c.from_at, c.until_at, c.ended_by
    FROM (SELECT DISTINCT psychologist_id, care_person_id FROM booking WHERE client_account_id = $1) b
    JOIN care c ON c.psychologist_id = b.psychologist_id AND c.care_person_id = b.care_person_id
    JOIN psychologist_view p ON p.id = c.psychologist_id
   ORDER BY c.until_at DESC NULLS FIRST, c.from_at DESC, c.id LIMIT 100`;

/** Who takes care of a client, and who did. */
@Injectable()
export class ListCares {
  constructor(private readonly database: Database) {}

  async ofClient(accountId: string): Promise<CareView[]> {
    return this.database.query<CareView>(OF_CLIENT, [accountId]);
  }
}
