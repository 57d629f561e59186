import { Button, Form, Input } from 'antd';
import { useState } from 'react';

import { LETTER_ACTS } from '../../api/letters';
import { useCopy } from '../../copy/use-copy';
import { useAct } from '../../parts/use-act';
import { Done, Sheet } from './sheet';
import { useToken } from './use-token';

/** A row's id, and what proves that the mail is ours. */
const TOKEN = /^#([0-9a-f-]{36}\.[A-Za-z0-9_-]+)$/;

/** Where the mailed link leads: remove the factors that were lost, or stop who asked for it. */
export default function FactorResetPage() {
  const t = useCopy();
  const token = useToken(TOKEN);
  const [outcome, setOutcome] = useState<'used' | 'stopped' | null>(null);
  const { isSending, failure, act } = useAct();
  const title = t('factorReset.title');
  if (token === null) return <Sheet title={title} problem={t('letter.incomplete')} />;
  if (outcome !== null) {
    return (
      <Sheet title={title}>
        <Done words={t(`factorReset.${outcome}`)} />
      </Sheet>
    );
  }
  const use = (password: string) =>
    act(async () => {
      await LETTER_ACTS.useFactorReset(token, password);
      setOutcome('used');
    });
  const stop = () =>
    act(async () => {
      await LETTER_ACTS.stopFactorReset(token);
      setOutcome('stopped');
    });
  return (
    <Sheet title={title} problem={failure}>
      <p className="quiet">{t('factorReset.intro')}</p>
      <Form<{ password: string }>
        layout="vertical"
        requiredMark={false}
        size="large"
        onFinish={({ password }) => void use(password)}
      >
        <Form.Item
          name="password"
          label={t('factorReset.password')}
          rules={[{ required: true, message: t('login.required') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={isSending}>
          {t('factorReset.use')}
        </Button>
      </Form>
      <p className="quiet" style={{ marginBlockStart: 24 }}>
        {t('factorReset.stopHint')}
      </p>
      <Button size="large" block loading={isSending} onClick={() => void stop()}>
        {t('factorReset.stop')}
      </Button>
    </Sheet>
  );
}
