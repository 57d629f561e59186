import { Plus, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { Education } from '@/api/types';
import { Button } from '@/components/ui/button';
import { Field, FieldError } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { joiningCopy } from '@/copy/joining';
import { useCopy } from '@/copy/use-copy';

const MOST = 10;
const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;

interface Row {
  key: number;
  title: string;
  institution: string;
  year: string;
}

function isWhole({ title, institution, year }: Row): boolean {
  const isYear = /^\d{4}$/.test(year) && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
  return title.trim() !== '' && institution.trim() !== '' && isYear;
}

function wholeIn(rows: readonly Row[]): Education[] {
  return rows.filter(isWhole).map(({ title, institution, year }) => ({
    ...{ title: title.trim(), institution: institution.trim(), year: Number(year) },
  }));
}

function rowsOf(education: readonly Education[]): Row[] {
  return education.map((one, key) => ({ ...one, key, year: String(one.year) }));
}

interface EducationEditorProps {
  value: readonly Education[];
  onChange: (education: Education[]) => void;
  error: string | undefined;
}

/** Rows as they are typed; only those without gaps are handed on. */
export function EducationEditor({ value, onChange, error }: EducationEditorProps) {
  const t = useCopy(joiningCopy).profile;
  const [rows, setRows] = useState(() => rowsOf(value));
  const put = (next: Row[]) => {
    setRows(next);
    onChange(wholeIn(next));
  };
  const nextKey = Math.max(-1, ...rows.map(({ key }) => key)) + 1;
  const add = () => setRows([...rows, { key: nextKey, title: '', institution: '', year: '' }]);
  return (
    <fieldset>
      <legend className="font-semibold">{t.education}</legend>
      <p className="mt-0.5 text-sm text-ink-2">{t.educationHint}</p>
      <ul className="mt-4 space-y-4">
        {rows.map((row) => (
          <li key={row.key}>
            <EducationRow
              row={row}
              onChange={(typed) => put(rows.map((one) => (one.key === row.key ? typed : one)))}
              onDrop={() => put(rows.filter(({ key }) => key !== row.key))}
            />
          </li>
        ))}
      </ul>
      <FieldError id="education-error" error={error} />
      {rows.length < MOST && (
        <Button variant="outline" className="mt-4" onClick={add}>
          <Plus aria-hidden className="size-4.5" />
          {t.addEducation}
        </Button>
      )}
    </fieldset>
  );
}

interface EducationRowProps {
  row: Row;
  onChange: (row: Row) => void;
  onDrop: () => void;
}

function EducationRow({ row, onChange, onDrop }: EducationRowProps) {
  const t = useCopy(joiningCopy).profile;
  const id = useId();
  const type = (changes: Partial<Row>) => onChange({ ...row, ...changes });
  return (
    <div className="rounded-control border border-line p-4">
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_7rem]">
        <Field id={`${id}-title`} label={t.educationTitle}>
          <Input
            maxLength={120}
            autoComplete="off"
            value={row.title}
            onChange={({ target }) => type({ title: target.value })}
          />
        </Field>
        <Field id={`${id}-institution`} label={t.institution}>
          <Input
            maxLength={120}
            autoComplete="organization"
            value={row.institution}
            onChange={({ target }) => type({ institution: target.value })}
          />
        </Field>
        <Field id={`${id}-year`} label={t.year}>
          <Input
            inputMode="numeric"
            maxLength={4}
            value={row.year}
            onChange={({ target }) => type({ year: target.value.replace(/\D/g, '') })}
          />
        </Field>
      </div>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-ink-2">{!isWhole(row) && t.educationOpen}</p>
        <Button variant="quiet" onClick={onDrop} aria-label={t.dropEducation(row.title.trim())}>
          <Trash2 aria-hidden className="size-4.5" />
        </Button>
      </div>
    </div>
  );
}
