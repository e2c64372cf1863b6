import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { mappingTried } from '../../../../utils/contract/console/mapping-try';
import type { ToolTry } from '../../../../utils/contract/console/tools';
import { call } from '../../app/call';
import { TriedEvents } from '../sources/tried-events';
import type { Way } from './way';

/** A message of a tool, and what it would make. Nothing of it is stored. */
export function TryTool({ way }: { way: Way }) {
  const [text, setText] = useState(way.sample ?? '');
  const box = useId();
  const attempt = useMutation({
    mutationFn: (asked: ToolTry) =>
      call(`tools/${encodeURIComponent(way.id)}/tries`, mappingTried, { body: asked }),
  });
  return (
    <div className="grid gap-2">
      <label htmlFor={box} className="text-ink-2">
        This is a sample of what {way.name} sends. Replace it with a message of yours to see what it would
        make. Nothing of it is stored.
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
        {attempt.isPending ? 'Trying …' : 'Try it'}
      </button>
      <p role="alert" className="text-bad empty:hidden">
        {attempt.error && `${attempt.error.message} Your message is still here.`}
      </p>
      <div role="status">
        {attempt.data && <TriedEvents tried={{ ...attempt.data, places: [] }} isOfTool />}
      </div>
    </div>
  );
}
