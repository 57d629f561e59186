import type { SealedPlace } from '../crypto/seal.js';
import type { Tx } from '../database/transaction-runner.js';

/** The same in both languages. */
export interface Words {
  readonly id: string;
  readonly en: string;
}

/** Whose data are meant: an account, the persons in care it stands for, and its profile. */
export interface Subject {
  readonly accountId: string;
  readonly personIds: readonly string[];
  readonly psychologistId: string | null;
}

/** A row as it was read; names are the columns'. */
export type HeldRow = Readonly<Record<string, unknown>>;

/** A column that is sealed, and what it was sealed as. */
export interface SealedColumn {
  readonly column: string;
  readonly place: (row: HeldRow) => SealedPlace;
  /** What was sealed is JSON; else it is the text itself. */
  readonly isJson: boolean;
}

/** How what is held is told to the person it is about. */
interface Telling {
  /** `:account`, `:people` and `:psychologist` stand for the subject. */
  readonly sql: string;
  readonly sealed?: readonly SealedColumn[];
  /** A column with the id of an uploaded file. */
  readonly file?: string;
}

/** For how long it outlives an account: `always` is said of numbers alone. */
export type Until =
  'record' | 'practice' | 'consents' | 'money' | 'proof' | 'credentials' | 'messages' | 'always';

/** What becomes of it when the account is erased. */
export type Ending =
  /** Gone or emptied at once. */
  | {
      readonly act: 'erased';
      readonly by: string | ((tx: Tx, subject: Subject) => Promise<unknown>);
    }
  /** The key dies, and with it every copy of what it sealed. */
  | { readonly act: 'unreadable' }
  /** It goes by itself soon, as it always does. */
  | { readonly act: 'expires'; readonly period: Words }
  | {
      readonly act: 'kept';
      /** A rule of the database ends it then, row by row. */
      readonly until: Until;
      /** Its words end with their key, no later; what is left is numbers. */
      readonly wordsByKey?: true;
      readonly why: Words;
      /** What is taken off it nevertheless. */
      readonly by?: string;
    };

/** What one table holds about a person. */
export interface Holding {
  readonly table: string;
  readonly title: Words;
  readonly telling: Telling | { readonly leftOut: Words };
  readonly ending: Ending;
}
