import { useEffect, useState } from 'react';

const slowAfterMs = 4000;

/** Says what is loading if it takes longer than a moment, and later that it is slow. */
export function Loading({ what }: { what: string }) {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), slowAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className="late p-4 text-ink-3">
      {isSlow ? `The endpoint is slow to respond. Still loading ${what}…` : `Loading ${what}…`}
    </p>
  );
}
