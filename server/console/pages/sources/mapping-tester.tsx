import { useState } from 'react';
import type { SourceMapping } from '../../../../utils/contract/ingest/source-mapping';
import { JsonBox } from './json-box';
import { exampleMessage } from './mapping-fields';
import { parseJson } from './parse-json';
import { PreviewedEvents } from './previewed-events';
import { usePreviewMapping } from './use-sources';

/** A message as the tool sends it, and what a mapping makes of it. */
export function MappingTester({ mapping }: { mapping: SourceMapping | undefined }) {
  const [text, setText] = useState(() => JSON.stringify(exampleMessage, null, 2));
  const preview = usePreviewMapping();
  const parsed = parseJson(text);
  const canTry = mapping !== undefined && 'value' in parsed && !preview.isPending;
  const isCurrent = JSON.stringify(preview.variables?.mapping) === JSON.stringify(mapping);
  return (
    <section aria-label="Try a message" className="grid gap-2 rounded-xl border border-line bg-card p-4">
      <JsonBox
        label="Sample message from the tool"
        text={text}
        onChange={(message) => {
          setText(message);
          preview.reset();
        }}
        issues={'issue' in parsed ? [{ message: parsed.issue }] : []}
      />
      <p className="text-ink-3 text-small">
        Paste a message to see how the mapping above reads it. Nothing is stored.
      </p>
      <button
        type="button"
        className="push w-fit"
        disabled={!canTry}
        onClick={() => mapping && 'value' in parsed && preview.mutate({ mapping, message: parsed.value })}
      >
        {preview.isPending ? 'Trying…' : 'Try it'}
      </button>
      <p role="alert" className="text-bad empty:hidden">
        {preview.error && `${preview.error.message} Your message is still here.`}
      </p>
      <div role="status">{preview.data && isCurrent && <PreviewedEvents preview={preview.data} />}</div>
    </section>
  );
}
