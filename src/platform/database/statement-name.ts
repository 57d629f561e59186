/** Each costs some memory in every connection; ours are constants, far fewer than this. */
const MOST_STATEMENTS = 300;
const names = new Map<string, string>();

/**
 * The name under which a connection prepares a statement, so that it is read and planned once and not
 * at every use. The same text has the same name in every connection.
 *
 * @returns undefined once there are so many that something must be putting SQL together.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_STATEMENTS) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}
