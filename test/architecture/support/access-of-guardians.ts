/** Who may call the routes by which a guardian keeps their children. */
export const ACCESS_OF_GUARDIANS: Readonly<Record<string, string>> = {
  'GET /api/v1/me/care-people': 'care-people:own',
  'POST /api/v1/me/care-people': 'care-people:own',
  'POST /api/v1/me/record-claims': 'care-people:own',
  'POST /api/v1/clients/{id}/record-code': 'clients:follow',
  'DELETE /api/v1/me/care-people/{id}': 'care-people:own',
  'GET /api/v1/me/care-people/{id}': 'care-people:own',
  'PATCH /api/v1/me/care-people/{id}': 'care-people:own',
};
