import { useCopy } from '../../copy/use-copy';
import { ToneTag } from '../../parts/tone-tag';

export function ObjectionStateTag({ isDecided }: { isDecided: boolean }) {
  const t = useCopy();
  return isDecided ? (
    <ToneTag tone="quiet" words={t('objection.state.decided')} />
  ) : (
    <ToneTag tone="waiting" words={t('objection.state.open')} />
  );
}
