import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { joiningCopy } from '@/copy/joining';
import { useCopy } from '@/copy/use-copy';
import { now } from '@/lib/clock';
import { ZoneSelect } from '../schedule/zone-select';
import type { ProfilePartProps } from './profile-part';

const FIRST_YEAR = 1970;

/** Who they are. What was checked stays as it is. */
export function ProfileFacts({
  typed,
  change,
  errors,
  isChecked,
}: ProfilePartProps & { isChecked: boolean }) {
  const t = useCopy(joiningCopy).profile;
  return (
    <>
      <Field
        id="name"
        label={t.name}
        hint={isChecked ? t.checked : t.nameHint}
        error={errors['name']}
      >
        <Input
          autoComplete="name"
          maxLength={120}
          readOnly={isChecked}
          value={typed.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
      <Field
        id="title"
        label={t.titleField}
        hint={isChecked ? t.checked : t.titleHint}
        error={errors['title']}
      >
        <Input
          autoComplete="off"
          maxLength={80}
          readOnly={isChecked}
          value={typed.title}
          onChange={(event) => change({ title: event.target.value })}
        />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field id="city" label={t.city} error={errors['city']}>
          <Input
            autoComplete="address-level2"
            maxLength={80}
            value={typed.city}
            onChange={(event) => change({ city: event.target.value })}
          />
        </Field>
        <Field id="timeZone" label={t.zone} error={errors['timeZone']}>
          <ZoneSelect value={typed.timeZone} onChange={(timeZone) => change({ timeZone })} />
        </Field>
        <Field id="gender" label={t.gender} error={errors['gender']}>
          <Select
            value={typed.gender ?? ''}
            onChange={({ target }) =>
              change({
                gender: target.value === 'female' || target.value === 'male' ? target.value : null,
              })
            }
          >
            <option value="">{t.choose}</option>
            <option value="female">{t.genders.female}</option>
            <option value="male">{t.genders.male}</option>
          </Select>
        </Field>
        <Field id="practisingSince" label={t.since} error={errors['practisingSince']}>
          <YearSelect
            value={typed.practisingSince}
            onChange={(practisingSince) => change({ practisingSince })}
          />
        </Field>
      </div>
    </>
  );
}

/** A year, kept as a date; the day within a year that is chosen already stays. */
function YearSelect(props: {
  id?: string;
  value: string | null;
  onChange: (date: string | null) => void;
}) {
  const { value, onChange, ...field } = props;
  const t = useCopy(joiningCopy).profile;
  const thisYear = now().getUTCFullYear();
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, index) => thisYear - index);
  const chosen = value?.slice(0, 4) ?? '';
  return (
    <Select
      {...field}
      value={chosen}
      onChange={({ target }) => onChange(target.value === '' ? null : `${target.value}-01-01`)}
    >
      <option value="">{t.choose}</option>
      {years.map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </Select>
  );
}
