import { Alert } from '@/components/ui/alert';
import { suspensionCopy } from '@/copy/suspension';
import { useCopy } from '@/copy/use-copy';

/** Says how an account stands, so that nobody wonders why something is closed to them. */
export default function SuspensionBanner({ kind }: { kind: 'no_new' | 'at_once' }) {
  const copy = useCopy(suspensionCopy);
  const t = kind === 'no_new' ? copy.noNew : copy.atOnce;
  return <Alert title={t.title}>{t.body}</Alert>;
}
