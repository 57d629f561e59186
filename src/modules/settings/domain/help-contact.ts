import type { Instant } from '../../../kernel/time/instant.js';

/** How a help contact is reached. */
export const HELP_CHANNELS = ['phone', 'whatsapp', 'web', 'place'] as const;

export type HelpChannel = (typeof HELP_CHANNELS)[number];

export interface InBothLanguages {
  readonly id: string;
  readonly en: string;
}

/** Everything an admin says of a contact. */
export interface HelpContactContent {
  /** Lowest first: the order in which they should be tried. */
  readonly position: number;
  readonly channel: HelpChannel;
  readonly value: string;
  readonly name: InBothLanguages;
  /** As honest as we know them: never a promise of an instant answer. */
  readonly hours: InBothLanguages;
  readonly note: InBothLanguages | null;
  /** Civil date on which somebody last tried it. */
  readonly lastCheckedOn: string | null;
}

export interface StoredHelpContact extends HelpContactContent {
  readonly id: string;
  readonly version: number;
}

export const HELP_CONTACT_ACTS = ['add', 'edit', 'remove'] as const;
export type HelpContactAct = (typeof HELP_CONTACT_ACTS)[number];

/** What was done to a contact, by whom, and what it said from then on. */
export interface HelpContactChange {
  readonly version: number;
  readonly act: HelpContactAct;
  /** Null for what came with the house. */
  readonly adminId: string | null;
  readonly at: Instant;
  readonly value: string;
  readonly name: InBothLanguages;
}
