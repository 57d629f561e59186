import { ApiFailure } from '@/api/problem';
import { documentsCopy } from '@/copy/documents';
import { useCopy } from '@/copy/use-copy';
import { useFailureText } from './failure-text';

/** Why a file was not taken, in plain words. */
export function useFaultText(): (error: unknown) => string {
  const { faults } = useCopy(documentsCopy);
  const failureText = useFailureText();
  return (error) => {
    const [refused] = error instanceof ApiFailure ? (error.problem?.errors ?? []) : [];
    if (refused === undefined) return failureText(error);
    const known = Object.entries(faults).find(([code]) => code === refused.code);
    return known?.[1] ?? faults.other;
  };
}
