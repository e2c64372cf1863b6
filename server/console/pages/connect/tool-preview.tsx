import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { mappingPreview } from '../../../../utils/contract/console/mapping-preview';
import type { ToolPreviewRequest } from '../../../../utils/contract/console/tools';
import { callApi } from '../../app/call-api';
import { PreviewedEvents } from '../sources/previewed-events';
import type { Integration } from './integration';

/** A message from a tool and what it would become. Nothing is stored. */
export function ToolPreview({ way }: { way: Integration }) {
  const [text, setText] = useState(way.sample ?? '');
  const box = useId();
  const attempt = useMutation({
    mutationFn: (input: ToolPreviewRequest) =>
      callApi(`tools/${encodeURIComponent(way.id)}/previews`, mappingPreview, { body: input }),
  });
  return (
    <div className="grid gap-2">
      <label htmlFor={box} className="text-ink-2">
        This is a sample of what {way.name} sends. Replace it with one of your own messages to see what it
        would create. Nothing is stored.
      </label>
      <textarea
        id={box}
        className="field resize-y py-2 font-mono text-small"
        rows={Math.min(14, Math.max(5, text.split('\n').length))}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          attempt.reset();
        }}
      />
      <button
        type="button"
        className="push w-fit"
        disabled={attempt.isPending || text.trim() === ''}
        onClick={() => attempt.mutate({ message: text })}
      >
        {attempt.isPending ? 'Trying…' : 'Try it'}
      </button>
      <p role="alert" className="text-bad empty:hidden">
        {attempt.error && `${attempt.error.message} Your message is still here.`}
      </p>
      <div role="status">
        {attempt.data && <PreviewedEvents tried={{ ...attempt.data, paths: [] }} isOfTool />}
      </div>
    </div>
  );
}
