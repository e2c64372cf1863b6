import { Check } from 'lucide-react';
import type { DefinitionVersion, Signature } from '../../../../utils/contract/console/definitions';
import { useConsoleMe } from '../../app/me';
import { shortDateTime } from '../../ui/format';
import type { useSign } from './use-definitions';

/** One side's signature on a draft: who signed, or a button to sign in your own name. */
export function SignSide({
  side,
  draft,
  sign,
}: {
  side: Signature['side'];
  draft: DefinitionVersion;
  sign: ReturnType<typeof useSign>;
}) {
  const me = useConsoleMe();
  const signed = draft.signatures.find((signature) => signature.side === side);
  if (signed) return <Signed signature={signed} />;
  if (draft.signatures.some(({ person }) => person !== undefined && person === me.person.id)) {
    return (
      <p className="text-ink-2">
        Waiting for {side} to sign. You’ve signed already, so someone else from {side} has to sign in here and
        sign. An admin can add them under <b className="font-semibold">People</b>.
      </p>
    );
  }
  const isSending = sign.isPending && sign.variables.side === side;
  return (
    <div className="grid content-start gap-2">
      <button
        type="button"
        className="push-on w-fit"
        disabled={sign.isPending}
        onClick={() => sign.mutate({ version: draft.definition.version, side })}
      >
        {isSending ? 'Signing…' : `Sign for ${side}`}
      </button>
      <p className="text-ink-3 text-small">
        You sign as <span dir="auto">{me.person.name}</span>.
      </p>
    </div>
  );
}

function Signed({ signature: { side, name, at } }: { signature: Signature }) {
  return (
    <p className="text-accent">
      <Check className="-mt-0.5 me-1 inline size-4" aria-hidden="true" />
      <b className="font-semibold" dir="auto">
        {name}
      </b>{' '}
      signed for {side}
      <span className="block text-ink-3 text-small">{shortDateTime(at)}</span>
    </p>
  );
}
