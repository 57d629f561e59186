import { failureCode } from '@/api/problem';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';

/** Why a call failed, in the words of the dashboard. */
export function useFailureText(): (error: unknown) => string {
  const { byCode } = useCopy(practiceCopy).failure;
  return (error) => {
    const code = failureCode(error);
    return code in byCode ? byCode[code as keyof typeof byCode] : byCode.unexpected;
  };
}
