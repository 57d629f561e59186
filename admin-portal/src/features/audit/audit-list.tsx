import { useCopy } from '../../copy/use-copy';
import { Clipped } from '../../parts/clipped';
import type { Column } from '../../parts/columns';
import { Guarded } from '../../parts/guarded';
import { Identifier } from '../../parts/identifier';
import { Instant } from '../../parts/instant';
import { TablePage } from '../../parts/table-page';
import { ToneTag } from '../../parts/tone-tag';
import { wordOf } from '../../parts/word-of';
import { AuditStateBanner } from './audit-state';

/** Acts that are worth a search of their own; whatever else happens is in the list all the same. */
const ACTS = [
  'note.read',
  'note.written',
  'note.signed',
  'note.amended',
  'summary.read',
  'summary.written',
  'summary.shared',
  'progress.read',
  'safety_alert.read',
  'chat.read',
  'credential.viewed',
  'credential.checked',
  'account.suspended',
  'account.restored',
  'duty.given',
  'duty.taken',
  'care.ended',
  'care_person.added',
  'care_person.code_given',
  'care_person.claimed',
  'care_person.changed',
  'care_person.removed',
  'reason.read',
  'access.refused',
  'log_in.done',
  'session.copied',
  'log_in.failed',
  'bank_account.read',
  'bank_account.changed',
  'admin.get_account',
  'admin.get_booking',
  'admin.get_application',
];

export default function AuditList() {
  const t = useCopy();
  return (
    <Guarded resource="audit">
      <AuditStateBanner />
      <TablePage
        resource="audit"
        title={t('audit.list')}
        firstSort={{ field: 'at', order: 'desc' }}
        columns={useAuditColumns()}
        filterWords={{
          searchHint: t('audit.searchHint'),
          firstDay: t('audit.firstDay'),
          lastDay: t('audit.lastDay'),
          status: t('audit.what'),
          anyStatus: t('audit.anyAct'),
          people: {
            who: t('audit.whoFilter'),
            about: t('audit.aboutFilter'),
            hint: t('audit.personHint'),
          },
          statuses: ACTS.map((value) => ({ value, label: wordOf('audit.act', value) })),
        }}
      />
    </Guarded>
  );
}

function useAuditColumns(): Array<Column<'audit'>> {
  const t = useCopy();
  // Who tried to sign in is known only once they have.
  const nobody = (act: string) => t(act.startsWith('log_in.') ? 'audit.unknown' : 'audit.system');
  return [
    { title: t('audit.at'), sortBy: 'at', cell: ({ at }) => <Instant at={at} /> },
    {
      title: t('audit.who'),
      cell: ({ actorId, actorName, act }) => (
        <Clipped words={actorName ?? actorId ?? nobody(act)} />
      ),
    },
    {
      title: t('audit.what'),
      cell: ({ act, times }) => (
        <>
          {wordOf('audit.act', act)}
          {times > 1 && <span className="quiet"> · {t('audit.times', { count: times })}</span>}
        </>
      ),
    },
    { title: t('audit.outcome'), cell: ({ outcome }) => <Outcome outcome={outcome} /> },
    {
      title: t('audit.about'),
      cell: ({ aboutKind, aboutId }) => (
        <span className="nowrap">
          {wordOf('audit.kind', aboutKind)} {aboutId !== null && <Identifier value={aboutId} />}
        </span>
      ),
    },
    {
      title: t('audit.person'),
      cell: ({ personId }) => (personId === null ? '–' : <Identifier value={personId} />),
    },
  ];
}

/** What came of it; a refusal by the code that programs know it by. */
function Outcome({ outcome }: { outcome: string }) {
  const t = useCopy();
  if (outcome === 'done') return <span className="quiet">{t('audit.outcome.done')}</span>;
  return (
    <span title={outcome}>
      <ToneTag tone="bad" words={t('audit.outcome.refused')} />
    </span>
  );
}
