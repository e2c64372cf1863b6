import { useId, useState } from 'react';
import type { Source } from '../../../../utils/contract/console/source';
import { JsonBox } from './json-box';
import { exampleMapping, mappingFields } from './mapping-fields';
import { MappingTester } from './mapping-tester';
import { formatMapping, parseMapping } from './parse-mapping';
import { RemoveSettingDialog } from './remove-setting-dialog';
import { useChangeSource } from './use-sources';

/** A mapping as text, with its errors, and a sample message to try it on. */
export function MappingEditor({ source: { id, mapping }, isAdmin }: { source: Source; isAdmin: boolean }) {
  const [text, setText] = useState(() => formatMapping(mapping ?? exampleMapping));
  const [isRemoving, setIsRemoving] = useState(false);
  const change = useChangeSource(id);
  const parsed = parseMapping(text);
  const edited = 'mapping' in parsed ? parsed.mapping : undefined;
  const isSaved = Boolean(mapping && edited && formatMapping(edited) === formatMapping(mapping));
  const hint = useId();
  return (
    <div className="grid gap-4">
      <div className="grid gap-2">
        <JsonBox
          label="Mapping"
          text={text}
          onChange={(query) => {
            setText(query);
            change.reset();
          }}
          isReadOnly={!isAdmin}
          issues={'issues' in parsed ? parsed.issues : []}
        />
        {isAdmin && (
          <>
            <p id={hint} role="status" className="text-ink-3 text-small">
              {describeState({ isValid: edited !== undefined, isSaved, isFirst: !mapping, text })}
            </p>
            <div className="flex flex-wrap gap-2">
              <button
                type="button"
                className="push-on"
                aria-describedby={hint}
                disabled={!edited || change.isPending}
                onClick={() => edited && change.mutate({ mapping: edited })}
              >
                {change.isPending ? 'Saving…' : 'Save mapping'}
              </button>
              {mapping && (
                <button
                  type="button"
                  className="min-h-8 rounded-lg px-2.5 font-semibold text-bad hover:bg-bad-soft"
                  onClick={() => setIsRemoving(true)}
                >
                  Remove mapping
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
      <MappingTester mapping={edited} />
      {isRemoving && (
        <RemoveSettingDialog
          id={id}
          what="mapping"
          effect="The tool’s own JSON will be rejected. The mapping’s text stays here until you leave this page."
          onClose={() => setIsRemoving(false)}
        />
      )}
    </div>
  );
}

function describeState({
  isValid,
  isSaved,
  isFirst,
  text,
}: {
  isValid: boolean;
  isSaved: boolean;
  isFirst: boolean;
  text: string;
}): string {
  if (!isValid) return 'Fix the errors above to save.';
  if (isSaved) return 'Saved. It applies from the next message.';
  if (isFirst && text === formatMapping(exampleMapping)) {
    return 'This is an example and isn’t saved. Adapt it to what your tool sends, then try it below.';
  }
  return 'Not saved yet.';
}

function FieldHelp() {
  return (
    <details>
      <summary className="link w-fit">Mapping fields</summary>
      <p className="mt-2 text-ink-2">
        Each field is a path in the message, with dots between names, such as contact.email. Some fields also
        accept = followed by a fixed value, such as =Spring webinar.
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
