/** What one person wrote, each with words that are nowhere else. */
export interface Planted {
  /** Opened again only with a key: nowhere to be read, ever. */
  readonly sealed: Readonly<Record<string, string>>;
  /** To be read while the account is there, and nowhere afterwards. */
  readonly plain: Readonly<Record<string, string>>;
}

/** Somebody in the proof, as the checker must know them. */
export interface Somebody {
  readonly email: string;
  readonly accountId: string;
  readonly personId: string | null;
  readonly psychologistId: string | null;
  readonly isLeaving: boolean;
  readonly planted: Planted;
}

/** An archive as it was fetched: rows a table, and everything it says. */
export interface Copy {
  readonly email: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly files: number;
  readonly text: string;
}

/** What a preview promised to keep: titles. */
export interface Promised {
  readonly email: string;
  readonly kept: readonly string[];
}

/** Everything the checker is told; the rest it finds out. */
export interface RunRecord {
  readonly people: readonly Somebody[];
  readonly copies: readonly Copy[];
  readonly promises: readonly Promised[];
  readonly halves: readonly string[];
  readonly kills: number;
}
