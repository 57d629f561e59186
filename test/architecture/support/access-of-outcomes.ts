/** Of objections to outcomes. */
export const ACCESS_OF_OUTCOMES: Readonly<Record<string, string>> = {
  'POST /api/v1/bookings/{id}/objection': 'signed-in',
  'GET /api/v1/admin/objections': 'admin:objections:decide',
  'GET /api/v1/admin/objections/{id}': 'admin:objections:decide',
  'POST /api/v1/admin/objections/{id}/decision': 'admin:objections:decide',
};
