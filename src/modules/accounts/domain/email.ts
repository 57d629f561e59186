/** An address as it is stored and compared: no spaces around it, lower case. */
export function normaliseEmail(text: string): string {
  return text.trim().toLowerCase();
}
