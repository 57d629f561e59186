import { lazy, Suspense, useEffect, useState } from 'react';
import { answerStepUps } from '@/api/step-up';

const StepUpDialog = lazy(() => import('./step-up-dialog'));

/** Stands by for the moment the API wants to know once more who it is. */
export function StepUpHost() {
  const [settle, setSettle] = useState<((isProven: boolean) => void) | null>(null);
  useEffect(() => {
    answerStepUps(
      () =>
        new Promise<boolean>((resolve) => {
          setSettle(() => (isProven: boolean) => {
            setSettle(null);
            resolve(isProven);
          });
        }),
    );
    return () => answerStepUps(null);
  }, []);
  if (settle === null) return null;
  return (
    <Suspense fallback={null}>
      <StepUpDialog onAnswer={settle} />
    </Suspense>
  );
}
