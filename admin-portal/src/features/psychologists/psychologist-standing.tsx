import { useInvalidate } from '@refinedev/core';
import { Space } from 'antd';
import { Link } from 'react-router';

import type { Application, Decision } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { DecisionButtons } from '../../parts/decision-buttons';
import { Figure } from '../../parts/figure';
import { useMayRead } from '../../parts/may-read';
import { Section } from '../../parts/section';
import { ApplicationStatusTag } from '../../parts/status-tag';

type Props = { psychologistId: string };

/** By what somebody was admitted, and the way to suspend them and to take them back. */
export function PsychologistStanding({ psychologistId }: Props) {
  const t = useCopy();
  const mayRead = useMayRead();
  if (!mayRead('application')) return null;
  // Not among the facts: their table is laid out anew when the window changes, and a dialog is lost.
  return (
    <Section id="standing" title={t('psychologist.standing')}>
      <Figure
        name="application"
        id={psychologistId}
        absent={<span className="quiet">{t('psychologist.noApplication')}</span>}
      >
        {(application, again) => <Standing application={application} again={again} />}
      </Figure>
    </Section>
  );
}

type StandingProps = { application: Application; again: () => Promise<unknown> };

function Standing({ application, again }: StandingProps) {
  const t = useCopy();
  const invalidate = useInvalidate();
  const onChanged = async () => {
    await again();
    await invalidate({ resource: 'applications', invalidates: ['list', 'detail'] });
    await invalidate({ resource: 'psychologists', invalidates: ['all'] });
  };
  return (
    <Space wrap>
      <ApplicationStatusTag status={application.status} />
      <Link to={`/applications/${application.id}`}>{t('psychologist.openApplication')}</Link>
      <DecisionButtons
        application={application}
        decisions={decisionsIn(application)}
        onChanged={onChanged}
      />
    </Space>
  );
}

function decisionsIn({ status }: Application): Decision[] {
  if (status === 'approved') return ['suspend'];
  return status === 'suspended' ? ['restore'] : [];
}
