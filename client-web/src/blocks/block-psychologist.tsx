import { AskBefore } from '@/components/ask-before';
import { blocksCopy } from '@/copy/blocks';
import { useCopy } from '@/copy/use-copy';
import { BlockedList } from './blocked-list';
import { blockPsychologist, unblockPsychologist, useBlocks, useReadAgain } from './use-blocks';

/** A client wants nothing more of a psychologist; whoever is blocked already is not offered twice. */
export function BlockPsychologist({ id, name }: { id: string; name: string }) {
  const t = useCopy(blocksCopy).client;
  const { data: blocks } = useBlocks();
  const readAgain = useReadAgain();
  if (blocks?.psychologists.some((block) => block.id === id) !== false) return null;
  return (
    <AskBefore
      words={{
        action: t.action,
        title: t.askTitle(name),
        body: t.askBody,
        confirm: t.yes,
        keep: t.no,
        done: t.done,
      }}
      send={() => blockPsychologist(id).then(readAgain)}
    />
  );
}

/** Whom a client has blocked. */
export function BlockedPsychologists() {
  const t = useCopy(blocksCopy).client;
  const { data: blocks } = useBlocks();
  return (
    <BlockedList
      blocks={blocks?.psychologists ?? []}
      words={{
        title: t.title,
        body: t.body,
        unblock: t.unblock,
        unblockOf: t.unblockOf,
        unblocked: t.unblocked,
      }}
      unblock={unblockPsychologist}
    />
  );
}
