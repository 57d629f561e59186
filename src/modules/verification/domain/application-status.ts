import { isGood, type CredentialCheck } from './credential-check.js';

/** The states of an application's life. */
export const APPLICATION_STATUSES = [
  'draft',
  'submitted',
  'more_needed',
  'approved',
  'rejected',
  'suspended',
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** What psychologists and admins do to an application. */
export const APPLICATION_ACTS = [
  'begin',
  'submit',
  'request_more',
  'approve',
  'reject',
  'reopen',
  'suspend',
  'restore',
] as const;
export type ApplicationAct = (typeof APPLICATION_ACTS)[number];

/**
 * The arrows there are, by act. The database holds the same (`application_transition`) and refuses
 * whatever is not there; this copy lets code refuse earlier and say why.
 */
export const ARROWS: Readonly<
  Record<ApplicationAct, readonly (readonly [ApplicationStatus | 'none', ApplicationStatus])[]>
> = {
  begin: [['none', 'draft']],
  submit: [
    ['draft', 'submitted'],
    ['more_needed', 'submitted'],
  ],
  request_more: [['submitted', 'more_needed']],
  approve: [['submitted', 'approved']],
  reject: [['submitted', 'rejected']],
  reopen: [['rejected', 'draft']],
  suspend: [['approved', 'suspended']],
  restore: [['suspended', 'approved']],
};

/** Whether an act may take an application from one state to another. */
export function isArrow(
  act: ApplicationAct,
  from: ApplicationStatus | 'none',
  to: ApplicationStatus,
): boolean {
  return ARROWS[act].some(([start, end]) => start === from && end === to);
}

/** What an admin can decide. */
export type Decision = Extract<ApplicationAct, 'approve' | 'request_more' | 'reject'>;

/** What an admin can do to somebody who has been approved. */
export type StandingAct = Extract<ApplicationAct, 'suspend' | 'restore'>;

/** Whether profile and credentials may change: never while somebody judges them. */
export function isEditable(status: ApplicationStatus): boolean {
  return status === 'draft' || status === 'more_needed';
}

/**
 * Whether a credential may be added, or a known one be changed, by its holder. Somebody who has been
 * approved adds what renews, and mends it until it is found good; what was found good stays.
 */
export function mayWriteCredential(
  status: ApplicationStatus,
  known: { readonly check: CredentialCheck | null } | null,
): boolean {
  if (isEditable(status)) return true;
  return status === 'approved' && (known === null || !isGood(known.check));
}
