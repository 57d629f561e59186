import { useState } from 'react';
import { Field, FieldError } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { joiningCopy } from '@/copy/joining';
import { useLanguage } from '@/copy/language';
import { useCopy } from '@/copy/use-copy';
import { useCategories } from '@/directory/use-categories';
import { COMMON_LANGUAGES, languageName } from '@/lib/language-names';
import type { ProfilePartProps } from './profile-part';
import { Ticks } from '@/components/ticks';

const MOST_CATEGORIES = 6;

/** What they speak, help with and work by. */
export function ProfileLists({ typed, change, errors }: ProfilePartProps) {
  const t = useCopy(joiningCopy).profile;
  const language = useLanguage();
  const { data: categories = [] } = useCategories();
  const languages = [...new Set([...COMMON_LANGUAGES, ...typed.languages])];
  return (
    <>
      <Ticks
        id="languages"
        legend={t.languages}
        options={languages.map((code) => ({ value: code, label: languageName(code, language) }))}
        chosen={typed.languages}
        most={8}
        onChange={(chosen) => change({ languages: chosen })}
        error={errors['languages']}
      />
      <Ticks
        id="categories"
        legend={t.categories}
        hint={t.categoriesHint(MOST_CATEGORIES)}
        options={categories.map(({ slug, name }) => ({ value: slug, label: name }))}
        chosen={typed.categories}
        most={MOST_CATEGORIES}
        onChange={(chosen) => change({ categories: chosen })}
        error={errors['categories']}
      />
      <Approaches
        value={typed.approaches}
        onChange={(approaches) => change({ approaches })}
        error={errors['approaches']}
      />
    </>
  );
}

/** Typed as one line; the text stays as it is typed while its list is saved. */
function Approaches(props: {
  value: readonly string[];
  onChange: (value: string[]) => void;
  error: string | undefined;
}) {
  const { value, onChange, error } = props;
  const t = useCopy(joiningCopy).profile;
  const [text, setText] = useState(value.join(', '));
  const type = (written: string) => {
    setText(written);
    const names = written.split(',').map((name) => name.trim());
    onChange([...new Set(names.filter((name) => name !== ''))]);
  };
  return (
    <div>
      <Field id="approaches" label={t.approaches} hint={t.approachesHint} optional>
        <Input
          autoComplete="off"
          maxLength={300}
          value={text}
          onChange={(event) => type(event.target.value)}
        />
      </Field>
      <FieldError id="approaches-error" error={error} />
    </div>
  );
}
