import { Alert, Form, Input, Modal, Skeleton } from 'antd';
import { useEffect, useState } from 'react';

import { beginTotp, confirmTotp } from '../../api/own-factors';
import { ApiError } from '../../api/problem';
import type { TotpEnrolment } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { useAct } from '../../parts/use-act';

type Props = {
  onDone: (recoveryCodes: string[] | null) => void;
  onClose: () => void;
};

/** A secret is made once for each time the dialog opens. */
function useEnrolment() {
  const t = useCopy();
  const [enrolment, setEnrolment] = useState<TotpEnrolment | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    beginTotp().then(
      (begun) => {
        if (!isGone) setEnrolment(begun);
      },
      (error: unknown) => {
        const said = error instanceof ApiError ? error.message : t('problem.unexplained');
        if (!isGone) setFailure(said);
      },
    );
    return () => {
      isGone = true;
    };
  }, [t]);
  return { enrolment, failure };
}

/** Shows the secret as a picture and as text, and asks for one code. */
export function TotpDialog({ onDone, onClose }: Props) {
  const t = useCopy();
  const [form] = Form.useForm<{ code: string }>();
  const { enrolment, failure: notBegun } = useEnrolment();
  const { isSending, failure: refused, act } = useAct();
  const failure = notBegun ?? refused;
  return (
    <Modal
      open
      title={t('factors.app.setUp')}
      okText={t('factors.app.add')}
      okButtonProps={{ disabled: enrolment === null }}
      cancelText={t('account.cancel')}
      confirmLoading={isSending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('factors.app.scan')}</p>
      {failure !== null && <Alert role="alert" type="error" showIcon message={failure} />}
      {enrolment === null ? <Skeleton active={notBegun === null} /> : <Secret {...enrolment} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ code }) => void act(() => confirmTotp(code.trim()).then(onDone))}
      >
        <Form.Item
          name="code"
          label={t('factors.app.code')}
          rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: t('account.code.missing') }]}
        >
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function Secret({ secret, qrSvg }: Pick<TotpEnrolment, 'secret' | 'qrSvg'>) {
  const t = useCopy();
  return (
    <>
      <p style={{ textAlign: 'center' }}>
        <img
          width={192}
          height={192}
          alt={t('factors.app.picture')}
          src={`data:image/svg+xml,${encodeURIComponent(qrSvg)}`}
        />
      </p>
      <p>
        <span className="quiet">{t('factors.app.byHand')}</span>
        <br />
        <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
    </>
  );
}
