import { Button, Form, Select, Space } from 'antd';

import type { HelpedPerson, InTheirName } from '../../api/support';
import { useCopy } from '../../copy/use-copy';
import { Facts } from '../../parts/facts';
import { useHelpedAct } from './use-helped-act';

type Props = { person: HelpedPerson; theirs: InTheirName; onChanged: () => Promise<void> };
type Fields = { language: HelpedPerson['language']; timeZone: string };

const NEAR = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'];

/** Contact as they see it; of it, language and zone can be corrected for them. */
export function HelpedAccount({ person, theirs, onChanged }: Props) {
  const t = useCopy();
  const { isSending, act } = useHelpedAct(onChanged);
  const proof = person.emailVerified ? (
    t('account.email.verified')
  ) : (
    <Space wrap>
      {t('account.email.unverified')}
      <Button
        size="small"
        disabled={isSending}
        onClick={() => void act(theirs.resendProof, t('support.proofSent'))}
      >
        {t('support.resendProof')}
      </Button>
    </Space>
  );
  return (
    <>
      <Facts
        facts={[
          [t('client.email'), person.email],
          [t('client.phone'), person.phone ?? t('common.none')],
          [t('support.proof'), proof],
          [t('client.roles'), person.roles.map((role) => t(`actor.${role}`)).join(', ')],
        ]}
      />
      <Form<Fields>
        layout="inline"
        style={{ marginBlockStart: 12, rowGap: 8 }}
        initialValues={{ language: person.language, timeZone: person.timeZone }}
        onFinish={(fields) => void act(() => theirs.correct(fields), t('support.corrected'))}
      >
        <Form.Item name="language" label={t('common.language')}>
          <Select
            style={{ minWidth: 170 }}
            options={[
              { value: 'id', label: t('common.language.id') },
              { value: 'en', label: t('common.language.en') },
            ]}
          />
        </Form.Item>
        <Form.Item name="timeZone" label={t('common.zone')}>
          <Select
            showSearch
            style={{ minWidth: 200 }}
            options={[...new Set([...NEAR, ...Intl.supportedValuesOf('timeZone')])].map(
              (value) => ({
                value,
                label: value,
              }),
            )}
          />
        </Form.Item>
        <Button htmlType="submit" loading={isSending}>
          {t('support.correct')}
        </Button>
      </Form>
    </>
  );
}
