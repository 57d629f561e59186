import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { CarePeople } from '../../accounts/index.js';

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
const OF_PEOPLE = `
  SELECT c.id, c.psychologist_id, p.slug, p.name, p.title, p.has_avatar, p.photo_name, c.from_at, c.until_at, c.ended_by
    FROM care c
    JOIN psychologist_view p ON p.id = c.psychologist_id
   WHERE c.care_person_id = ANY ($1)
   ORDER BY c.until_at DESC NULLS FIRST, c.from_at DESC, c.id LIMIT 100`;

/** Who takes care of somebody and of their children under 18, and who did. */
@Injectable()
export class ListCares {
  constructor(
    private readonly database: Database,
    private readonly carePeople: CarePeople,
  ) {}

  async ofClient(accountId: string): Promise<CareView[]> {
    const people = await this.carePeople.idsOf(this.database, accountId);
    return this.database.query<CareView>(OF_PEOPLE, [people]);
  }
}
