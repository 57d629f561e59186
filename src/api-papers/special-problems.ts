import type { PROBLEMS } from '../copy/problems.js';

type Code = keyof typeof PROBLEMS;

const DECISION: readonly Code[] = ['application_not_in_state'];
const MOVE: readonly Code[] = ['booking_not_in_state'];

const PAYOUT: readonly Code[] = ['payout_not_in_state', 'second_admin_needed'];

/**
 * What an operation may refuse for reasons of its own, by operation id; what follows from its access,
 * its parameters and its body is added by rule and not repeated here.
 */
export const SPECIAL_PROBLEMS: Readonly<Record<string, readonly Code[]>> = {
  adminApprovePayout: PAYOUT,
  adminFailPayout: PAYOUT,
  adminMarkPayoutPaid: PAYOUT,
  adminPreparePayouts: ['payout_in_flight', 'balance_too_low', 'bank_account_missing'],
  adminReversePayout: PAYOUT,
  adminShowAccountNumber: PAYOUT,
  adminWithdrawPayout: ['payout_not_in_state'],
  acknowledgeSafetyAlert: ['alert_closed'],
  addNoteAddendum: ['note_not_signed'],
  adminApproveApplication: [...DECISION, 'credentials_unchecked'],
  adminCheckCredential: DECISION,
  adminGetDocument: ['link_expired'],
  adminModerateReview: ['review_not_in_state'],
  adminRejectApplication: DECISION,
  adminRequestMore: DECISION,
  adminRestoreAccount: ['account_not_in_state', 'admin_not_suspendable'],
  adminRestorePsychologist: DECISION,
  adminSuspendAccount: ['account_not_in_state', 'admin_not_suspendable'],
  adminSuspendPsychologist: DECISION,
  assignMeasure: ['measure_already_assigned'],
  cancelBooking: [...MOVE, 'hold_in_payment'],
  completeBooking: [...MOVE, 'too_early'],
  confirmBooking: MOVE,
  createApiKey: ['too_many_api_keys'],
  createBooking: [
    ...(['slot_taken', 'slot_not_open', 'person_busy', 'own_practice'] as const),
    ...(['too_many_holds', 'hold_in_payment', 'consent_required', 'not_found'] as const),
  ],
  createClientGoal: ['sharing_not_given', 'progress_consent_required'],
  createCredential: DECISION,
  createMyGoal: ['progress_consent_required'],
  createPayment: ['invoice_not_open', 'hold_expired', 'payment_provider_unavailable'],
  createRoomTicket: ['room_not_open'],
  deleteCredential: DECISION,
  deleteDocument: DECISION,
  disposeSafetyAlert: ['alert_closed'],
  editReview: ['review_not_in_state'],
  endCare: ['care_ended', 'sessions_ahead'],
  getClientProgress: ['sharing_not_given'],
  getDocument: ['link_expired'],
  logIn: ['wrong_credentials', 'account_suspended', 'too_many_requests'],
  markAbsent: [...MOVE, 'too_early'],
  putCredential: DECISION,
  putDocument: [...DECISION, 'file_too_large', 'file_quota_reached'],
  putGoal: ['sharing_not_given'],
  putMood: ['progress_consent_required'],
  putNote: ['note_signed', 'session_not_begun'],
  putSummary: ['session_not_begun'],
  receivePaymentNotification: ['bad_signature'],
  receiveWhatsAppStatuses: ['bad_signature'],
  register: ['too_many_requests'],
  rejectBooking: MOVE,
  reopenApplication: DECISION,
  replyToReview: ['review_not_in_state'],
  sendMessage: ['chat_closed'],
  shareSummary: ['summary_empty', 'care_ended'],
  signNote: ['note_signed', 'note_empty'],
  submitApplication: DECISION,
  takeMeasure: ['progress_consent_required', 'assignment_not_open'],
  tickHomework: ['summary_not_shared'],
  verifyWhatsAppWebhook: ['bad_signature'],
  writeReview: ['already_reviewed', 'not_reviewable'],
};
