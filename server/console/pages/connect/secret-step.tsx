import { useState } from 'react';
import type { Source } from '../../../../utils/contract/console/source';
import { CodeLine } from '../../ui/code-line';
import { SecretForm } from '../sources/secret-form';
import { useChangeSource } from '../sources/use-sources';
import { fillInPlaceholders, Sentence } from './fill-in-placeholders';
import { generateSecret } from './generate-secret';
import type { Integration } from './integration';

const secretParameter = '?secret={secret}';
const choosePattern = /of your choice|choose a (?:signing )?(?:secret|key)|\{secret\}/i;

/** Whether the user chooses the secret; otherwise the tool creates it. */
function canGenerate({ steps, signature }: Integration): boolean {
  return signature?.signs === false || steps.some((step) => choosePattern.test(step));
}

/** The secret that verifies a message's sender: generated here, or entered as shown in the tool. */
export function SecretStep({
  integration,
  source,
  address,
  secret,
  onSecret,
}: {
  integration: Integration;
  /** Undefined until the source is created, or for someone who may not change it. */
  source: Source | undefined;
  address: string;
  /** The secret generated on this page. */
  secret: string | undefined;
  onSecret: (secret: string | undefined) => void;
}) {
  const [isTyping, setIsTyping] = useState(false);
  const change = useChangeSource(source?.id ?? '');
  const how = integration.signature?.how ?? '';
  const generateLabel = source?.hasSecret ? 'Generate another' : 'Generate secret';
  const generate = () => {
    const generated = generateSecret();
    change.mutate({ secret: generated }, { onSuccess: () => onSecret(generated) });
  };
  return (
    <div className="grid gap-3">
      <p className="text-ink-2">
        <Sentence text={how} address={integration.address} /> With a secret set, nobody else can send messages
        in its name.
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
                  Copy it into {integration.name} now. It won’t be shown again after you leave this page.
                </span>
              </>
            ) : (
              source.hasSecret && <b className="font-semibold text-accent">A secret is set.</b>
            )}
          </p>
          {secret && <CodeLine text={secret} of="the secret" />}
          {secret && how.includes(secretParameter) && (
            <div className="grid gap-1">
              <p className="text-ink-2 text-small">The address including the secret:</p>
              <CodeLine
                text={`${address}${fillInPlaceholders(secretParameter, { origin: '', secret })}`}
                of="the address with the secret"
              />
            </div>
          )}
          <div className="flex flex-wrap gap-2">
            {canGenerate(integration) && (
              <button type="button" className="push" disabled={change.isPending} onClick={generate}>
                {change.isPending ? 'Saving…' : generateLabel}
              </button>
            )}
            <button type="button" className="push" onClick={() => setIsTyping(true)}>
              Enter {integration.name}’s secret
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
