import { Eye } from 'lucide-react';
import type { Summary } from '@/api/types';
import { recordsCopy } from '@/copy/records';
import { useCopy } from '@/copy/use-copy';
import { RecordCard } from './record-card';
import { SummaryEditor } from './summary-editor';

/** What the client is to read: on another ground than the note, so that neither is taken for the other. */
export function SummarySection({ bookingId, summary }: { bookingId: string; summary: Summary }) {
  const t = useCopy(recordsCopy).summary;
  return (
    <RecordCard id="session-summary" tone="shared" title={t.title} readers={t.privacy} Icon={Eye}>
      <SummaryEditor bookingId={bookingId} summary={summary} />
    </RecordCard>
  );
}
