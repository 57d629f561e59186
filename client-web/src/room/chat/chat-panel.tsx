import { Send } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { ChatMessage, Party } from '@/api/types';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { controlLook } from '@/components/ui/input';
import { LiveRegion } from '@/components/ui/live-region';
import { roomCopy } from '@/copy/room';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';
import { useNow } from '@/lib/use-now';
import { useTimes } from '@/session/use-times';
import { useMessages, useSend } from './use-chat';

interface ChatPanelProps {
  bookingId: string;
  as: Party;
  otherName: string;
  newest: string | null;
  closesAt: string;
  /** The server said so when the page was opened. */
  mayWrite: boolean;
  className?: string;
}

const LONGEST = 2000;

function Bubble({ message, as, otherName }: { message: ChatMessage } & WhoseProps) {
  const t = useCopy(roomCopy).chat;
  const { time } = useTimes();
  const isOwn = message.from === as;
  return (
    <li className={cn('max-w-[85%]', isOwn ? 'self-end' : 'self-start')}>
      <p className="text-xs text-ink-2">
        {isOwn ? t.you : otherName} · <span className="numeric">{time(message.sentAt)}</span>
      </p>
      <p
        className={cn(
          'mt-0.5 rounded-control px-3 py-2 whitespace-pre-line',
          isOwn ? 'bg-tint-2' : 'bg-tint',
          message.text === null && 'text-ink-2 italic',
        )}
      >
        {message.text ?? t.erased}
      </p>
    </li>
  );
}

interface WhoseProps {
  as: Party;
  otherName: string;
}

function Messages({ chat, ...whose }: { chat: ReturnType<typeof useMessages> } & WhoseProps) {
  const t = useCopy(roomCopy).chat;
  const end = useRef<HTMLDivElement>(null);
  const last = chat.messages.at(-1);
  useEffect(() => {
    // With braces: newer browsers answer with a promise, which is no clean-up.
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [last?.id]);
  if (chat.data === undefined) {
    if (chat.error === null) return <p className="p-4 text-ink-2">{t.loading}</p>;
    return <ErrorState error={chat.error} onRetry={() => void chat.refetch()} />;
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto p-4" role="log" aria-label={t.log} tabIndex={0}>
      {chat.hasNextPage && (
        <Button variant="quiet" className="mb-3" onClick={() => void chat.fetchNextPage()}>
          {t.older}
        </Button>
      )}
      {last === undefined && <p className="text-ink-2">{t.empty}</p>}
      <ul className="flex flex-col gap-3">
        {chat.messages.map((message) => (
          <Bubble key={message.id} message={message} {...whose} />
        ))}
      </ul>
      <div ref={end} />
    </div>
  );
}

function Composer({ bookingId, closesAt }: { bookingId: string; closesAt: string }) {
  const t = useCopy(roomCopy).chat;
  const { deadline } = useTimes();
  const id = useId();
  const [text, setText] = useState('');
  const { unsent, error, isSending, send, again } = useSend(bookingId);
  const submit = () => {
    const said = text.trim();
    if (said === '' || unsent !== null) return;
    send(said);
    setText('');
  };
  return (
    <form
      className="border-t border-line p-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <LiveRegion>{isSending && t.sending}</LiveRegion>
      {unsent !== null && error !== null && !isSending && (
        <div role="alert" className="mb-2 rounded-control bg-clay-tint p-3 text-[0.9375rem]">
          <p className="font-semibold">{t.failed}</p>
          <p className="whitespace-pre-line">{unsent.text}</p>
          <Button variant="outline" className="mt-2" onClick={again}>
            {t.again}
          </Button>
        </div>
      )}
      <label htmlFor={id} className="sr-only">
        {t.label}
      </label>
      <div className="flex items-end gap-2">
        <textarea
          id={id}
          rows={1}
          value={text}
          maxLength={LONGEST}
          placeholder={t.label}
          className={cn(controlLook, 'field-sizing-content max-h-32 resize-none')}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            submit();
          }}
        />
        <Button type="submit" size="icon" className="size-12" busy={isSending} aria-label={t.send}>
          {!isSending && <Send aria-hidden className="size-5" />}
        </Button>
      </div>
      <p className="mt-1.5 text-xs text-ink-2">{t.closesAt(deadline(closesAt))}</p>
    </form>
  );
}

/** What the two write to each other beside the call, or instead of it. */
export function ChatPanel(props: ChatPanelProps) {
  const { bookingId, as, otherName, newest, closesAt, mayWrite, className } = props;
  const t = useCopy(roomCopy).chat;
  const chat = useMessages(bookingId, newest);
  const present = useNow().getTime();
  const isOpen = mayWrite && present < Date.parse(closesAt);
  return (
    <section aria-label={t.title} className={cn('flex min-h-0 flex-col bg-paper', className)}>
      <Messages chat={chat} as={as} otherName={otherName} />
      {isOpen ? (
        <Composer bookingId={bookingId} closesAt={closesAt} />
      ) : (
        <p className="border-t border-line p-4 text-[0.9375rem] text-ink-2">{t.closed}</p>
      )}
    </section>
  );
}
