import { ageBandOf } from '../../accounts/index.js';
import { avatarUrlOf } from '../../directory/index.js';
import type { ClientRow, ClientSessionRow } from '../application/client-reader.js';
import type { MySession } from '../application/my-sessions.js';
import type { NoteStatus } from '../domain/note.js';
import { statusOf } from '../domain/summary.js';
import type {
  ClientResponse,
  ClientSession,
  ClientSessionRef,
  MySessionResponse,
  SharedExcerpt,
} from './clients.responses.js';

export function presentClient(row: ClientRow): ClientResponse {
  return {
    id: row.id,
    name: row.name,
    isChild: row.is_child,
    ageBand: row.age === null ? null : ageBandOf(row.age),
    timeZone: row.time_zone,
    careId: row.care_id,
    since: row.since.toISOString(),
    until: isoOf(row.until),
    sessionCount: row.session_count,
    lastSession: refOf(row.last_id, row.last_at),
    nextSession: refOf(row.next_id, row.next_at),
  };
}

export function presentClientSession(row: ClientSessionRow): ClientSession {
  const { summary_version: version, shared_version: sharedVersion } = row;
  return {
    bookingId: row.id,
    status: row.status,
    mode: row.mode,
    serviceName: row.service_name,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    note: noteStatusOf(row),
    signedAt: isoOf(row.signed_at),
    summary: statusOf(version === null ? null : { version, sharedVersion }),
    sharedAt: isoOf(row.shared_at),
  };
}

export function presentMySession({ row, excerpt }: MySession): MySessionResponse {
  return {
    bookingId: row.id,
    status: row.status,
    mode: row.mode,
    serviceName: row.service_name,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    psychologist: {
      id: row.psychologist_id,
      slug: row.slug,
      name: row.name,
      title: row.title,
      avatarUrl: avatarUrlOf(row.psychologist_id, {
        hasDrawing: row.has_avatar,
        photo: row.photo_name,
      }),
    },
    shared: sharedOf(row, excerpt),
    isBookedByMe: row.booked_by_me,
  };
}

function sharedOf(row: MySession['row'], excerpt: string | null): SharedExcerpt | null {
  if (row.shared_at === null) return null;
  return {
    excerpt: excerpt ?? '',
    sharedAt: row.shared_at.toISOString(),
    homeworkTotal: row.homework_total,
    homeworkDone: row.homework_done,
  };
}

function noteStatusOf(row: ClientSessionRow): NoteStatus {
  if (row.note_version === null) return 'none';
  return row.signed_at === null ? 'draft' : 'signed';
}

function refOf(bookingId: string | null, startsAt: Date | null): ClientSessionRef | null {
  if (bookingId === null || startsAt === null) return null;
  return { bookingId, startsAt: startsAt.toISOString() };
}

function isoOf(date: Date | null): string | null {
  return date && date.toISOString();
}
