import pg from 'pg';

const ignore = (): void => undefined;

/**
 * A connection that the server ends tells so by the event `error`, and an `error` nobody listens to
 * ends the process. Whoever holds a connection listens; but while it is being handed over (by a
 * pool, or by the queue for its LISTEN) there is a moment in which nobody does. So every client has
 * a listener from its first breath; those who hold it still hear what happened.
 */
export function keepClientsSteady(): void {
  const { connect } = pg.Client.prototype;
  if (connect === steadyConnect) return;
  original = connect;
  pg.Client.prototype.connect = steadyConnect as typeof connect;
}

let original: typeof pg.Client.prototype.connect;

function steadyConnect(this: pg.Client, ...args: Parameters<pg.Client['connect']>): unknown {
  this.on('error', ignore);
  return original.apply(this, args);
}
