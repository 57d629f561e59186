/** How a help contact is reached. */
export const HELP_CHANNELS = ['phone', 'whatsapp', 'web', 'place'] as const;

export type HelpChannel = (typeof HELP_CHANNELS)[number];

export interface InBothLanguages {
  readonly id: string;
  readonly en: string;
}
