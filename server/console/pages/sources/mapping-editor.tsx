import { useId, useState } from 'react';
import type { Source } from '../../../../utils/contract/console/source';
import { JsonBox } from './json-box';
import { exampleMapping, mappingFields } from './mapping-fields';
import { readMapping, writeMapping } from './read-mapping';
import { TakeAwayDialog } from './take-away-dialog';
import { TryAMessage } from './try-a-message';
import { useChangeSource } from './use-sources';

/** A mapping as text, with what is wrong with it, and a message to try it on. */
export function MappingEditor({ source: { id, mapping }, isAdmin }: { source: Source; isAdmin: boolean }) {
  const [text, setText] = useState(() => writeMapping(mapping ?? exampleMapping));
  const [isTaking, setIsTaking] = useState(false);
  const change = useChangeSource(id);
  const read = readMapping(text);
  const typed = 'mapping' in read ? read.mapping : undefined;
  const isSaved = Boolean(mapping && typed && writeMapping(typed) === writeMapping(mapping));
  const hint = useId();
  return (
    <div className="grid gap-4">
      <div className="grid gap-2">
        <JsonBox
          label="The mapping"
          text={text}
          onType={(typed) => {
            setText(typed);
            change.reset();
          }}
          isReadOnly={!isAdmin}
          faults={'faults' in read ? read.faults : []}
        />
        {isAdmin && (
          <>
            <p id={hint} role="status" className="text-ink-3 text-small">
              {stateOf({ isRight: typed !== undefined, isSaved, isFirst: !mapping, text })}
            </p>
            <div className="flex flex-wrap gap-2">
              <button
                type="button"
                className="push-on"
                aria-describedby={hint}
                disabled={!typed || change.isPending}
                onClick={() => typed && change.mutate({ mapping: typed })}
              >
                {change.isPending ? 'Saving …' : 'Save the mapping'}
              </button>
              {mapping && (
                <button
                  type="button"
                  className="min-h-8 rounded-lg px-2.5 font-semibold text-bad hover:bg-bad-soft"
                  onClick={() => setIsTaking(true)}
                >
                  Remove the mapping
                </button>
              )}
            </div>
            <p role="alert" className="text-bad empty:hidden">
              {change.error && `${change.error.message} What you typed is still here.`}
            </p>
          </>
        )}
      </div>
      <FieldHelp />
      <TryAMessage mapping={typed} />
      {isTaking && (
        <TakeAwayDialog
          id={id}
          what="mapping"
          effect="From then on, the tool’s own JSON is rejected. The text stays here until you leave the page."
          onClose={() => setIsTaking(false)}
        />
      )}
    </div>
  );
}

function stateOf({
  isRight,
  isSaved,
  isFirst,
  text,
}: {
  isRight: boolean;
  isSaved: boolean;
  isFirst: boolean;
  text: string;
}): string {
  if (!isRight) return 'Fix this to save it.';
  if (isSaved) return 'Saved. The next message is read by it.';
  if (isFirst && text === writeMapping(exampleMapping)) {
    return 'This is an example and is not saved. Change it to fit what your tool sends, and try it below.';
  }
  return 'Not saved yet.';
}

function FieldHelp() {
  return (
    <details>
      <summary className="link w-fit">What a mapping can say</summary>
      <p className="mt-2 text-ink-2">
        Each field names a place in the message: names with dots between them, such as contact.email. Some may
        also be = followed by fixed words, such as =Spring webinar.
      </p>
      <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[140px_1fr]">
        {Object.entries(mappingFields).map(([field, what]) => (
          <div key={field} className="contents">
            <dt className="font-mono text-small">{field}</dt>
            <dd className="mb-1.5 text-ink-2 sm:mb-0">{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
