import { useEffect, useState } from 'react';

const debounceMs = 250;

/** What is typed, once the typing rests. */
export function useDebouncedValue(query: string): string {
  const [rested, setRested] = useState(query);
  useEffect(() => {
    const timer = setTimeout(() => setRested(query), debounceMs);
    return () => clearTimeout(timer);
  }, [query]);
  return rested;
}
