import { Button, Form, Input } from 'antd';
import { useState } from 'react';

import { LETTER_ACTS } from '../../api/letters';
import { ApiError } from '../../api/problem';
import { useCopy } from '../../copy/use-copy';
import { Done, Sheet } from './sheet';
import { useToken } from './use-token';

const TOKEN = /^#([A-Za-z0-9_-]{43})$/;

type Kind = 'verify' | 'disown' | 'reset';

/** Where letters about an admin's own account lead. Programs that look through mails press no button. */
export default function LetterPage({ kind }: { kind: Kind }) {
  const t = useCopy();
  const token = useToken(TOKEN);
  const { act, isSending, isDone, failure } = useAct();
  const title = t(`letter.${kind}.title`);
  if (token === null) return <Sheet title={title} problem={t('letter.incomplete')} />;
  if (isDone) {
    return (
      <Sheet title={title}>
        <Done words={t(`letter.${kind}.done`)} />
      </Sheet>
    );
  }
  return (
    <Sheet title={title} problem={failure}>
      <p className="quiet">{t(`letter.${kind}.intro`)}</p>
      <Form<{ password?: string }>
        layout="vertical"
        requiredMark={false}
        size="large"
        onFinish={({ password = '' }) => act(() => sentFor(kind, token, password))}
      >
        {kind === 'reset' && (
          <Form.Item
            name="password"
            label={t('letter.reset.field')}
            extra={t('join.passwordHint')}
            rules={[{ required: true, min: 10, message: t('join.passwordHint') }]}
          >
            <Input.Password autoComplete="new-password" maxLength={200} autoFocus />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" block loading={isSending}>
          {t(`letter.${kind}.submit`)}
        </Button>
      </Form>
    </Sheet>
  );
}

function sentFor(kind: Kind, token: string, password: string): Promise<unknown> {
  if (kind === 'verify') return LETTER_ACTS.verifyEmail(token);
  return kind === 'disown' ? LETTER_ACTS.disown(token) : LETTER_ACTS.resetPassword(token, password);
}

function useAct() {
  const t = useCopy();
  const [stage, setStage] = useState<'asking' | 'sending' | 'done'>('asking');
  const [failure, setFailure] = useState<string | null>(null);
  const act = (send: () => Promise<unknown>) => {
    setStage('sending');
    send().then(
      () => setStage('done'),
      (error: unknown) => {
        setFailure(error instanceof ApiError ? error.message : t('problem.unexplained'));
        setStage('asking');
      },
    );
  };
  return { act, isSending: stage === 'sending', isDone: stage === 'done', failure };
}
