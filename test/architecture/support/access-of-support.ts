/** Who may call the routes by which admins help people in their name. */
export const ACCESS_OF_SUPPORT: Readonly<Record<string, string>> = {
  'POST /api/v1/admin/accounts/{id}/support-acts': 'admin:support:act',
  'GET /api/v1/admin/support-act': 'admin:support:act',
  'POST /api/v1/admin/support-acts/{id}/end': 'admin:support:act',
  'GET /api/v1/me/support-act': 'signed-in',
  'POST /api/v1/me/support-act/end': 'signed-in',
  'GET /api/v1/me/messages': 'signed-in',
  'POST /api/v1/bookings/{id}/resend-confirmation': 'bookings:create',
};

/** What a key of a program opens of its account's own. */
export const SCOPES_OF_ACCOUNTS: Readonly<Record<string, string>> = {
  cancelBooking: 'bookings:write',
  createBooking: 'bookings:write',
  createPayment: 'payments:create',
  getBooking: 'bookings:read',
  getInvoice: 'payments:create',
  listBookings: 'bookings:read',
};

/** Ledgers and money that leave the house as files. */
export const MONEY_FILES: readonly string[] = [
  ...['FinanceReport', 'IncomeStatement', 'MoneyMovements', 'TrialBalance'].flatMap((what) => [
    `adminExport${what}Csv`,
    `adminExport${what}Workbook`,
  ]),
];
