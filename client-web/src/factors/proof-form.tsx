import { useId, useState, type SubmitEvent } from 'react';
import { PasskeyNotGiven, provePasskey } from '@/api/passkeys';
import { failureCode } from '@/api/problem';
import type { ProofWay, StepUpProof } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { commonCopy } from '@/copy/common';
import { factorsCopy } from '@/copy/factors';
import { useCopy } from '@/copy/use-copy';

interface ProofFormProps {
  /** The first is offered first. */
  ways: readonly ProofWay[];
  /** Rejects when the proof does not hold. */
  onProof: (proof: StepUpProof) => Promise<unknown>;
}

type TypedWay = Exclude<ProofWay, 'passkey'>;

/** A look each: what is asked for, and how it is best typed. */
const FIELDS = {
  password: { autoComplete: 'current-password', type: 'password' },
  totp: { autoComplete: 'one-time-code', inputMode: 'numeric', className: 'numeric', maxLength: 6 },
  recovery_code: { autoComplete: 'off', autoCapitalize: 'characters', spellCheck: false },
} as const;
const MEMBERS = { password: 'password', totp: 'totp', recovery_code: 'recoveryCode' } as const;

function useProof(onProof: ProofFormProps['onProof']) {
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const send = async (proof: () => Promise<StepUpProof>) => {
    if (isSending) return;
    setSending(true);
    setFailure(null);
    try {
      await onProof(await proof());
    } catch (error) {
      setFailure(error);
      setSending(false);
    }
  };
  return { isSending, failure, send, forget: () => setFailure(null) };
}

/** Proves who one is, in one of several ways; says what was wrong and asks again. */
export function ProofForm({ ways, onProof }: ProofFormProps) {
  const t = useCopy(factorsCopy);
  const { problems } = useCopy(commonCopy);
  const [way, setWay] = useState<ProofWay>(ways[0] ?? 'password');
  const { isSending, failure, send, forget } = useProof(onProof);
  const choose = (other: ProofWay) => {
    forget();
    setWay(other);
  };
  return (
    <div className="space-y-4">
      {failure !== null && (
        <Alert tone="danger" live>
          {failure instanceof PasskeyNotGiven ? t.passkey.notGiven : problems[failureCode(failure)]}
        </Alert>
      )}
      {way === 'passkey' ? (
        <Button
          wide
          size="lg"
          busy={isSending}
          autoFocus
          onClick={() => void send(async () => ({ passkey: await provePasskey() }))}
        >
          {isSending ? t.proof.waiting : t.proof.usePasskey}
        </Button>
      ) : (
        <TypedProof
          key={way}
          way={way}
          isSending={isSending}
          onTyped={(text) => void send(() => Promise.resolve({ [MEMBERS[way]]: text }))}
        />
      )}
      <OtherWays ways={ways.filter((other) => other !== way)} onChoose={choose} />
    </div>
  );
}

interface TypedProofProps {
  way: TypedWay;
  isSending: boolean;
  onTyped: (text: string) => void;
}

function TypedProof({ way, isSending, onTyped }: TypedProofProps) {
  const { proof: t } = useCopy(factorsCopy);
  const id = useId();
  const [typed, setTyped] = useState('');
  const labels = { password: t.password, totp: t.totp, recovery_code: t.recoveryCode };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const text = way === 'password' ? typed : typed.trim();
    if (text !== '') onTyped(text);
  };
  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      <Field id={id} label={labels[way]}>
        <Input
          {...FIELDS[way]}
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <Button type="submit" size="lg" wide busy={isSending}>
        {t.submit}
      </Button>
    </form>
  );
}

interface OtherWaysProps {
  ways: readonly ProofWay[];
  onChoose: (way: ProofWay) => void;
}

function OtherWays({ ways, onChoose }: OtherWaysProps) {
  const { proof: t } = useCopy(factorsCopy);
  if (ways.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.9375rem]">
      <span className="text-ink-2">{t.otherWays}</span>
      {ways.map((way) => (
        <Button key={way} variant="link" className="min-h-11!" onClick={() => onChoose(way)}>
          {t.ways[way]}
        </Button>
      ))}
    </div>
  );
}
