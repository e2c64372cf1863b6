import { useEffect, useState } from 'react';
import { text } from '../../utils/i18n/text';

const confirmMs = 2500;

/** Copies text to the clipboard and confirms it for a moment. */
export function useCopy() {
  const [isCopied, setCopied] = useState(false);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), confirmMs);
    return () => clearTimeout(timer);
  }, [isCopied]);
  /** A promise keeps the copy within this click's user activation. */
  const copy = (content: string | Promise<string>) => {
    const item = new ClipboardItem({ 'text/plain': content });
    navigator.clipboard.write([item]).then(
      () => {
        setProblem(undefined);
        setCopied(true);
      },
      async () => setProblem(text('copy_failed', await content)),
    );
  };
  return { isCopied, copy, problem };
}
