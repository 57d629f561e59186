import type { PROBLEMS } from '../copy/problems.js';
import { FACTOR_PROBLEMS_OF } from './special-problems-of-factors.js';

type Code = keyof typeof PROBLEMS;

const DECISION: readonly Code[] = ['application_not_in_state'];
const PAYOUT: readonly Code[] = ['payout_not_in_state', 'second_admin_needed'];
/** A report of a period that nobody can be told about. */
const PERIOD: readonly Code[] = ['period_backwards', 'period_too_long', 'period_out_of_reach'];
const MOVE: readonly Code[] = ['booking_not_in_state'];

/** Where the password is asked again. */
const CONFIRMED = ['wrong_password', 'too_many_requests', 'too_busy'] as const;

/**
 * What an operation may refuse for reasons of its own, by operation id; what follows from its access,
 * its parameters and its body is added by rule and not repeated here.
 */
export const SPECIAL_PROBLEMS: Readonly<Record<string, readonly Code[]>> = {
  ...FACTOR_PROBLEMS_OF,
  acknowledgeSafetyAlert: ['alert_closed'],
  addNoteAddendum: ['note_not_signed'],
  adminApproveApplication: [...DECISION, 'credentials_unchecked'],
  adminApprovePayout: PAYOUT,
  adminCheckCredential: DECISION,
  adminExportFinanceReportCsv: PERIOD,
  adminExportFinanceReportWorkbook: PERIOD,
  adminExportIncomeStatementCsv: PERIOD,
  adminExportIncomeStatementWorkbook: PERIOD,
  adminExportMoneyMovementsCsv: PERIOD,
  adminExportMoneyMovementsWorkbook: [...PERIOD, 'export_too_large'],
  adminExportStatisticsCsv: PERIOD,
  adminExportStatisticsWorkbook: PERIOD,
  adminFailPayout: PAYOUT,
  adminGetDocument: ['link_expired'],
  adminGetFinanceReport: PERIOD,
  adminGetIncomeStatement: PERIOD,
  adminGetStatistics: PERIOD,
  adminGiveDuty: ['own_duties'],
  adminMarkPayoutPaid: PAYOUT,
  adminModerateReview: ['review_not_in_state'],
  adminPreparePayouts: ['payout_in_flight', 'balance_too_low', 'bank_account_missing', 'not_found'],
  adminRejectApplication: DECISION,
  adminRequestMore: DECISION,
  adminRestoreAccount: ['account_not_in_state', 'admin_not_suspendable'],
  adminRestorePsychologist: DECISION,
  adminReversePayout: PAYOUT,
  adminShowAccountNumber: PAYOUT,
  adminSuspendAccount: ['account_not_in_state', 'admin_not_suspendable'],
  adminSuspendPsychologist: DECISION,
  adminTakeDuty: ['own_duties'],
  adminWithdrawPayout: ['payout_not_in_state'],
  assignMeasure: ['measure_already_assigned'],
  cancelBooking: [...MOVE, 'hold_in_payment'],
  completeBooking: [...MOVE, 'too_early'],
  confirmBooking: MOVE,
  createApiKey: ['too_many_api_keys'],
  createBooking: [
    ...(['slot_taken', 'slot_not_open', 'person_busy', 'own_practice'] as const),
    ...(['too_many_holds', 'hold_in_payment', 'consent_required', 'not_found'] as const),
  ],
  changeEmail: CONFIRMED,
  changePassword: CONFIRMED,
  changePhone: CONFIRMED,
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
  disownChange: ['link_over', 'too_busy'],
  forgotPassword: ['too_many_requests'],
  logIn: [
    ...(['wrong_credentials', 'account_suspended', 'second_factor_asked'] as const),
    ...(['too_many_requests', 'too_busy'] as const),
  ],
  markAbsent: [...MOVE, 'too_early'],
  putCredential: DECISION,
  putDocument: [...DECISION, 'file_too_large', 'file_quota_reached'],
  putGoal: ['sharing_not_given'],
  putMood: ['progress_consent_required'],
  putNote: ['note_signed', 'session_not_begun'],
  putOwnPhoto: ['file_too_large', 'file_quota_reached'],
  putOwnProfile: DECISION,
  putSummary: ['session_not_begun'],
  receivePaymentNotification: ['bad_signature'],
  receiveWhatsAppStatuses: ['bad_signature'],
  register: ['too_many_requests', 'too_busy'],
  rejectBooking: MOVE,
  reopenApplication: DECISION,
  resendEmailProof: ['too_many_requests'],
  resetPassword: ['link_over', 'too_busy'],
  replyToReview: ['review_not_in_state'],
  sendMessage: ['chat_closed', 'idempotency_key_reused'],
  shareSummary: ['summary_empty', 'care_ended'],
  signNote: ['note_signed', 'note_empty'],
  submitApplication: DECISION,
  takeMeasure: ['progress_consent_required', 'assignment_not_open'],
  tickHomework: ['summary_not_shared'],
  verifyEmail: ['link_over', 'email_taken'],
  verifyWhatsAppWebhook: ['bad_signature'],
  writeReview: ['already_reviewed', 'not_reviewable'],
};
