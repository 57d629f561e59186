import { Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';

import { useCopy } from '../copy/use-copy';

type Props = {
  title: string;
  /** What the decision leads to. */
  effect: ReactNode;
  okText: string;
  isDangerous: boolean;
  reasonHint: string;
  /** Some decisions explain themselves; theirs is the empty reason. */
  needsReason?: boolean;
  /** In characters, and what is said to less. */
  shortest?: { length: number; words: string };
  isSending: boolean;
  onCancel: () => void;
  onDecide: (reason: string) => void;
};

/** Says what a decision leads to and asks for the reason it is made. */
export function ReasonDialog(props: Props) {
  const { title, effect, okText, isDangerous, reasonHint, needsReason = true } = props;
  const { shortest, isSending, onCancel, onDecide } = props;
  const t = useCopy();
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={title}
      okText={okText}
      okButtonProps={{ danger: isDangerous }}
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
        onFinish={({ reason }) => onDecide(needsReason ? reason.trim() : '')}
      >
        {needsReason && (
          <Form.Item
            name="reason"
            label={t('decision.reason')}
            extra={reasonHint}
            rules={[
              {
                required: true,
                whitespace: true,
                transform: (words?: string) => words?.trim(),
                min: shortest?.length ?? 3,
                message: shortest?.words ?? t('decision.reasonMissing'),
              },
            ]}
          >
            <Input.TextArea autoFocus rows={4} maxLength={500} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
