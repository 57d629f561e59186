import { joiningCopy } from '@/copy/joining';
import { useCopy } from '@/copy/use-copy';

/** What the fields of a profile are called, by their names in the API. */
export function useFieldNames(): Readonly<Record<string, string>> {
  const t = useCopy(joiningCopy).profile;
  return {
    name: t.name,
    title: t.titleField,
    city: t.city,
    gender: t.gender,
    practisingSince: t.since,
    languages: t.languages,
    categories: t.categories,
    education: t.education,
    headline: t.headline,
    about: t.about,
  };
}
