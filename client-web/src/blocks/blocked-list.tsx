import { useMutation } from '@tanstack/react-query';
import { failureCode } from '@/api/problem';
import type { Block } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { useReadAgain } from './use-blocks';

interface BlockedWords {
  title: string;
  body: string;
  unblock: string;
  unblockOf: (name: string) => string;
  unblocked: string;
}

interface BlockedListProps {
  blocks: readonly Block[];
  words: BlockedWords;
  unblock: (id: string) => Promise<unknown>;
}

/** Those who are blocked, each with the way back; nothing at all while there is nobody. */
export function BlockedList({ blocks, words, unblock }: BlockedListProps) {
  if (blocks.length === 0) return null;
  return (
    <section aria-labelledby="blocked" className="mt-8">
      <h2 id="blocked" className="text-lg">
        {words.title}
      </h2>
      <p className="mt-1 text-ink-2">{words.body}</p>
      <ul className="mt-3 divide-y divide-line rounded-card border border-line bg-paper">
        {blocks.map((block) => (
          <Blocked key={block.id} block={block} words={words} unblock={unblock} />
        ))}
      </ul>
    </section>
  );
}

function Blocked({
  block: { id, name },
  words,
  unblock,
}: Omit<BlockedListProps, 'blocks'> & { block: Block }) {
  const { problems } = useCopy(commonCopy);
  const toast = useToast();
  const readAgain = useReadAgain();
  const lift = useMutation({
    mutationFn: () => unblock(id),
    onSuccess: () => {
      toast(words.unblocked);
      readAgain();
    },
  });
  return (
    <li className="px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="min-w-0 font-medium break-words">{name}</span>
        <Button
          variant="quiet"
          busy={lift.isPending}
          aria-label={words.unblockOf(name)}
          onClick={() => lift.mutate()}
        >
          {words.unblock}
        </Button>
      </div>
      {lift.isError && (
        <Alert live tone="danger" className="mt-2">
          {problems[failureCode(lift.error)]}
        </Alert>
      )}
    </li>
  );
}
