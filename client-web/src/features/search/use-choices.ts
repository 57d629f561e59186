import { commonCopy } from '@/copy/common';
import { useLanguage } from '@/copy/language';
import { searchCopy } from '@/copy/search';
import { useCopy } from '@/copy/use-copy';
import { useCategories } from '@/directory/use-categories';
import { COMMON_LANGUAGES, languageName } from '@/lib/language-names';
import { formatMoney, formatNumber } from '@/lib/money';
import { APPROACHES, GENDERS, MODES, PRICES, RATINGS, type FilterParam } from './search-filters';

interface Choice {
  value: string;
  label: string;
}

/** What each filter is called and offers, in the reader's language. */
export function useChoices(): Record<FilterParam, { label: string; choices: readonly Choice[] }> {
  const t = useCopy(searchCopy);
  const { mode } = useCopy(commonCopy);
  const language = useLanguage();
  const categories = useCategories().data ?? [];
  const choices = <T extends string>(values: readonly T[], label: (value: T) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return {
    kategori: {
      label: t.category,
      choices: categories.map(({ slug, name }) => ({ value: slug, label: name })),
    },
    nilai: {
      label: t.rating,
      choices: choices(RATINGS, (v) => t.ratingFrom(formatNumber(Number(v), language, 1))),
    },
    harga: {
      label: t.price,
      choices: choices(PRICES, (v) => t.priceUpTo(formatMoney({ amount: Number(v) }, language))),
    },
    gender: { label: t.gender, choices: choices(GENDERS, (v) => t.genders[v]) },
    bahasa: {
      label: t.language,
      choices: choices(COMMON_LANGUAGES, (code) => languageName(code, language)),
    },
    mode: { label: t.mode, choices: choices(MODES, (v) => mode[v]) },
    pendekatan: { label: t.approach, choices: choices(APPROACHES, (name) => name) },
  };
}
