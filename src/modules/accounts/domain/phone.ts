const E164 = /^\+[1-9]\d{6,14}$/;
const SEPARATORS = /[\s().-]/g;

/**
 * The E.164 number that a text means to somebody in Indonesia, such as `+6281234567890`.
 *
 * Common writings lack the plus: `62812…` read naively becomes `+6262812…`, and `812…` or `0812…`
 * lack the country. A zero kept after the country (`+62 0812…`) is dropped.
 *
 * @returns undefined when the text is no phone number.
 */
export function normalisePhone(text: string): string | undefined {
  const bare = text.replace(SEPARATORS, '');
  const number = withCountry(bare).replace(/^\+620+/, '+62');
  return E164.test(number) ? number : undefined;
}

function withCountry(bare: string): string {
  if (bare.startsWith('62')) return `+${bare}`;
  if (bare.startsWith('0')) return `+62${bare.slice(1)}`;
  if (bare.startsWith('8')) return `+62${bare}`;
  return bare;
}
