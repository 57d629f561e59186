import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { toDate } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { Psychologists, type Mode } from '../../directory/index.js';
import type { DayPart } from '../domain/waiting.js';

/** A place in line as its client sees it, with the time that is kept for them. */
export interface PlaceView {
  id: string;
  psychologist_id: string;
  psychologist_name: string;
  slug: string;
  service_id: string;
  service_name: string;
  mode: Mode;
  wanted: DayPart[];
  replaces_booking_id: string | null;
  created_at: Date;
  lapses_at: Date;
  offer_id: string | null;
  starts_at: Date | null;
  ends_at: Date | null;
  keep_until: Date | null;
}

/** How many wait for a service, and how many of them would come in each part of their day. */
export interface ServiceLine {
  service_id: string;
  service_name: string;
  waiting: number;
  morning: number;
  afternoon: number;
  evening: number;
}

const MINE = `
  SELECT w.id, w.psychologist_id, p.name AS psychologist_name, p.slug, w.service_id, s.name AS service_name, w.mode, w.wanted,
         w.replaces_booking_id, w.created_at, w.lapses_at, o.id AS offer_id, o.starts_at, o.ends_at, o.keep_until
    FROM waitlist w JOIN psychologist_view p ON p.id = w.psychologist_id JOIN service_view s ON s.id = w.service_id
    LEFT JOIN booking o ON o.care_person_id = w.care_person_id AND o.psychologist_id = w.psychologist_id AND o.service_id = w.service_id
          AND o.origin = 'waitlist' AND o.status = 'offered' AND o.keep_until > $2
   WHERE w.client_account_id = $1 AND w.closed_at IS NULL AND ($3::uuid IS NULL OR w.id = $3)
   ORDER BY w.created_at, w.id`;
const COUNTS = `
  SELECT w.service_id, s.name AS service_name, count(*)::int AS waiting,
         count(*) FILTER (WHERE w.wanted = '{}' OR 'morning' = ANY (w.wanted))::int AS morning,
         count(*) FILTER (WHERE w.wanted = '{}' OR 'afternoon' = ANY (w.wanted))::int AS afternoon,
         count(*) FILTER (WHERE w.wanted = '{}' OR 'evening' = ANY (w.wanted))::int AS evening
    FROM waitlist w JOIN service_view s ON s.id = w.service_id
   WHERE w.psychologist_id = $1 AND w.closed_at IS NULL AND w.lapses_at > $2
   GROUP BY w.service_id, s.name ORDER BY waiting DESC, s.name, w.service_id`;

/** Shows clients their places, and psychologists how many there are; nobody who else waits. */
@Injectable()
export class ListWaitlist {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly psychologists: Psychologists,
  ) {}

  async ofClient(accountId: string): Promise<PlaceView[]> {
    return this.read(accountId, null);
  }

  /** @throws NotFound unless the account has that place. */
  async one(accountId: string, id: string): Promise<PlaceView> {
    const [place] = await this.read(accountId, id);
    if (!place) throw new NotFound();
    return place;
  }

  /** @throws NotFound for whoever has no practice. */
  async countsOf(accountId: string): Promise<ServiceLine[]> {
    const psychologistId = await this.psychologists.idOfAccount(this.database, accountId);
    if (psychologistId === null) throw new NotFound();
    const now = toDate(this.clock.now());
    return this.database.queryAfresh<ServiceLine>(COUNTS, [psychologistId, now]);
  }

  private read(accountId: string, id: string | null): Promise<PlaceView[]> {
    return this.database.queryAfresh<PlaceView>(MINE, [accountId, toDate(this.clock.now()), id]);
  }
}
