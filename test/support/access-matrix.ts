/**
 * Who may what, written down apart from the product's own tables: each operation of the contract
 * with those it is open to, and those for whom the thing they ask about does not exist. Everybody
 * else is refused at the door.
 */
export const DUTIES = [
  'verification',
  'finance',
  'support',
  'content',
  'safety',
  'audit',
  'superadmin',
] as const;

export const SCOPES = ['directory:read', 'slots:read'] as const;

/**
 * `owner` is the client it is about, `carer` their psychologist; `idle` is an admin without duty.
 * Each scope that a program's key can have is a caller of its own.
 */
export const CALLERS = [
  ...(['visitor', 'owner', 'stranger', 'carer', 'colleague'] as const),
  ...DUTIES,
  'idle',
  ...SCOPES,
] as const;

export type Caller = (typeof CALLERS)[number];

/** What an operation answers to whom. */
export interface Row {
  readonly open: readonly Caller[];
  readonly absent: readonly Caller[];
  /** Open to nobody by who they are: it asks for a proof instead. */
  readonly isProven?: true;
}

export type Matrix = Readonly<Record<string, Row>>;

export const ADMINS: readonly Caller[] = [...DUTIES, 'idle'];
const open = (...callers: Caller[]): Row => ({ open: callers, absent: [] });
const onlyFor = (callers: readonly Caller[], absent: readonly Caller[]): Row => ({
  open: callers,
  absent,
});

export const isScope = (caller: Caller): caller is (typeof SCOPES)[number] =>
  SCOPES.some((scope) => scope === caller);

const PEOPLE = CALLERS.filter((caller) => !isScope(caller));
const anyone = open(...PEOPLE);
/** Programs too, with the scope for it. */
const alsoBy = (scope: (typeof SCOPES)[number]): Row => open(...PEOPLE, scope);
const alsoByKey = alsoBy('directory:read');
const signedIn = open(...PEOPLE.filter((caller) => caller !== 'visitor'));
/** Behind a door that only clients pass. */
const eachClient = open('owner', 'stranger');
const owner = onlyFor(['owner'], ['stranger']);
/** Behind a door that only psychologists pass. */
const eachPsychologist = open('carer', 'colleague');
/** Behind a door that everybody passes who is signed in; it is the client's own. */
const ownerAlone = onlyFor(['owner'], ['stranger', 'carer', 'colleague', ...ADMINS]);
const carer = onlyFor(['carer'], ['colleague']);
/** Behind a door that everybody passes who is signed in. */
/** A psychologist's own, behind a door that superadmins pass as well. */
const carerOrSuperadmin = onlyFor(['carer'], ['colleague', 'superadmin']);
const bothParties = onlyFor(['owner', 'carer'], ['stranger', 'colleague', ...ADMINS]);
/** Admins with one of these duties, and superadmins. */
const duty = (...duties: (typeof DUTIES)[number][]): Row => open(...duties, 'superadmin');
/** Admins with any duty. */
const anyDuty = open(...DUTIES);
const proven: Row = { open: [], absent: [], isProven: true };

/** With what stood in a letter where it asks for that. */
const OPEN_TO_ALL: Matrix = {
  disownChange: anyone,
  resetPassword: anyone,
  verifyEmail: anyone,
  getAvatar: alsoByKey,
  getPhoto: alsoByKey,
  getPsychologist: alsoByKey,
  forgotPassword: anyone,
  healthLive: anyone,
  healthReady: anyone,
  listCategories: alsoByKey,
  listCheckedCredentials: alsoByKey,
  listConsentTexts: anyone,
  listHelpContacts: anyone,
  listReviews: alsoByKey,
  listServices: alsoByKey,
  listSlots: alsoBy('slots:read'),
  logIn: anyone,
  logOut: anyone,
  register: anyone,
  searchPsychologists: alsoByKey,
};

const OF_PROVIDERS: Matrix = {
  receivePaymentNotification: proven,
  receiveWhatsAppStatuses: proven,
  verifyWhatsAppWebhook: proven,
};

/** One's own, whoever one is. */
const OF_EVERYBODY: Matrix = {
  createExport: signedIn,
  giveConsent: signedIn,
  listExports: signedIn,
  listMyConsents: signedIn,
  previewErasure: signedIn,
  requestErasure: signedIn,
  takeBackErasure: signedIn,
  withdrawConsent: signedIn,
  createExportLink: ownerAlone,
  downloadExport: ownerAlone,
  getExport: ownerAlone,
  changeEmail: signedIn,
  changePassword: signedIn,
  changePhone: signedIn,
  endDevice: onlyFor(
    ['owner'],
    PEOPLE.filter((caller) => !['visitor', 'owner'].includes(caller)),
  ),
  getMe: signedIn,
  getStorageKey: signedIn,
  getMessagePreferences: signedIn,
  listBlocks: signedIn,
  listBookings: signedIn,
  listCares: signedIn,
  listDevices: signedIn,
  listMeasures: signedIn,
  listMySessions: signedIn,
  logOutEverywhere: signedIn,
  listMyTrail: signedIn,
  putMessagePreferences: signedIn,
  resendEmailProof: signedIn,
  updateMe: signedIn,
};

