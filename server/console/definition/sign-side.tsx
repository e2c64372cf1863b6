import { Check } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import {
  type DefinitionVersion,
  type Signature,
  signatureRequest,
} from '../../../utils/contract/definitions';
import { formatMoment } from '../format';
import { Field } from './field';
import type { useSign } from './use-definitions';

/** One side's signature of a draft: a name and a button, or who signed it. */
export function SignSide({
  side,
  begun,
  draft,
  sign,
}: {
  side: Signature['side'];
  /** The name that stands in the field at first. */
  begun: string;
  draft: DefinitionVersion;
  sign: ReturnType<typeof useSign>;
}) {
  const [name, setName] = useState(begun);
  const [problem, setProblem] = useState<string>();
  const signed = draft.signatures.find((signature) => signature.side === side);
  if (signed) return <Signed signature={signed} />;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = signatureRequest.safeParse({ side, name });
    if (asked.success) sign.mutate({ version: draft.definition.version, ...asked.data });
    else {
      setProblem(`Give the name of who signs for ${side}.`);
      event.currentTarget.querySelector('input')?.focus();
    }
  };
  const isSending = sign.isPending && sign.variables.side === side;
  return (
    <form onSubmit={submit} noValidate className="grid content-start gap-2">
      <Field
        label={`Who signs for ${side}`}
        value={name}
        onChange={(name) => {
          setName(name);
          setProblem(undefined);
        }}
        fault={problem}
      />
      <button type="submit" className="push-on w-fit" disabled={sign.isPending}>
        {isSending ? 'Signing …' : `Sign for ${side}`}
      </button>
    </form>
  );
}

function Signed({ signature: { side, name, at, enteredBy } }: { signature: Signature }) {
  return (
    <p className="text-accent">
      <Check className="-mt-0.5 me-1 inline size-4" aria-hidden="true" />
      <b className="font-semibold" dir="auto">
        {name}
      </b>{' '}
      signed for {side}
      <span className="block text-ink-3 text-small">
        {formatMoment(at)}
        {enteredBy && enteredBy !== name && ` · entered by ${enteredBy}`}
      </span>
    </p>
  );
}
