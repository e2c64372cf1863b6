import { CopyButton } from './copy-button';

/** A line to copy. It is copied whole, wherever it wraps. */
export function CodeLine({ text, of }: { text: string; of: string }) {
  return (
    <div className="flex flex-wrap items-start gap-2">
      <code className="min-w-0 flex-1 basis-48 select-all rounded-lg bg-track px-3 py-1.5 font-mono text-small">
        {text}
      </code>
      <CopyButton text={text} of={of} />
    </div>
  );
}
