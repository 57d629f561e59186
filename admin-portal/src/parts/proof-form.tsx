import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';

import { provePasskey } from '../api/second-steps';
import { ApiError } from '../api/problem';
import type { ProofWay, StepUpProof } from '../api/types';
import { useCopy } from '../copy/use-copy';

type Props = {
  /** The first is offered first. */
  ways: readonly ProofWay[];
  /** Rejects when the proof does not hold. */
  onProof: (proof: StepUpProof) => Promise<unknown>;
};

const MEMBERS = { password: 'password', totp: 'totp', recovery_code: 'recoveryCode' } as const;
const FIELDS = {
  password: { type: 'password', autoComplete: 'current-password' },
  totp: { inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 6 },
  recovery_code: { autoComplete: 'off', spellCheck: false },
} as const;

/** Proves who one is in one of several ways; says what was wrong and asks again. */
export function ProofForm({ ways, onProof }: Props) {
  const t = useCopy();
  const [way, setWay] = useState<ProofWay>(ways[0] ?? 'password');
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const send = async (proof: () => Promise<StepUpProof>) => {
    setSending(true);
    setFailure(null);
    try {
      await onProof(await proof());
    } catch (error) {
      setFailure(error instanceof ApiError ? error.message : t('proof.failed'));
    }
    setSending(false);
  };
  return (
    <>
      {failure !== null && (
        <Alert
          role="alert"
          type="error"
          showIcon
          message={failure}
          style={{ marginBlockEnd: 16 }}
        />
      )}
      {way === 'passkey' ? (
        <Button
          type="primary"
          size="large"
          block
          autoFocus
          loading={isSending}
          onClick={() => void send(async () => ({ passkey: await provePasskey() }))}
        >
          {t('proof.passkey')}
        </Button>
      ) : (
        <Form<{ typed: string }>
          key={way}
          layout="vertical"
          requiredMark={false}
          size="large"
          onFinish={({ typed }) =>
            void send(() =>
              Promise.resolve({ [MEMBERS[way]]: way === 'password' ? typed : typed.trim() }),
            )
          }
        >
          <Form.Item
            name="typed"
            label={t(`proof.${way}`)}
            rules={[{ required: true, message: t('login.required') }]}
          >
            <Input {...FIELDS[way]} autoFocus />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={isSending}>
            {t('proof.submit')}
          </Button>
        </Form>
      )}
      {ways.length > 1 && (
        <p style={{ marginBlockStart: 16 }}>
          <span className="quiet">{t('proof.otherWays')}</span>
          {ways
            .filter((other) => other !== way)
            .map((other) => (
              <Button
                key={other}
                type="link"
                onClick={() => {
                  setFailure(null);
                  setWay(other);
                }}
              >
                {t(`proof.use.${other}`)}
              </Button>
            ))}
        </p>
      )}
    </>
  );
}
