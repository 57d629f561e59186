import type { Language } from '@/lib/times';
import { english, type English } from './english';
import { useLanguage } from './language';

/** One area's words in both languages. English has the Indonesian shape, so a missing key does not compile. */
export interface Copy<Words> {
  readonly id: Words;
  readonly en: (english: English) => Words;
}

export function wordsOf<Words>(copy: Copy<Words>, language: Language): Words {
  const loaded = english();
  return language === 'en' && loaded !== null ? copy.en(loaded) : copy.id;
}

/** The words of an area in the reader's language: `const t = useCopy(bookingCopy)`. */
export function useCopy<Words>(copy: Copy<Words>): Words {
  return wordsOf(copy, useLanguage());
}
