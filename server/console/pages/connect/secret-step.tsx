import { useState } from 'react';
import type { Source } from '../../../../utils/contract/console/source';
import { CodeLine } from '../../ui/code-line';
import { SecretForm } from '../sources/secret-form';
import { useChangeSource } from '../sources/use-sources';
import { fillIn, Sentence } from './fill-in-placeholders';
import { generateSecret } from './generate-secret';
import type { Integration } from './integration';

const inAddress = '?secret={secret}';
const ownChoice = /of your choice|choose a (?:signing )?(?:secret|key)|\{secret\}/i;

/** Whether the user chooses the secret; otherwise the tool creates it. */
function isChosenHere({ steps, signature }: Integration): boolean {
  return signature?.signs === false || steps.some((step) => ownChoice.test(step));
}

/** The secret that verifies a message's sender: generated here, or entered as shown in the tool. */
export function SecretStep({
  way,
  source,
  address,
  secret,
  onSecret,
}: {
  way: Integration;
  /** Undefined until the source is created, or for someone who may not change it. */
  source: Source | undefined;
  address: string;
  /** The secret generated on this page. */
  secret: string | undefined;
  onSecret: (secret: string | undefined) => void;
}) {
  const [isTyping, setIsTyping] = useState(false);
  const change = useChangeSource(source?.id ?? '');
  const how = way.signature?.how ?? '';
  const generate = () => {
    const made = generateSecret();
    change.mutate({ secret: made }, { onSuccess: () => onSecret(made) });
  };
  return (
    <div className="grid gap-3">
      <p className="text-ink-2">
        <Sentence text={how} address={way.address} /> With a secret set, nobody else can send messages in its
        name.
      </p>
      {source && isTyping && (
        <SecretForm
          id={source.id}
          onDone={() => {
            onSecret(undefined);
            setIsTyping(false);
          }}
        />
      )}
      {source && !isTyping && (
        <>
          <p role="status" className="empty:hidden">
            {secret ? (
              <>
                <b className="font-semibold text-accent">Secret saved.</b>{' '}
                <span className="text-ink-2">
                  Copy it into {way.name} now. It won’t be shown again after you leave this page.
                </span>
              </>
            ) : (
              source.hasSecret && <b className="font-semibold text-accent">A secret is set.</b>
            )}
          </p>
          {secret && <CodeLine text={secret} of="the secret" />}
          {secret && how.includes(inAddress) && (
            <div className="grid gap-1">
              <p className="text-ink-2 text-small">The address including the secret:</p>
              <CodeLine
                text={`${address}${fillIn(inAddress, { origin: '', secret })}`}
                of="the address with the secret"
              />
            </div>
          )}
          <div className="flex flex-wrap gap-2">
            {isChosenHere(way) && (
              <button type="button" className="push" disabled={change.isPending} onClick={generate}>
                {change.isPending ? 'Saving…' : source.hasSecret ? 'Generate another' : 'Generate secret'}
              </button>
            )}
            <button type="button" className="push" onClick={() => setIsTyping(true)}>
              Enter {way.name}’s secret
            </button>
          </div>
          <p role="alert" className="text-bad empty:hidden">
            {change.error?.message}
          </p>
        </>
      )}
    </div>
  );
}
