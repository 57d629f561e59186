/** `webcal://` is what calendar programs write before an address that is read by HTTPS. */
export function calendarAddressOf(text: string): URL | undefined {
  const address = text.trim().replace(/^webcals?:\/\//i, 'https://');
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isLocal = ['localhost', '127.0.0.1'].includes(url.hostname);
  const isWeb = url.protocol === 'https:' || (url.protocol === 'http:' && isLocal);
  return isWeb && url.username === '' && url.password === '' ? url : undefined;
}
