import type { Instant } from '../../../kernel/time/instant.js';
import type { ApplicationAct, ApplicationStatus } from './application-status.js';

/** A psychologist's request to be verified. */
export interface Application {
  readonly id: string;
  readonly psychologistId: string;
  readonly status: ApplicationStatus;
  /** Counts the changes of state. */
  readonly version: number;
  /** When it was last handed in; null before the first time. */
  readonly submittedAt: Instant | null;
}

/** Who changes an application. */
export interface ApplicationActor {
  readonly kind: 'psychologist' | 'admin';
  readonly accountId: string;
}

/** One row of its history. */
export interface ApplicationEvent {
  readonly version: number;
  readonly act: ApplicationAct;
  readonly from: ApplicationStatus | 'none';
  readonly to: ApplicationStatus;
  readonly at: Instant;
  readonly actor: ApplicationActor['kind'];
  readonly actorName: string;
  readonly reason: string | null;
}
