import { useMemo } from 'react';
import { Link } from 'react-router';

import { inTheirName, type SupportAct } from '../../api/support';
import { useCopy } from '../../copy/use-copy';
import { useActing } from '../../parts/acting';
import { Loading } from '../../parts/loading';
import { Outcome } from '../../parts/outcome';
import { PageHead } from '../../parts/page-head';
import { Section } from '../../parts/section';
import { SmallFailure } from '../../parts/small-failure';
import { HelpedAccount } from './helped-account';
import { HelpedBookings } from './helped-bookings';
import { HelpedDevices } from './helped-devices';
import { HelpedMessages } from './helped-messages';
import { useRead } from '../../parts/use-read';

/** What the person sees of account, bookings and messages, while the admin acts for them. */
export default function SupportPage() {
  const t = useCopy();
  const { act, isLoading } = useActing();
  if (isLoading) return <Loading />;
  if (act === null) {
    return (
      <Outcome
        kind="closed"
        title={t('support.none')}
        hint={t('support.noneHint')}
        wayOut={<Link to="/clients">{t('client.list')}</Link>}
      />
    );
  }
  return <ActingPage key={act.id} act={act} />;
}

function ActingPage({ act }: { act: SupportAct }) {
  const t = useCopy();
  const theirs = useMemo(() => inTheirName(act.id), [act.id]);
  const person = useRead(theirs.person);
  return (
    <>
      <PageHead
        title={act.accountName}
        back={{ to: `/clients/${act.accountId}`, label: t('support.back') }}
      />
      <p className="quiet">{t('support.intro')}</p>
      <p>
        <span className="quiet">{t('support.reason')}</span> {act.reason}
      </p>
      {person.failure && <SmallFailure error={person.failure} onRetry={() => void person.read()} />}
      {person.found === null && !person.failure && <Loading />}
      {person.found !== null && (
        <>
          <HelpedAccount person={person.found} theirs={theirs} onChanged={person.read} />
          <Section id="bookings" title={t('booking.list')}>
            <HelpedBookings
              theirs={theirs}
              as={person.found.roles.includes('psychologist') ? 'psychologist' : 'client'}
            />
          </Section>
          <Section id="messages" title={t('support.messages')}>
            <HelpedMessages theirs={theirs} />
          </Section>
          <Section id="devices" title={t('account.devices')}>
            <HelpedDevices theirs={theirs} />
          </Section>
        </>
      )}
    </>
  );
}
