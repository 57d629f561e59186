import { Alert } from '@/components/ui/alert';
import { suspensionCopy } from '@/copy/suspension';
import { useCopy } from '@/copy/use-copy';

/** Says how an account stands, so that nobody wonders why something is closed to them. */
export default function SuspensionBanner({ kind }: { kind: 'no_new' | 'at_once' }) {
  const { noNew, atOnce } = useCopy(suspensionCopy);
  if (kind === 'no_new') return <Alert title={noNew.title}>{noNew.body}</Alert>;
  return <Alert title={atOnce.title}>{atOnce.body}</Alert>;
}
