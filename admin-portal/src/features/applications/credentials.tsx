import { Table, type TableColumnsType } from 'antd';

import type { Credential } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { dayText } from '../../format/day-text';
import { Instant } from '../../parts/instant';
import { ToneTag } from '../../parts/tone-tag';

/** What the application rests on; whatever looks wrong says so beside its number. */
export function Credentials({ credentials }: { credentials: Credential[] }) {
  const t = useCopy();
  return (
    <section aria-labelledby="credentials">
      <h2 id="credentials" className="section-title" style={{ marginBlockStart: 0 }}>
        {t('application.credentials')}
      </h2>
      <Table
        size="small"
        bordered
        rowKey="id"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={credentials}
        columns={useCredentialColumns()}
      />
    </section>
  );
}

function useCredentialColumns(): TableColumnsType<Credential> {
  const t = useCopy();
  const language = useLanguage();
  return [
    {
      key: 'type',
      title: t('application.credential.type'),
      render: (_, { type }) => t(`credential.${type}`),
    },
    {
      key: 'number',
      title: t('application.credential.number'),
      render: (_, credential) => <CredentialNumber credential={credential} />,
    },
    { key: 'issuer', title: t('application.credential.issuer'), dataIndex: 'issuer' },
    {
      key: 'issuedOn',
      title: t('application.credential.issuedOn'),
      render: (_, { issuedOn }) => dayText(issuedOn, language),
    },
    {
      key: 'expiresOn',
      title: t('application.credential.expiresOn'),
      render: (_, { expiresOn }) =>
        expiresOn === null ? t('application.credential.forever') : dayText(expiresOn, language),
    },
    {
      key: 'checkedAt',
      title: t('application.credential.checked'),
      render: (_, { checkedAt }) =>
        checkedAt === null ? (
          <span className="quiet">{t('application.credential.unchecked')}</span>
        ) : (
          <Instant at={checkedAt} />
        ),
    },
  ];
}

function CredentialNumber({ credential }: { credential: Credential }) {
  const t = useCopy();
  return (
    <>
      <span className="numbers">{credential.number}</span>
      {credential.claimedElsewhere && (
        <div>
          <ToneTag tone="bad" words={t('application.credential.elsewhere')} />
        </div>
      )}
    </>
  );
}
