import { useEffect, useState } from 'react';
import { text } from '../i18n/text';

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
  const copy = (words: string) => {
    navigator.clipboard.writeText(words).then(
      () => {
        setProblem(undefined);
        setCopied(true);
      },
      () => setProblem(text('copy_failed', words)),
    );
  };
  return { isCopied, copy, problem };
}