const OF_CLIENTS: Matrix = {
  agreeToProgress: eachClient,
  blockPsychologist: eachClient,
  cancelBooking: owner,
  createBooking: eachClient,
  createMyGoal: eachClient,
  createPayment: owner,
  editReview: owner,
  getInvoice: owner,
  getMyProgress: eachClient,
  getReviewOfBooking: owner,
  putMood: eachClient,
  putSharing: owner,
  takeMeasure: eachClient,
  tickHomework: owner,
  unblockPsychologist: eachClient,
  withdrawFromProgress: eachClient,
  withdrawReview: owner,
  writeReview: owner,
};

const OF_BOTH: Matrix = {
  createRoomTicket: bothParties,
  /** The one in question is the stranger's, with the colleague. */
  endCare: onlyFor(['stranger', 'colleague'], ['owner', 'carer', ...ADMINS]),
  getBooking: bothParties,
  getRoom: bothParties,
  getSummary: bothParties,
  listAlternatives: bothParties,
  listMessages: bothParties,
  putGoal: bothParties,
  sendMessage: bothParties,
};

const OF_PSYCHOLOGISTS: Matrix = {
  acknowledgeSafetyAlert: carer,
  addNoteAddendum: carer,
  assignMeasure: carer,
  blockClient: carer,
  completeBooking: carer,
  confirmBooking: carer,
  createClientGoal: carer,
  createCredential: eachPsychologist,
  createDocumentLink: carer,
  createService: eachPsychologist,
  deleteCredential: carer,
  /** The document in question is the colleague's. */
  deleteDocument: onlyFor(['colleague'], ['carer']),
  deleteOverride: eachPsychologist,
  disposeSafetyAlert: carer,
  getApplication: eachPsychologist,
  getClient: carer,
  getClientProgress: carer,
  getDocument: carer,
  getNote: carer,
  getOverride: carer,
  deleteOwnPhoto: eachPsychologist,
  getOwnPhoto: eachPsychologist,
  getOwnProfile: eachPsychologist,
  getScheduleSettings: eachPsychologist,
  getWorkingHours: eachPsychologist,
  listClientAssignments: carer,
  listClients: eachPsychologist,
  listClientSafetyAlerts: carer,
  listOverrides: eachPsychologist,
  listOwnReviews: eachPsychologist,
  listOwnServices: eachPsychologist,
  listSafetyAlerts: eachPsychologist,
  markAbsent: carer,
  putCredential: carer,
  putDocument: carer,
  putNote: carer,
  putOverride: eachPsychologist,
  putOwnPhoto: eachPsychologist,
  putOwnProfile: eachPsychologist,
  putScheduleSettings: eachPsychologist,
  putService: carer,
  putSummary: carer,
  putWorkingHours: eachPsychologist,
  rejectBooking: carer,
  reopenApplication: eachPsychologist,
  replyToReview: carer,
  reportReview: signedIn,
  shareSummary: carer,
  signNote: carer,
  submitApplication: eachPsychologist,
  unblockClient: carer,
  withdrawReply: carer,
  withdrawService: carer,
};

/** What psychologists earn, their reports, and the keys of their programs. */
const OF_PRACTICES: Matrix = {
  createApiKey: open('carer', 'colleague', 'superadmin'),
  getBankAccount: eachPsychologist,
  getEarnings: eachPsychologist,
  getPracticeReport: eachPsychologist,
  getPracticeReportPdf: eachPsychologist,
  getPracticeReportWorkbook: eachPsychologist,
  getReportPreferences: eachPsychologist,
  listApiKeys: open('carer', 'colleague', 'superadmin'),
  listBanks: eachPsychologist,
  listEarnings: eachPsychologist,
  putBankAccount: eachPsychologist,
  putReportPreferences: eachPsychologist,
  revokeApiKey: carerOrSuperadmin,
};

