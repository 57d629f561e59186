import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { failureCode } from '@/api/problem';
import type { Child } from '@/api/types';
import { AskBefore } from '@/components/ask-before';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { childrenCopy } from '@/copy/children';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { noonOf } from '@/lib/times';
import { useSingleFlight } from '@/lib/use-single-flight';
import { Section } from '@/privacy/section';
import { useTimes } from '@/session/use-times';
import { AddChild } from './add-child';
import { ChildDialog, WhoFields } from './child-dialog';
import { useChangeChild, useChildren, useRemoveChild } from './use-children';

/** The children somebody books for. */
export function ChildrenCard() {
  const t = useCopy(childrenCopy);
  const children = useChildren();
  const [isAdding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const close = () => {
    setAdding(false);
    add.current?.focus();
  };
  return (
    <Section id="children" title={t.title} intro={t.intro} query={children}>
      {({ items, guardianship }) => (
        <>
          {items.length === 0 ? (
            <p className="mt-4">{t.none}</p>
          ) : (
            <ul aria-label={t.list} className="mt-2 divide-y divide-line">
              {items.map((child) => (
                <ChildItem key={child.id} child={child} />
              ))}
            </ul>
          )}
          <Button ref={add} variant="outline" className="mt-4" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
          <p className="mt-4">
            <Link to="/akun/catatan" className="link inline-flex min-h-11 items-center">
              {t.claim.link}
            </Link>
          </p>
          {isAdding && <AddChild guardianship={guardianship} onAdded={close} onClose={close} />}
        </>
      )}
    </Section>
  );
}

function ChildItem({ child }: { child: Child }) {
  const t = useCopy(childrenCopy);
  const { day } = useTimes();
  const [isChanging, setChanging] = useState(false);
  const remove = useRemoveChild(child);
  const { name, bornOn, relationship, isGrown } = child;
  return (
    <li className="py-3">
      <p className="font-semibold">{name}</p>
      <p className="text-[0.9375rem] text-ink-2">
        {t.born(day(noonOf(bornOn)))} · {t.you[relationship]}
      </p>
      {isGrown ? (
        <p className="text-[0.9375rem] text-clay-ink">{t.grown}</p>
      ) : (
        <div className="mt-1 flex flex-wrap gap-2">
          <Button variant="outline" aria-label={t.editOf(name)} onClick={() => setChanging(true)}>
            {t.edit}
          </Button>
          <AskBefore
            words={{
              action: t.remove,
              name: t.removeOf(name),
              title: t.removeTitle(name),
              body: t.removeBody,
              confirm: t.removeYes,
              keep: t.keep,
              done: t.removed,
            }}
            send={() => remove.mutateAsync()}
          />
        </div>
      )}
      {isChanging && <ChangeChild child={child} onClose={() => setChanging(false)} />}
    </li>
  );
}

function ChangeChild({ child, onClose }: { child: Child; onClose: () => void }) {
  const { form: t } = useCopy(childrenCopy);
  const { problems } = useCopy(commonCopy);
  const toast = useToast();
  const once = useSingleFlight({ untilFailed: true });
  const change = useChangeChild(child);
  const [name, setName] = useState(child.name);
  const [relationship, setRelationship] = useState(child.relationship);
  const isNamed = name.trim() !== '';
  const submit = () => {
    if (!isNamed) return;
    once(() =>
      change.mutateAsync({ name: name.trim(), relationship }).then(() => {
        toast(t.saved);
        onClose();
      }),
    );
  };
  return (
    <ChildDialog
      title={t.editTitle(child.name)}
      send={t.save}
      isSending={change.isPending}
      failure={change.isError ? problems[failureCode(change.error)] : null}
      onSubmit={submit}
      onClose={onClose}
    >
      {(id) => (
        <WhoFields
          id={id}
          name={name}
          onName={setName}
          relationship={relationship}
          onRelationship={setRelationship}
          nameError={isNamed ? undefined : t.nameMissing}
        />
      )}
    </ChildDialog>
  );
}
