/** Port: which public profile belongs to an account. The module that owns profiles provides it. */
export abstract class ProfileLookup {
  /** The psychologist's id; null when the account has no profile. */
  abstract psychologistIdOf(accountId: string): Promise<string | null>;
}
