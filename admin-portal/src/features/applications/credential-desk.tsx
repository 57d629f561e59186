import { Tabs } from 'antd';

import type { Application, Credential } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { dayText } from '../../format/day-text';
import { PlainFacts } from '../../parts/plain-facts';
import { ToneTag } from '../../parts/tone-tag';
import { Checklist } from './checklist';
import { DocumentViewer } from './document-viewer';

type Props = { application: Application; onChanged: () => Promise<void> };

/** What the application rests on, one credential a tab: the document beside what to compare it with. */
export function CredentialDesk({ application, onChanged }: Props) {
  const t = useCopy();
  return (
    <section aria-labelledby="credentials">
      <h2 id="credentials" className="section-title" style={{ marginBlockStart: 0 }}>
        {t('application.credentials')}
      </h2>
      <Tabs
        destroyOnHidden
        items={application.credentials.map((credential) => ({
          key: credential.id,
          label: <TabLabel credential={credential} />,
          children: (
            <div className="credential-desk">
              <DocumentViewer applicationId={application.id} credential={credential} />
              <div>
                <CredentialFacts credential={credential} />
                <Checklist
                  key={`${credential.id} ${credential.version} ${credential.check?.checkedAt ?? ''}`}
                  application={application}
                  credential={credential}
                  onChanged={onChanged}
                />
              </div>
            </div>
          ),
        }))}
      />
    </section>
  );
}

function TabLabel({ credential: { type, check } }: { credential: Credential }) {
  const t = useCopy();
  return (
    <span className="tab-label">
      {t(`credential.${type}`)}
      {check === null && <ToneTag tone="waiting" words={t('credential.state.open')} />}
      {check?.isGood === true && <ToneTag tone="good" words={t('credential.state.good')} />}
      {check?.isGood === false && <ToneTag tone="bad" words={t('credential.state.bad')} />}
    </span>
  );
}

function CredentialFacts({ credential }: { credential: Credential }) {
  const t = useCopy();
  const language = useLanguage();
  const { number, issuer, issuedOn, expiresOn, claimedElsewhere } = credential;
  return (
    <>
      <PlainFacts
        facts={[
          [t('application.credential.number'), <span className="written-number">{number}</span>],
          [t('application.credential.issuer'), issuer],
          [t('application.credential.issuedOn'), dayText(issuedOn, language)],
          [
            t('application.credential.expiresOn'),
            expiresOn === null ? t('application.credential.forever') : dayText(expiresOn, language),
          ],
        ]}
      />
      {claimedElsewhere && <ToneTag tone="bad" words={t('application.credential.elsewhere')} />}
    </>
  );
}
