const PRIVATE_FIELDS = [
  'password',
  'passwordHash',
  'password_hash',
  'email',
  'phone',
  'name',
  'client_name',
  'payer_name',
  'actor_name',
  'bornOn',
  'born_on',
  'reason',
  'reasonSealed',
  'reason_sealed',
  'token',
  'cookie',
  'authorization',
  'signature_key',
  'userAgent',
  'user_agent',
  'text',
  'sections',
  'homework',
  'html',
  'to',
];

/** Fields that never reach a log line, at the top and one or two levels down. */
export const redactPaths: string[] = PRIVATE_FIELDS.flatMap((field) => [
  field,
  `*.${field}`,
  `*.*.${field}`,
]);
