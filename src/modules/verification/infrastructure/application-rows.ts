import { instantOf } from '../../../kernel/time/instant.js';
import type { Application, ApplicationEvent } from '../domain/application.js';
import type { ApplicationStatus } from '../domain/application-status.js';

/** What `APPLICATION_COLUMNS` selects. */
export interface ApplicationRow {
  id: string;
  psychologist_id: string;
  status: ApplicationStatus;
  version: number;
  submitted_at: Date | null;
}

export const APPLICATION_COLUMNS = `id, psychologist_id, status, version, submitted_at`;

export function applicationOf(row: ApplicationRow): Application {
  return {
    id: row.id,
    psychologistId: row.psychologist_id,
    status: row.status,
    version: row.version,
    submittedAt: row.submitted_at && instantOf(row.submitted_at),
  };
}

export interface EventRow {
  version: number;
  act: ApplicationEvent['act'];
  from_status: ApplicationEvent['from'];
  to_status: ApplicationStatus;
  at: Date;
  actor_kind: ApplicationEvent['actor'];
  actor_name: string;
  reason: string | null;
}

export function eventOf(row: EventRow): ApplicationEvent {
  return {
    version: row.version,
    act: row.act,
    from: row.from_status,
    to: row.to_status,
    at: instantOf(row.at),
    actor: row.actor_kind,
    actorName: row.actor_name,
    reason: row.reason,
  };
}
