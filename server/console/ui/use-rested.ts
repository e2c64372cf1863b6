import { useEffect, useState } from 'react';

const typingMs = 250;

/** What is typed, once the typing rests. */
export function useRested(typed: string): string {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), typingMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return rested;
}
