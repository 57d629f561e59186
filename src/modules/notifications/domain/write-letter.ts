import type { Letter, LetterFacts, LetterKind } from './letter.js';
import { FRAME_EN, WORDS_EN } from './words-en.js';
import { FRAME_ID, WORDS_ID } from './words-id.js';

const WORDS = { id: WORDS_ID, en: WORDS_EN } as const;
const FRAMES = { id: FRAME_ID, en: FRAME_EN } as const;

/** Puts the facts into words. A name is shortened to one line, as a subject or greeting must be. */
export function writeLetter(kind: LetterKind, language: 'id' | 'en', facts: LetterFacts): Letter {
  const { subject, paragraphs, action } = WORDS[language][kind](facts);
  const { greeting, closing } = FRAMES[language];
  return {
    subject,
    greeting: greeting(facts.name.replace(/\s+/g, ' ').trim()),
    paragraphs,
    action: { label: action, url: facts.url },
    choices: facts.choices,
    closing,
  };
}
