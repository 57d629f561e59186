import pg from 'pg';

type Connect = (this: pg.Client, ...args: unknown[]) => unknown;

const clients = pg.Client.prototype as unknown as { connect: Connect };
const connect = clients.connect;
const ignore = (): void => undefined;

/**
 * A connection that the server ends tells so by the event `error`, and an `error` nobody listens to
 * ends the process. Whoever holds a connection listens; but while it is being handed over (by a
 * pool, or by the queue for its LISTEN) there is a moment in which nobody does. So every client has
 * a listener from its first breath; those who hold it still hear what happened.
 */
export function keepClientsSteady(): void {
  clients.connect = function (...args) {
    this.on('error', ignore);
    return connect.apply(this, args);
  };
}
