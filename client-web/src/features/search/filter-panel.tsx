import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { commonCopy } from '@/copy/common';
import { searchCopy } from '@/copy/search';
import { useCopy } from '@/copy/use-copy';
import { useCategories } from '@/directory/use-categories';
import { cn } from '@/lib/cn';
import { COMMON_LANGUAGES, languageName } from '@/lib/language-names';
import { formatMoney, formatNumber } from '@/lib/money';
import { useLanguage } from '@/copy/language';
import { FILTER_PARAMS, GENDERS, MODES, PRICES, RATINGS, type FilterParam } from './search-filters';

interface Choice {
  value: string;
  label: string;
}

function useChoices(): Record<FilterParam, { label: string; choices: readonly Choice[] }> {
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
  };
}

interface FilterPanelProps {
  search: URLSearchParams;
  onChange: (param: FilterParam, value: string) => void;
  onReset: () => void;
}

/** Always open beside the results on a wide screen; behind one button on a phone. */
export function FilterPanel({ search, onChange, onReset }: FilterPanelProps) {
  const t = useCopy(searchCopy);
  const { any } = t;
  const choices = useChoices();
  const [isOpen, setOpen] = useState(false);
  const active = FILTER_PARAMS.filter((param) => search.get(param)).length;
  return (
    <section aria-label={t.filters}>
      <Button
        variant="outline"
        wide
        className="lg:hidden"
        aria-expanded={isOpen}
        aria-controls="filters"
        onClick={() => setOpen(!isOpen)}
      >
        <SlidersHorizontal aria-hidden className="size-4.5" />
        {t.showFilters(active)}
      </Button>
      <div
        id="filters"
        className={cn(
          'mt-3 gap-4 rounded-card border border-line bg-paper p-5 sm:grid-cols-2 lg:mt-0 lg:grid lg:grid-cols-1',
          isOpen ? 'grid' : 'hidden',
        )}
      >
        {FILTER_PARAMS.map((param) => (
          <Field key={param} id={param} label={choices[param].label}>
            <Select
              value={search.get(param) ?? ''}
              onChange={(event) => onChange(param, event.target.value)}
            >
              <option value="">{any}</option>
              {choices[param].choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        {active > 0 && (
          <Button variant="quiet" onClick={onReset}>
            {t.reset}
          </Button>
        )}
      </div>
    </section>
  );
}
