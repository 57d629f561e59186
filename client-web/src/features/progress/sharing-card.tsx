import { failureCode } from '@/api/problem';
import type { CareSharing, MyProgress, SharedKinds } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';
import { useShare } from '@/progress/use-own-progress';

const KINDS = ['measures', 'mood', 'goals'] as const satisfies readonly (keyof SharedKinds)[];

/** One switch a kind and psychologist; each holds the moment it is pressed. */
export function SharingCard({ progress }: { progress: MyProgress }) {
  const t = useCopy(progressCopy).sharing;
  const { cares, sharingText } = progress;
  return (
    <Card role="region" aria-labelledby="sharing">
      <h2 id="sharing" className="text-xl">
        {t.heading}
      </h2>
      {cares.length === 0 && <p className="mt-1 text-ink-2">{t.none}</p>}
      {cares.map((care) => (
        <CareSwitches key={care.careId} care={care} textVersion={sharingText.textVersion} />
      ))}
      <details className="mt-2">
        <summary className="link w-fit py-2.5">{t.read}</summary>
        <p className="text-[0.9375rem] whitespace-pre-line">{sharingText.text}</p>
      </details>
    </Card>
  );
}

function CareSwitches({ care, textVersion }: { care: CareSharing; textVersion: string }) {
  const t = useCopy(progressCopy).sharing;
  const { problems } = useCopy(commonCopy);
  const toast = useToast();
  const share = useShare();
  const { careId, shared, psychologistName } = care;
  const shown = share.isPending ? share.variables.shared : shared;
  const toggle = (kind: keyof SharedKinds, isOn: boolean) =>
    share.mutate(
      { careId, shared: { ...shared, [kind]: isOn }, textVersion },
      { onSuccess: () => toast(t.saved) },
    );
  return (
    <fieldset className="mt-3 border-t border-line pt-3">
      <legend className="sr-only">{psychologistName}</legend>
      <p aria-hidden className="font-semibold">
        {psychologistName}
      </p>
      {KINDS.map((kind) => (
        <Checkbox
          key={kind}
          id={`share-${careId}-${kind}`}
          label={t.kinds[kind]}
          checked={shown[kind]}
          disabled={share.isPending}
          onChange={(event) => toggle(kind, event.target.checked)}
        />
      ))}
      {share.isError && (
        <Alert tone="danger" live>
          {problems[failureCode(share.error)]}
        </Alert>
      )}
    </fieldset>
  );
}
