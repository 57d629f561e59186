import { Modal } from 'antd';
import { useEffect, useState } from 'react';

import { myFactors, stepUp } from '../api/second-steps';
import { answerStepUps } from '../api/step-up';
import type { ProofWay } from '../api/types';
import { useCopy } from '../copy/use-copy';
import { ProofForm } from './proof-form';

type Asked = { ways: readonly ProofWay[]; settle: (isProven: boolean) => void };

/** Stands by for the moment the API wants to know once more who is at the screen. */
export function StepUpHost() {
  const t = useCopy();
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    answerStepUps(async () => {
      const { ways } = await myFactors();
      return new Promise<boolean>((resolve) => {
        const settle = (isProven: boolean) => {
          setAsked(null);
          resolve(isProven);
        };
        setAsked({ ways, settle });
      });
    });
    return () => answerStepUps(null);
  }, []);
  if (asked === null) return null;
  return (
    <Modal
      open
      zIndex={1100}
      title={t('proof.title')}
      footer={null}
      onCancel={() => asked.settle(false)}
    >
      <p>{t('proof.hint')}</p>
      <ProofForm
        ways={asked.ways}
        onProof={async (proof) => {
          await stepUp(proof);
          asked.settle(true);
        }}
      />
    </Modal>
  );
}
