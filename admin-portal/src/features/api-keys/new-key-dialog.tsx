import { Alert, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';

import { makeApiKey } from '../../api/api-keys';
import { ApiError } from '../../api/problem';
import type { ApiScope } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { useMe } from '../../parts/signed-in';

const OFFERED: ReadonlyArray<{ scope: ApiScope; needs?: string }> = [
  { scope: 'directory:read' },
  { scope: 'slots:read' },
  { scope: 'bookings:read' },
  { scope: 'bookings:write', needs: 'bookings:create' },
  { scope: 'payments:create', needs: 'payments:create' },
];
/** Chosen to begin with: what everybody may read. */
const FIRST: readonly ApiScope[] = ['directory:read', 'slots:read'];
const LIVES = [30, 90, 365];
/** What the choice of a life says for none. */
const FOREVER = 0;

type Fields = { name: string; scopes: ApiScope[]; days: number };

type Props = { onCancel: () => void; onMade: (token: string) => void };

/** Asks what a key is for, what it may read and how long; a refusal stays in the dialog. */
export function NewKeyDialog({ onCancel, onMade }: Props) {
  const t = useCopy();
  const [form] = Form.useForm<Fields>();
  const { failure, isSending, send } = useMaking(onMade);
  return (
    <Modal
      open
      title={t('apiKey.add')}
      okText={t('apiKey.add')}
      cancelText={t('apiKey.cancel')}
      confirmLoading={isSending}
      onOk={() => form.submit()}
      onCancel={onCancel}
    >
      {failure !== null && (
        <Alert
          type="error"
          showIcon
          message={t('apiKey.failed')}
          description={failure}
          style={{ marginBlockEnd: 16 }}
        />
      )}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: '', scopes: FIRST, days: 365 }}
        onFinish={(fields) => void send(fields)}
      >
        <KeyFields />
      </Form>
    </Modal>
  );
}

function useMaking(onMade: (token: string) => void) {
  const t = useCopy();
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const send = async ({ name, scopes, days }: Fields) => {
    if (isSending) return;
    setSending(true);
    try {
      const life = days === FOREVER ? {} : { expiresInDays: days };
      onMade(await makeApiKey({ name: name.trim(), scopes, ...life }));
    } catch (error) {
      setFailure(error instanceof ApiError ? error.message : t('problem.unexplained'));
      setSending(false);
    }
  };
  return { failure, isSending, send };
}

function KeyFields() {
  const t = useCopy();
  const { permissions } = useMe();
  const offered = OFFERED.filter(({ needs }) => needs === undefined || permissions.includes(needs));
  return (
    <>
      <Form.Item
        name="name"
        label={t('apiKey.name')}
        extra={t('apiKey.nameHint')}
        rules={[{ required: true, whitespace: true, message: t('apiKey.nameMissing') }]}
      >
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item
        name="scopes"
        label={t('apiKey.scopes')}
        rules={[{ required: true, message: t('apiKey.scopesMissing') }]}
      >
        <Checkbox.Group
          options={offered.map(({ scope }) => ({
            value: scope,
            label: t(`apiKey.scope.${scope}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="days" label={t('apiKey.life')}>
        <Select
          options={[
            ...LIVES.map((value) => ({ value, label: t('apiKey.days', { count: value }) })),
            { value: FOREVER, label: t('apiKey.forever') },
          ]}
        />
      </Form.Item>
    </>
  );
}