const OF_FINANCE: Matrix = {
  adminApprovePayout: duty('finance'),
  adminExportFinanceReportCsv: duty('finance'),
  adminExportFinanceReportWorkbook: duty('finance'),
  adminExportIncomeStatementCsv: duty('finance'),
  adminExportIncomeStatementWorkbook: duty('finance'),
  adminExportMoneyMovementsCsv: duty('finance'),
  adminExportMoneyMovementsWorkbook: duty('finance'),
  adminExportStatisticsCsv: anyDuty,
  adminExportStatisticsWorkbook: anyDuty,
  adminExportTrialBalanceCsv: duty('finance'),
  adminExportTrialBalanceWorkbook: duty('finance'),
  adminFailPayout: duty('finance'),
  adminGetFinanceReport: duty('finance'),
  adminGetIncomeStatement: duty('finance'),
  adminGetPayout: duty('finance'),
  adminGetStatistics: anyDuty,
  adminGetTrialBalance: duty('finance'),
  adminListPayables: duty('finance'),
  adminListPayouts: duty('finance'),
  adminMarkPayoutPaid: duty('finance'),
  adminPreparePayouts: duty('finance'),
  adminReversePayout: duty('finance'),
  adminShowAccountNumber: duty('finance'),
  adminWithdrawPayout: duty('finance'),
};

/** Links, and proofs, say whose they are; whoever sends another's is only told that they do not hold. */
const colleague = onlyFor(['colleague'], ['owner', 'stranger', 'carer', ...ADMINS]);
const OF_FACTORS: Matrix = {
  acceptInvitation: anyone,
  addPasskey: signedIn,
  adminInvite: duty(),
  adminListInvitations: duty(),
  adminStartFactorReset: duty('support'),
  adminWithdrawInvitation: duty(),
  beginTotp: signedIn,
  completeLogIn: anyone,
  confirmTotp: signedIn,
  createPasskeyChallenge: anyone,
  createPasskeyRegistration: signedIn,
  getMyFactors: signedIn,
  logInWithPasskey: anyone,
  readInvitation: anyone,
  /** The passkeys and the authenticator app in question are the colleague's. */
  removePasskey: colleague,
  removeTotp: colleague,
  renamePasskey: colleague,
  renewRecoveryCodes: signedIn,
  stepUp: signedIn,
  stopFactorReset: anyone,
  useFactorReset: anyone,
};

const OF_ADMINS: Matrix = {
  adminAddHelpContact: duty('content'),
  adminApproveApplication: duty('verification'),
  adminCheckCredential: duty('verification'),
  adminCountBookings: duty('support'),
  adminCreateDocumentLink: duty('verification'),
  adminGetAccount: duty('support'),
  adminGetApiKey: duty(),
  adminGetApplication: duty('verification'),
  adminGetApplicationOfPsychologist: duty('verification'),
  adminGetBalance: duty('finance'),
  adminGetBooking: duty('support'),
  adminGetBookingsToday: duty('support'),
  adminGetDocument: duty('verification'),
  adminGetHelpContactHistory: duty('content'),
  adminGetMoneyToday: duty('finance'),
  adminGetPsychologist: duty('support', 'verification'),
  adminGetReview: duty('content'),
  adminGetSchedule: duty('support', 'verification'),
  adminGetTeamMember: duty(),
  adminGetTransaction: duty('finance'),
  adminGiveDuty: duty(),
  adminListAccounts: duty('support'),
  adminListApiKeys: duty(),
  adminListApplications: duty('verification'),
  adminGetAuditState: duty('audit'),
  adminListAudit: duty('audit'),
  adminListBookings: duty('support'),
  adminListHelpContacts: duty('content'),
  adminListPrivacyRequests: duty('support'),
  adminListPsychologists: duty('support', 'verification'),
  adminListReviews: duty('content'),
  adminListTeam: duty(),
  adminListTransactions: duty('finance'),
  adminModerateReview: duty('content'),
  adminPutHelpContact: duty('content'),
  adminRejectApplication: duty('verification'),
  adminRemoveHelpContact: duty('content'),
  adminRequestMore: duty('verification'),
  adminRestoreAccount: duty('support'),
  adminRestorePsychologist: duty('verification'),
  adminRevokeApiKey: duty(),
  adminSuspendAccount: duty('support'),
  adminSuspendPsychologist: duty('verification'),
  adminTakeDuty: duty(),
};

export const MATRIX: Matrix = {
  ...OPEN_TO_ALL,
  ...OF_PROVIDERS,
  ...OF_EVERYBODY,
  ...OF_CLIENTS,
  ...OF_BOTH,
  ...OF_PSYCHOLOGISTS,
  ...OF_PRACTICES,
  ...OF_ADMINS,
  ...OF_FINANCE,
  ...OF_FACTORS,
};
