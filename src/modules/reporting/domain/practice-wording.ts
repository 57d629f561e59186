import { PRACTICE_WORDS_EN } from './practice-words-en.js';
import { PRACTICE_WORDS_ID } from './practice-words-id.js';
import type { PracticeWords, ReportLanguage } from './practice-words.js';

const WORDS: Readonly<Record<ReportLanguage, PracticeWords>> = {
  id: PRACTICE_WORDS_ID,
  en: PRACTICE_WORDS_EN,
};

/** The words of reports in the reader's language. */
export function practiceWords(language: ReportLanguage): PracticeWords {
  return WORDS[language];
}
