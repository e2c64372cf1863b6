import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { mappingPreview } from '../../../../utils/contract/console/mapping-preview';
import type { ToolPreviewRequest } from '../../../../utils/contract/console/tools';
import { callApi } from '../../app/call-api';
import { PreviewedEvents } from '../sources/previewed-events';
import type { Integration } from './integration';

/** A message from a tool and what it would become. Nothing is stored. */
export function ToolPreview({ integration }: { integration: Integration }) {
  const [text, setText] = useState(integration.sample ?? '');
  const textareaId = useId();
  const preview = useMutation({
    mutationFn: (input: ToolPreviewRequest) =>
      callApi(`tools/${encodeURIComponent(integration.id)}/previews`, mappingPreview, { body: input }),
  });
  return (
    <div className="grid gap-2">
      <label htmlFor={textareaId} className="text-ink-2">
        This is a sample of what {integration.name} sends. Replace it with one of your own messages to see
        what it would create. Nothing is stored.
      </label>
      <textarea
        id={textareaId}
        className="field resize-y py-2 font-mono text-small"
        rows={Math.min(14, Math.max(5, text.split('\n').length))}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          preview.reset();
        }}
      />
      <button
        type="button"
        className="push w-fit"
        disabled={preview.isPending || text.trim() === ''}
        onClick={() => preview.mutate({ message: text })}
      >
        {preview.isPending ? 'Trying…' : 'Try it'}
      </button>
      <p role="alert" className="text-bad empty:hidden">
        {preview.error && `${preview.error.message} Your message is still here.`}
      </p>
      <div role="status">
        {preview.data && <PreviewedEvents preview={{ ...preview.data, paths: [] }} isKnownTool />}
      </div>
    </div>
  );
}
