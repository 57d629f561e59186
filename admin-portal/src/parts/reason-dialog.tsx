import { Form, Input, Modal } from 'antd';

import { useCopy } from '../copy/use-copy';

type Props = {
  title: string;
  /** What it leads to. */
  effect: string;
  yes: string;
  isDanger: boolean;
  needsReason: boolean;
  isSending: boolean;
  onCancel: () => void;
  /** With the reason, empty where none is needed. */
  onSend: (reason: string) => void;
};

/** Says what a decision about somebody leads to and asks for the reason they will read. */
export function ReasonDialog(props: Props) {
  const { title, effect, yes, isDanger, needsReason, isSending, onCancel, onSend } = props;
  const t = useCopy();
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={title}
      okText={yes}
      okButtonProps={{ danger: isDanger }}
      cancelText={t('decision.cancel')}
      confirmLoading={isSending}
      onOk={() => form.submit()}
      onCancel={onCancel}
    >
      <p>{effect}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => onSend(needsReason ? reason.trim() : '')}
      >
        {needsReason && (
          <Form.Item
            name="reason"
            label={t('decision.reason')}
            extra={t('decision.reasonHint')}
            rules={[{ required: true, whitespace: true, message: t('decision.reasonMissing') }]}
          >
            <Input.TextArea autoFocus rows={4} maxLength={1000} showCount />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
