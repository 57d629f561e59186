import { useInvalidate } from '@refinedev/core';
import { Timeline } from 'antd';

import type { TeamMember } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { DetailPage } from '../../parts/detail-page';
import { Facts } from '../../parts/facts';
import { Guarded } from '../../parts/guarded';
import { Identifier } from '../../parts/identifier';
import { Instant } from '../../parts/instant';
import { PageHead } from '../../parts/page-head';
import { Section } from '../../parts/section';
import { DutyBoard } from './duty-board';

export default function TeamMemberPage() {
  const t = useCopy();
  return (
    <Guarded resource="team">
      <DetailPage resource="team" back={t('team.list')}>
        {(member) => <MemberView member={member} />}
      </DetailPage>
    </Guarded>
  );
}

function MemberView({ member }: { member: TeamMember }) {
  const t = useCopy();
  const invalidate = useInvalidate();
  return (
    <>
      <PageHead title={member.name} back={{ to: '/team', label: t('team.list') }} />
      <div className="detail">
        <div>
          <Facts
            facts={[
              [t('team.email'), member.email],
              [t('team.since'), <Instant at={member.createdAt} />],
              [t('common.id'), <Identifier value={member.id} />],
            ]}
          />
          <Section id="duties" title={t('team.duties')}>
            <DutyBoard
              member={member}
              onChanged={() =>
                invalidate({ resource: 'team', id: member.id, invalidates: ['list', 'detail'] })
              }
            />
          </Section>
        </div>
        <Changes changes={member.changes} />
      </div>
    </>
  );
}

/** Who gave and who took, the newest first. */
function Changes({ changes }: { changes: TeamMember['changes'] }) {
  const t = useCopy();
  return (
    <aside aria-labelledby="history">
      <h2 id="history" className="section-title" style={{ marginBlockStart: 0 }}>
        {t('history.title')}
      </h2>
      {changes.length === 0 && <p className="quiet">{t('duty.none')}</p>}
      <Timeline
        items={changes.toReversed().map(({ duty, act, byName, at }) => ({
          key: `${duty} ${at} ${act}`,
          color: '#1D6B5F',
          children: (
            <>
              <strong>{t(`team.change.${act}`, { duty: t(`duty.name.${duty}`) })}</strong>
              <div className="quiet">
                <Instant at={at} />
              </div>
              <div className="quiet">{byName ?? t('team.bySetup')}</div>
            </>
          ),
        }))}
      />
    </aside>
  );
}
