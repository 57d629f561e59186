import { Alert, App, Form, type FormItemProps, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';

import { ApiError } from '../../api/problem';
import { useCopy } from '../../copy/use-copy';

type Fields = { value: string; password: string };

type Props = {
  title: string;
  words: { label: string; hint: string; done: string; refused: string };
  rules: NonNullable<FormItemProps['rules']>;
  initial?: string;
  input: ReactNode;
  send: (password: string, value: string) => Promise<void>;
  onClose: () => void;
  onDone: () => void;
};

/** Asks for a new value and the present password; a refusal stays in the dialog. */
export function ChangeDialog(props: Props) {
  const { title, words, rules, initial = '', input, onClose } = props;
  const t = useCopy();
  const [form] = Form.useForm<Fields>();
  const { failure, isSending, send } = useChange(props);
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
      {failure !== null && (
        <Alert
          role="alert"
          type="error"
          showIcon
          message={t('account.failed')}
          description={failure}
          style={{ marginBlockEnd: 16 }}
        />
      )}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ value: initial, password: '' }}
        onFinish={(fields) => void send(fields)}
      >
        <Form.Item name="value" label={words.label} extra={words.hint} rules={rules}>
          {input}
        </Form.Item>
        <Form.Item
          name="password"
          label={t('account.confirm')}
          rules={[{ required: true, message: t('account.confirmMissing') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function useChange({ words, send, onClose, onDone }: Props) {
  const t = useCopy();
  const { message } = App.useApp();
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const change = async ({ value, password }: Fields) => {
    if (isSending) return;
    setSending(true);
    try {
      await send(password, value.trim());
      void message.success(words.done);
      onClose();
      onDone();
    } catch (error) {
      const isRefused = error instanceof ApiError && error.code === 'validation_failed';
      const said = error instanceof ApiError ? error.message : t('problem.unexplained');
      setFailure(isRefused ? words.refused : said);
      setSending(false);
    }
  };
  return { failure, isSending, send: change };
}
