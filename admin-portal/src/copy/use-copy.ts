import { useSyncExternalStore } from 'react';

import { currentLanguage, type Language, onLanguageChange } from './language';
import { translate } from './translate';

/** `translate`, for components: they render again when the language changes. */
export function useCopy(): typeof translate {
  useLanguage();
  return translate;
}

export function useLanguage(): Language {
  return useSyncExternalStore(onLanguageChange, currentLanguage);
}
