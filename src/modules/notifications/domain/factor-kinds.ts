/** What is said about the ways into an account, our team's among them. By mail alone, and never to be switched off. */
export const FACTOR_KINDS = [
  'factor_added',
  'factor_removed',
  'recovery_code_used',
  'recovery_codes_renewed',
  'codes_failing',
  'factor_reset_started',
  'admin_invited',
  'support_opened',
] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];

export function isFactorKind(kind: string): kind is FactorKind {
  return FACTOR_KINDS.some((each) => each === kind);
}
