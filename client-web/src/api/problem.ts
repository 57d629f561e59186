import type { Problem } from './types';

/** Every code the API may answer with; each has words in both catalogues. */
const PROBLEM_CODES = [
  'malformed_json',
  'idempotency_key_required',
  'not_signed_in',
  'wrong_credentials',
  'account_suspended',
  'too_busy',
  'link_over',
  'email_taken',
  'wrong_password',
  'forbidden',
  'not_found',
  'method_not_allowed',
  'already_reviewed',
  'not_reviewable',
  'review_not_in_state',
  'slot_taken',
  'person_busy',
  'too_many_children',
  'person_grown',
  'nothing_to_claim',
  'claim_refused',
  'account_has_record',
  'person_has_record',
  'guardianship_required',
  'too_many_holds',
  'hold_in_payment',
  'hold_expired',
  'slot_not_open',
  'booking_not_in_state',
  'cancellation_worse',
  'move_too_late',
  'too_many_moves',
  'too_many_offers',
  'too_many_places',
  'reason_not_taken',
  'outcome_not_open',
  'objection_exists',
  'too_many_guests',
  'guest_link_ended',
  'no_guests_in_chat',
  'room_not_open',
  'chat_closed',
  'application_not_in_state',
  'file_too_large',
  'file_quota_reached',
  'link_expired',
  'invoice_not_open',
  'sharing_not_given',
  'progress_consent_required',
  'assignment_not_open',
  'measure_already_assigned',
  'alert_closed',
  'request_in_progress',
  'own_practice',
  'not_waited',
  'too_early',
  'session_not_begun',
  'note_signed',
  'note_not_signed',
  'note_empty',
  'summary_empty',
  'summary_not_shared',
  'care_ended',
  'sessions_ahead',
  'stale_version',
  'too_large',
  'unsupported_media_type',
  'validation_failed',
  'consent_required',
  'idempotency_key_reused',
  'too_many_requests',
  'payment_provider_unavailable',
  'consent_of_account',
  'erasure_refused',
  'erasure_under_way',
  'export_not_ready',
  'export_under_way',
  'informed_consent_required',
  'account_leaving',
  'nothing_to_take_back',
  'api_key_invalid',
  'scope_missing',
  'not_on_behalf',
  'support_act_over',
  'too_many_api_keys',
  'seasons_overlap',
  'too_many_seasons',
  'too_many_busy_times',
  'too_many_calendars',
  'second_factor_asked',
  'second_factor_needed',
  'step_up_needed',
  'log_in_lapsed',
  'wrong_proof',
  'last_factor',
  'totp_there_already',
  'enrolment_lapsed',
  'too_many_passkeys',
  'no_factor_yet',
  'account_link_invalid',
  'address_taken',
] as const;

type ProblemCode = (typeof PROBLEM_CODES)[number];
/** `unreachable`: no answer came, so nobody knows whether it worked. `unexpected`: an answer outside the contract. */
export type FailureCode = ProblemCode | 'unreachable' | 'unexpected';

/** The one error every call throws. */
export class ApiFailure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly status: number,
    readonly problem: Problem | null = null,
  ) {
    super(code);
    this.name = 'ApiFailure';
  }

  /** No definite answer: the same request with the same key may be sent again. */
  get isUndecided(): boolean {
    return this.status === 0 || this.status >= 500 || this.code === 'request_in_progress';
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body;
}

export function failureFrom(body: unknown, status: number): ApiFailure {
  if (!isProblem(body)) return new ApiFailure('unexpected', status);
  const code = PROBLEM_CODES.find((known) => known === body.code);
  return new ApiFailure(code ?? 'unexpected', status, body);
}

export function failureCode(error: unknown): FailureCode {
  return error instanceof ApiFailure ? error.code : 'unexpected';
}

/** The field names a `validation_failed` complains about, with the server's words: `/email` → `email`. */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ApiFailure)) return {};
  const errors = error.problem?.errors ?? [];
  return Object.fromEntries(
    errors.map(({ pointer, detail }) => [pointer.replace(/^#?\//, ''), detail]),
  );
}
