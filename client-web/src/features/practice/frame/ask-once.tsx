import { AskOnce as Ask, type AskOnceProps } from '@/components/ask-once';
import { useFailureText } from './failure-text';

/** Asks once, in the words of the dashboard. */
export function AskOnce(props: Omit<AskOnceProps, 'failureText'>) {
  return <Ask {...props} failureText={useFailureText()} />;
}
