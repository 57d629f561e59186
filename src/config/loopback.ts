/** Whether a host name, an address or a socket's path is this machine itself: nothing leaves it. */
export function isOnThisMachine(host: string): boolean {
  return (
    host === '' ||
    host.startsWith('/') ||
    ['localhost', '[::1]', '::1'].includes(host) ||
    /^127(\.\d{1,3}){3}$/.test(host)
  );
}
