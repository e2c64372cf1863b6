import { useEffect, useState } from 'react';

const slowAfterMs = 4000;

/** What is being read, once it takes longer than a moment; and that it is slow, once it is. */
export function Loading({ what }: { what: string }) {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), slowAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className="late p-4 text-ink-3">
      {isSlow ? `The endpoint is slow today. Still reading ${what} …` : `Reading ${what} …`}
    </p>
  );
}
