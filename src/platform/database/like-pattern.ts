/** Finds a text anywhere inside another with ILIKE; the text's own wildcards mean themselves. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
