import { BOOKING_COLUMNS, type BookingRow } from './booking.row.js';

/** A booking with the names its parties see. */
export interface BookingView extends BookingRow {
  client_name: string;
  person_name: string;
  person_is_child: boolean;
  /** Full years at the session's start; null of whoever never said. */
  person_age: number | null;
  psychologist_slug: string;
  psychologist_name: string;
  psychologist_title: string;
  psychologist_zone: string;
  psychologist_has_avatar: boolean;
  psychologist_photo_name: string | null;
  session_number: number;
  has_objection: boolean;
  /** How many sessions its series was booked with. */
  series_size: number;
}

/** The columns of `BookingView`, for a booking under the alias `b` and its `PARTIES`. */
export const BOOKING_VIEW_COLUMNS = `
  ${BOOKING_COLUMNS}, a.name AS client_name,
  k.name AS person_name, k.is_child AS person_is_child, age_at(k.born_on, b.starts_at) AS person_age, p.slug AS psychologist_slug, p.name AS psychologist_name,
  p.title AS psychologist_title, p.time_zone AS psychologist_zone, p.has_avatar AS psychologist_has_avatar,
  p.photo_name AS psychologist_photo_name,
  (SELECT 1 + count(*)::int FROM booking s
    WHERE s.care_person_id = b.care_person_id AND s.psychologist_id = b.psychologist_id AND s.starts_at <= b.starts_at
      AND s.id <> b.id AND s.status IN ('requested','confirmed','completed')) AS session_number,
  EXISTS (SELECT 1 FROM objection o WHERE o.booking_id = b.id) AS has_objection,
  (SELECT count(*)::int FROM booking s WHERE s.series_id = b.series_id) AS series_size`;

export const PARTIES = `
  JOIN account_view a ON a.id = b.client_account_id
  JOIN care_person_view k ON k.id = b.care_person_id
  JOIN psychologist_view p ON p.id = b.psychologist_id`;
