import { Check, Copy } from 'lucide-react';
import { useState } from 'react';

const labels = { idle: 'Copy', copied: 'Copied', failed: 'Select the text to copy it' };

/** Copies text and confirms it. */
export function CopyButton({
  text,
  of,
  className = 'push',
}: {
  text: string;
  /** What is copied, if the page has several copy buttons. */
  of?: string;
  className?: string;
}) {
  const [state, setState] = useState<keyof typeof labels>('idle');
  const Icon = state === 'copied' ? Check : Copy;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text); // Without TLS the clipboard API is missing.
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  return (
    <button type="button" className={`${className} inline-flex items-center gap-1.5`} onClick={copy}>
      <Icon className="size-4 shrink-0" aria-hidden="true" />
      <span aria-live="polite">{labels[state]}</span>
      {of && <span className="sr-only"> {of}</span>}
    </button>
  );
}
