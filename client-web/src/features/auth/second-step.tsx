import { answer, api } from '@/api/client';
import type { Me, ProofWay, StepUpProof } from '@/api/types';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { factorsCopy } from '@/copy/factors';
import { useCopy } from '@/copy/use-copy';
import { ProofForm } from '@/factors/proof-form';

interface SecondStepProps {
  ways: readonly ProofWay[];
  onIn: (me: Me) => void;
  onStartAgain: () => void;
}

/** After the right password: what else proves that it is them. */
export function SecondStep({ ways, onIn, onStartAgain }: SecondStepProps) {
  const { proof: t } = useCopy(factorsCopy);
  const prove = async ({ totp, recoveryCode, passkey }: StepUpProof) => {
    const body = {
      ...(totp === undefined ? {} : { totp }),
      ...(recoveryCode === undefined ? {} : { recoveryCode }),
      ...(passkey === undefined ? {} : { passkey }),
    };
    onIn(await answer(api.POST('/api/v1/auth/mfa', { body })));
  };
  return (
    <Card className="mt-5" role="region" aria-labelledby="second-step">
      <h2 id="second-step" className="text-xl">
        {t.secondTitle}
      </h2>
      <p className="mt-1 mb-5 text-ink-2">{t.secondBody}</p>
      <ProofForm ways={ways} onProof={prove} />
      <Button variant="quiet" wide className="mt-4" onClick={onStartAgain}>
        {t.startAgain}
      </Button>
    </Card>
  );
}
