import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { searchCopy } from '@/copy/search';
import { useCopy } from '@/copy/use-copy';
import { FILTER_PARAMS, type FilterParam } from './search-filters';
import { useChoices } from './use-choices';

interface FilterPanelProps {
  search: URLSearchParams;
  onChange: (param: FilterParam, value: string) => void;
  onReset: () => void;
}

function activeIn(search: URLSearchParams): number {
  return FILTER_PARAMS.filter((param) => search.get(param)).length;
}

/** `place` keeps the ids apart: the sheet may be open while the panel is there, unseen. */
function Filters({ search, onChange, place }: FilterPanelProps & { place: 'panel' | 'sheet' }) {
  const t = useCopy(searchCopy);
  const choices = useChoices();
  return FILTER_PARAMS.map((param) => (
    <Field key={param} id={`${place}-${param}`} label={choices[param].label}>
      <Select
        value={search.get(param) ?? ''}
        onChange={(event) => onChange(param, event.target.value)}
      >
        <option value="">{t.any}</option>
        {choices[param].choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  ));
}

/** Beside the results on a wide screen. */
export function FilterPanel(props: FilterPanelProps) {
  const t = useCopy(searchCopy);
  return (
    <section
      aria-label={t.filters}
      className="hidden gap-4 rounded-card border border-line bg-paper p-5 lg:grid"
    >
      <Filters {...props} place="panel" />
      {activeIn(props.search) > 0 && (
        <Button variant="quiet" onClick={props.onReset}>
          {t.reset}
        </Button>
      )}
    </section>
  );
}

/** Behind one button on a narrow screen, in a sheet of their own; what is chosen counts at once. */
export function FilterSheet(props: FilterPanelProps) {
  const t = useCopy(searchCopy);
  const [isOpen, setOpen] = useState(false);
  const active = activeIn(props.search);
  return (
    <>
      <Button variant="outline" wide onClick={() => setOpen(true)} aria-haspopup="dialog">
        <SlidersHorizontal aria-hidden className="size-4.5" />
        {t.showFilters(active)}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t.filters}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t.showResults}</Button>
            {active > 0 && (
              <Button variant="quiet" onClick={props.onReset}>
                {t.reset}
              </Button>
            )}
          </>
        }
      >
        <div className="mt-4 grid gap-4 sm:grid-cols-2">
          <Filters {...props} place="sheet" />
        </div>
      </Dialog>
    </>
  );
}
