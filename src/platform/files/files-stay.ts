const LOCK = `hashtext('files stay')`;

/** Held while somebody copies: no file is removed until the connection lets go or ends. */
export const LOCK_FILES_STAY = `SELECT pg_advisory_lock_shared(${LOCK})`;

/** Whether files may go: nobody copies them, and nobody begins to before this transaction ends. */
export const FILES_MAY_GO = `SELECT pg_try_advisory_xact_lock(${LOCK}) AS may`;
