import { ApiFailure } from '@/api/problem';
import { joiningCopy } from '@/copy/joining';
import { useCopy } from '@/copy/use-copy';

type Words = Omit<(typeof joiningCopy)['id']['errors'], 'missingField'>;

/** What a code of the API says about a field, in the reader's words. */
const WORD_OF_CODE: Readonly<Record<string, keyof Words>> = {
  missing: 'missing',
  is_length: 'missing',
  max_length: 'tooLong',
  array_max_size: 'tooMany',
  in_future: 'inFuture',
  before_issue: 'beforeIssue',
  expired: 'expired',
  duplicate: 'duplicate',
  is_date: 'date',
  checked: 'checked',
};

/** The fields a refusal complains about, by name, in the reader's language: `/categories/0` is `categories`. */
export function useFieldWords(): (error: unknown) => Readonly<Record<string, string>> {
  const t = useCopy(joiningCopy).errors;
  return (error) => {
    if (!(error instanceof ApiFailure)) return {};
    const errors = error.problem?.errors ?? [];
    return Object.fromEntries(
      errors.map(({ pointer, code }) => [
        pointer.split('/')[1] ?? '',
        t[WORD_OF_CODE[code] ?? 'other'],
      ]),
    );
  };
}
