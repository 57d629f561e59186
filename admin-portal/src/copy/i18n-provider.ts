import type { I18nProvider } from '@refinedev/core';

import { changeLanguage, currentLanguage, isLanguage } from './language';
import { type CopyValues, isCopyKey, translate } from './translate';

/** Gives Refine's own messages the words of the same catalogues. */
export const i18nProvider: I18nProvider = {
  getLocale: currentLanguage,

  changeLocale: (locale) => {
    if (!isLanguage(locale)) throw new Error(`There is no catalogue for "${locale}".`);
    changeLanguage(locale);
    return Promise.resolve();
  },

  // Refine may pass its English default in the place of the values.
  translate: (key, values?: CopyValues | string, fallback?: string) => {
    if (isCopyKey(key)) return translate(key, typeof values === 'object' ? values : {});
    return fallback ?? (typeof values === 'string' ? values : key);
  },
};
