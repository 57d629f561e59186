import { useQueryClient } from '@tanstack/react-query';
import type { NewSummary, Summary } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { useToast } from '@/components/ui/toast';
import { recordsCopy } from '@/copy/records';
import { useCopy } from '@/copy/use-copy';
import { AskOnce } from '../frame/ask-once';
import { useFailureText } from '../frame/failure-text';
import { useDialog } from '../frame/use-dialog';
import { practiceKeys } from '../hooks/practice-keys';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { putSummary, readSummary, shareSummary } from '../hooks/use-summary';
import { bothSummaries, isSameSummary, sendable } from '../model/summary-draft';
import { HomeworkEditor } from './homework-editor';
import { saveOnKey } from './save-on-key';
import { SavingLine } from './saving-line';
import { SummaryConflict } from './summary-conflict';
import { useRecord } from './use-record';

const typedIn = ({ text, homework }: Summary): NewSummary => ({
  text,
  homework: homework.map((item) => ({ id: item.id, text: item.text })),
});

export function SummaryEditor({ bookingId, summary }: { bookingId: string; summary: Summary }) {
  const t = useCopy(recordsCopy).summary;
  const client = useQueryClient();
  const toast = useToast();
  const failureText = useFailureText();
  const dialog = useDialog();
  const record = useRecord<Summary, NewSummary>({
    queryKey: practiceKeys.summary(bookingId),
    saved: summary,
    begin: typedIn,
    isSame: isSameSummary,
    write: (typed, version) => putSummary(bookingId, typed, version),
    read: () => readSummary(bookingId),
  });
  const { typed, state, theirs, change } = record;
  const share = async () => {
    record.keep(await shareSummary(bookingId, await record.saveAll()));
    void client.invalidateQueries({ queryKey: practiceKeys.clients });
  };

  return (
    <div className="space-y-5" onKeyDown={saveOnKey(record.save)}>
      <p className="max-w-prose text-[0.9375rem]">{t.intro}</p>
      {theirs !== null && (
        <SummaryConflict
          theirs={typedIn(theirs)}
          onMerge={() => record.resolve(theirs, bothSummaries(typed, typedIn(theirs)))}
          onKeepMine={() => record.resolve(theirs, typed)}
          onTakeTheirs={() => record.resolve(theirs, null)}
        />
      )}
      <Field id="summary-text" label={t.text} hint={t.textHint}>
        <Textarea
          className="field-sizing-content min-h-32"
          maxLength={20_000}
          value={typed.text}
          onChange={({ target }) => change({ ...typed, text: target.value })}
        />
      </Field>
      <HomeworkEditor
        items={typed.homework}
        known={summary.homework}
        onChange={(homework) => change({ ...typed, homework })}
      />
      {state === 'invalid' && (
        <Alert live tone="danger">
          {failureText(record.failure)}
        </Alert>
      )}
      <SavingLine state={state} writtenAt={summary.writtenAt} />
      <Sharing
        summary={summary}
        isTyped={state !== 'saved'}
        isBlank={isBlank(typed)}
        onShare={dialog.open}
      />
      {dialog.isOpen && (
        <AskOnce
          isGentle
          title={t.shareTitle}
          body={t.shareBody}
          yes={t.shareYes}
          no={t.cancel}
          send={share}
          onSent={() => toast(t.shared)}
          onClose={() => dialog.close()}
        />
      )}
    </div>
  );
}

function isBlank(typed: NewSummary): boolean {
  const { text, homework } = sendable(typed);
  return text.trim() === '' && homework.length === 0;
}

interface SharingProps {
  summary: Summary;
  isTyped: boolean;
  isBlank: boolean;
  onShare: () => void;
}

/** How far it has got, and the way on. */
function Sharing({ summary, isTyped, isBlank, onShare }: SharingProps) {
  const t = useCopy(recordsCopy).summary;
  const { dayTime } = usePracticeTimes();
  const { status, sharedAt, permittedActs } = summary;
  const isChanged = sharedAt !== null && (isTyped || status === 'changed');
  const shown = isChanged ? 'changed' : status;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 border-t border-clay/25 pt-4">
      <div className="min-w-0">
        <p className="font-semibold">{t.states[shown]}</p>
        {sharedAt !== null && (
          <p className="numeric text-[0.9375rem]">{t.sharedAt(dayTime(sharedAt))}</p>
        )}
      </div>
      {permittedActs.includes('share') ? (
        shown !== 'shared' && (
          <Button disabled={isBlank} onClick={onShare}>
            {sharedAt === null ? t.share : t.shareAgain}
          </Button>
        )
      ) : (
        <p className="max-w-prose text-[0.9375rem]">{t.ended}</p>
      )}
    </div>
  );
}
