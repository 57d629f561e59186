import { register } from 'node:module';

/**
 * A process that is started with this neither locks a booking it is about to change nor asks whether
 * it still is as it was read: the compare-and-swap is gone, as if somebody had found it needless.
 */
const CUTS = [
  [
    '/booking/application/change-booking.js',
    ' AND b.status = $2 AND b.version = $3',
    ' AND $2::text IS NOT NULL AND $3::int IS NOT NULL',
  ],
  [
    '/booking/infrastructure/booking.repository.js',
    ' WHERE b.id = $1 FOR UPDATE',
    ' WHERE b.id = $1',
  ],
];
const hooks = `
  const CUTS = ${JSON.stringify(CUTS)};
  export async function load(url, context, next) {
    const loaded = await next(url, context);
    const cut = CUTS.find(([file]) => url.endsWith(file));
    if (cut === undefined) return loaded;
    const source = String(loaded.source);
    if (!source.includes(cut[1])) throw new Error('There is nothing left to cut in ' + url);
    return { ...loaded, source: source.replace(cut[1], cut[2]) };
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
