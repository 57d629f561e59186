const SHORTEST = 10;

/** What can be said of a new password without asking the server; lengths count what people see. */
export function passwordFault(password: string, tooShort: string): string | undefined {
  return Array.from(password).length < SHORTEST ? tooShort : undefined;
}
