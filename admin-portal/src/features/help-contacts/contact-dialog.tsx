import { Alert, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useRef, useState } from 'react';

import { saveHelpContact } from '../../api/edit-help-contacts';
import { ApiError } from '../../api/problem';
import type { HelpContact } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { CHANNELS, contactOf, fieldsOf, type ContactFields } from './contact-fields';

type Props = {
  /** Null to add one. */
  contact: HelpContact | null;
  lastPosition: number;
  onCancel: () => void;
  onSaved: () => void;
};

/** Adds or rewrites a contact; a refusal stays in the dialog with everything that was typed. */
export function ContactDialog({ contact, lastPosition, onCancel, onSaved }: Props) {
  const t = useCopy();
  const [form] = Form.useForm<ContactFields>();
  const { failure, isSending, send } = useSave(contact, onSaved);
  return (
    <Modal
      open
      title={contact === null ? t('helpContact.add') : t('helpContact.edit')}
      okText={t('helpContact.save')}
      cancelText={t('helpContact.cancel')}
      confirmLoading={isSending}
      onOk={() => form.submit()}
      onCancel={onCancel}
    >
      {failure !== null && (
        <Alert
          type="error"
          showIcon
          message={t('helpContact.failed')}
          description={failure}
          style={{ marginBlockEnd: 16 }}
        />
      )}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={fieldsOf(contact, lastPosition)}
        onFinish={(fields) => void send(fields)}
      >
        <ContactFieldsets />
      </Form>
    </Modal>
  );
}

function useSave(contact: HelpContact | null, onSaved: () => void) {
  const t = useCopy();
  const key = useRef(crypto.getRandomValues(new Uint32Array(4)).join('-'));
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const send = async (fields: ContactFields) => {
    if (isSending) return;
    setSending(true);
    try {
      await saveHelpContact(contact, contactOf(fields), key.current);
      onSaved();
    } catch (error) {
      key.current = crypto.getRandomValues(new Uint32Array(4)).join('-');
      setFailure(error instanceof ApiError ? error.message : t('problem.unexplained'));
      setSending(false);
    }
  };
  return { failure, isSending, send };
}

function ContactFieldsets() {
  const t = useCopy();
  const required = [{ required: true, whitespace: true, message: t('helpContact.required') }];
  const both = (what: string) => ({
    id: t('helpContact.inIndonesian', { what }),
    en: t('helpContact.inEnglish', { what }),
  });
  const [name, hours, note] = [
    both(t('helpContact.name')),
    both(t('helpContact.hours')),
    both(t('helpContact.note')),
  ];
  return (
    <>
      <Form.Item name="position" label={t('helpContact.position')} rules={[{ required: true }]}>
        <InputNumber min={1} max={999} precision={0} />
      </Form.Item>
      <Form.Item name="channel" label={t('helpContact.channel')}>
        <Select
          options={CHANNELS.map((value) => ({ value, label: t(`helpContact.channel.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="value" label={t('helpContact.value')} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="nameId" label={name.id} rules={required}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="nameEn" label={name.en} rules={required}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="hoursId" label={hours.id} rules={required}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="hoursEn" label={hours.en} rules={required}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="noteId" label={note.id} extra={t('helpContact.noteBoth')}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item
        name="noteEn"
        label={note.en}
        dependencies={['noteId']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value: string) =>
              (value.trim() === '') === (String(getFieldValue('noteId')).trim() === '')
                ? Promise.resolve()
                : Promise.reject(new Error(t('helpContact.noteBoth'))),
          }),
        ]}
      >
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="lastCheckedOn" label={t('helpContact.checked')}>
        <Input type="date" />
      </Form.Item>
    </>
  );
}
