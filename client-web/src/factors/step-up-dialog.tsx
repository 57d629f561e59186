import { answer, api } from '@/api/client';
import type { StepUpProof } from '@/api/types';
import { Dialog } from '@/components/ui/dialog';
import { ErrorState } from '@/components/ui/error-state';
import { factorsCopy } from '@/copy/factors';
import { useCopy } from '@/copy/use-copy';
import { ProofForm } from './proof-form';
import { useFactors } from './use-factors';

/** Asks once more who it is, in the middle of whatever was being done. */
export default function StepUpDialog({ onAnswer }: { onAnswer: (isProven: boolean) => void }) {
  const t = useCopy(factorsCopy);
  const factors = useFactors();
  const prove = async (body: StepUpProof) => {
    await answer(api.POST('/api/v1/auth/step-up', { body }));
    onAnswer(true);
  };
  return (
    <Dialog
      open
      onOpenChange={() => onAnswer(false)}
      title={t.proof.stepUpTitle}
      description={t.proof.stepUpBody}
    >
      <div className="mt-4">
        {factors.isPending && <p role="status">{t.loading}</p>}
        {factors.isError && (
          <ErrorState error={factors.error} onRetry={() => void factors.refetch()} />
        )}
        {factors.data !== undefined && <ProofForm ways={factors.data.ways} onProof={prove} />}
      </div>
    </Dialog>
  );
}
