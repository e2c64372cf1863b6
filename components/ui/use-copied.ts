import { useEffect, useState } from 'react';
import { text } from '../../utils/i18n/text';

const saidFor = 2500;

/** Puts a text on the clipboard, and says for a moment that it is there. */
export function useCopied() {
  const [isCopied, setCopied] = useState(false);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), saidFor);
    return () => clearTimeout(timer);
  }, [isCopied]);
  /** What is still to come counts as copied by this click. */
  const copy = (words: string | Promise<string>) => {
    const item = new ClipboardItem({ 'text/plain': words });
    navigator.clipboard.write([item]).then(
      () => {
        setProblem(undefined);
        setCopied(true);
      },
      async () => setProblem(text('copy_failed', await words)),
    );
  };
  return { isCopied, copy, problem };
}
