/** A version as RFC 9110 writes it in `If-Match`. */
export function entityTag(version: number): string {
  return `"${version}"`;
}
