import type { ReactNode } from 'react';

import type { Application } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { Facts } from '../../parts/facts';
import { Identifier } from '../../parts/identifier';
import { Instant } from '../../parts/instant';

/** What clients would read, beside what the account says. */
export function ApplicationProfile({ application }: { application: Application }) {
  const t = useCopy();
  return (
    <section aria-labelledby="profile">
      <h2 id="profile" className="section-title" style={{ marginBlockStart: 0 }}>
        {t('application.profile')}
      </h2>
      <Facts facts={useProfileFacts(application)} />
    </section>
  );
}

function useProfileFacts(application: Application): Array<readonly [string, ReactNode]> {
  const t = useCopy();
  const language = useLanguage();
  const { profile } = application;
  const languages = new Intl.DisplayNames([language], { type: 'language' });
  const none = t('common.none');
  const education = profile.education.map(
    ({ title, institution, year }) => `${title}, ${institution}, ${String(year)}`,
  );
  return [
    [t('application.name'), profile.name],
    [t('application.title'), profile.title],
    [t('application.accountName'), application.accountName],
    [t('application.gender'), profile.gender ? t(`application.gender.${profile.gender}`) : none],
    [t('application.city'), profile.city],
    [t('application.zone'), profile.timeZone],
    [t('application.since'), profile.practisingSince?.slice(0, 4) ?? none],
    [t('application.languages'), profile.languages.map((code) => languages.of(code)).join(', ')],
    [t('application.categories'), profile.categories.join(', ')],
    [t('application.approaches'), profile.approaches.join(', ') || none],
    [
      t('application.education'),
      <span style={{ whiteSpace: 'pre-wrap' }}>{education.join('\n') || none}</span>,
    ],
    [t('application.headline'), profile.headline],
    [t('application.about'), <span style={{ whiteSpace: 'pre-wrap' }}>{profile.about}</span>],
    [t('application.submittedAt'), <Instant at={application.submittedAt} />],
    [t('common.id'), <Identifier value={application.id} />],
  ];
}
