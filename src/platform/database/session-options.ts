/**
 * An address without its `?options=`, and those. The driver lets the address win over what a client
 * is made with, so that options of an address would silently take the place of our own.
 */
export function sessionOptionsApart(url: string): { url: string; options: string } {
  const address = new URL(url);
  const options = address.searchParams.get('options') ?? '';
  address.searchParams.delete('options');
  return { url: address.href, options };
}
