/** Where the virus scanner listens; null: this installation does without. */
export type ClamdAddress =
  { readonly host: string; readonly port: number } | { readonly path: string };

const OVER_TCP = /^tcp:\/\/(\[[0-9a-f:.]+\]|[a-z0-9.-]+):(\d{1,5})$/i;
const BY_SOCKET = /^unix:(\/.+)$/;

/** Whether a value names an address, or says that there is none. */
export function isClamdAddress(value: string): boolean {
  return value === 'none' || OVER_TCP.test(value) || BY_SOCKET.test(value);
}

export function clamdOf(value: string | undefined): ClamdAddress | null {
  const path = BY_SOCKET.exec(value ?? '')?.[1];
  if (path !== undefined) return { path };
  const [, host, port] = OVER_TCP.exec(value ?? '') ?? [];
  if (host === undefined) return null;
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}
