/** The end of an id, by which people tell two apart; its beginning is a time and so alike. */
export function shortId(id: string): string {
  return id.slice(-8);
}
