import { useLogin } from '@refinedev/core';
import { Button } from 'antd';

import { ApiError } from '../../api/problem';
import type { LogInStep, ProofWay } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { ProofForm } from '../../parts/proof-form';

type Props = { ways: readonly ProofWay[]; onStartAgain: () => void };

/** After the right password: what else proves that it is them. */
export function SecondStep({ ways, onStartAgain }: Props) {
  const t = useCopy();
  const { mutateAsync: logIn } = useLogin<LogInStep>();
  return (
    <div className="login-card">
      <h1>{t('proof.second')}</h1>
      <p className="quiet">{t('proof.secondHint')}</p>
      <ProofForm
        ways={ways}
        onProof={async (second) => {
          const { success, error, isOver } = await logIn({ second });
          if (success) return;
          if (isOver === true) onStartAgain();
          throw new ApiError(error?.message ?? t('proof.failed'), 403);
        }}
      />
      <Button type="text" block onClick={onStartAgain}>
        {t('proof.startAgain')}
      </Button>
    </div>
  );
}
