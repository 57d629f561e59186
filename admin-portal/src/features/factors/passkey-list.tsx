import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';

import { makePasskey, removePasskey, renamePasskey } from '../../api/own-factors';
import { hasPasskeys } from '../../api/second-steps';
import type { Passkey } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { Instant } from '../../parts/instant';
import { PlainTable } from '../../parts/plain-table';
import { useAct, useAskBefore } from '../../parts/use-act';

type Props = {
  passkeys: readonly Passkey[];
  onChanged: (recoveryCodes: string[] | null) => void;
};

/** The passkeys of an account: adding, naming and removing them. */
export function PasskeyList({ passkeys, onChanged }: Props) {
  const t = useCopy();
  const [named, setNamed] = useState<Passkey | 'new' | null>(null);
  const close = () => setNamed(null);
  return (
    <>
      <PasskeyTable passkeys={passkeys} onChanged={onChanged} onRename={setNamed} />
      {hasPasskeys() ? (
        <Button style={{ marginBlockStart: 12 }} onClick={() => setNamed('new')}>
          {t('factors.passkeys.add')}
        </Button>
      ) : (
        <p className="quiet">{t('factors.passkeys.unsupported')}</p>
      )}
      {named === 'new' && (
        <NameDialog
          title={t('factors.passkeys.add')}
          first={t('factors.passkeys.first')}
          onClose={close}
          send={(name) => makePasskey(name).then(onChanged)}
        />
      )}
      {named !== null && named !== 'new' && (
        <NameDialog
          title={t('factors.passkeys.renameTitle')}
          first={named.name}
          onClose={close}
          send={(name) => renamePasskey(named.id, name).then(() => onChanged(null))}
        />
      )}
    </>
  );
}

type TableProps = Props & { onRename: (passkey: Passkey) => void };

function PasskeyTable({ passkeys, onChanged, onRename }: TableProps) {
  const t = useCopy();
  const ask = useAskBefore();
  const remove = ({ id }: Passkey) =>
    ask({
      title: t('factors.passkeys.removeTitle'),
      body: t('factors.passkeys.removeBody'),
      yes: t('factors.passkeys.remove'),
      work: () => removePasskey(id).then(() => onChanged(null)),
    });
  return (
    <PlainTable<Passkey>
      label={t('factors.passkeys')}
      rows={passkeys}
      columns={[
        {
          title: t('factors.passkeys.name'),
          cell: ({ name, isSynced }) => (
            <>
              {name} {isSynced && <span className="quiet">· {t('factors.passkeys.synced')}</span>}
            </>
          ),
        },
        {
          title: t('factors.passkeys.added'),
          cell: ({ addedAt }) => <Instant at={addedAt} />,
        },
        {
          title: t('factors.passkeys.used'),
          cell: ({ lastUsedAt }) => (lastUsedAt === null ? '' : <Instant at={lastUsedAt} />),
        },
        {
          title: t('account.devices.actions'),
          cell: (passkey) => (
            <>
              <Button size="small" onClick={() => onRename(passkey)}>
                {t('factors.passkeys.rename')}
              </Button>{' '}
              <Button size="small" danger onClick={() => remove(passkey)}>
                {t('factors.passkeys.remove')}
              </Button>
            </>
          ),
        },
      ]}
    />
  );
}

type DialogProps = {
  title: string;
  first: string;
  send: (name: string) => Promise<void>;
  onClose: () => void;
};

function NameDialog({ title, first, send, onClose }: DialogProps) {
  const t = useCopy();
  const [form] = Form.useForm<{ name: string }>();
  const { isSending, failure, act } = useAct();
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText={t('account.cancel')}
      confirmLoading={isSending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {failure !== null && <Alert role="alert" type="error" showIcon message={failure} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: first }}
        onFinish={({ name }) => void act(() => send(name.trim()).then(onClose))}
      >
        <Form.Item
          name="name"
          label={t('factors.passkeys.name')}
          extra={t('factors.passkeys.nameHint')}
          rules={[{ required: true, whitespace: true, message: t('login.required') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
