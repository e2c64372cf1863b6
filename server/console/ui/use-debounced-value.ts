import { useEffect, useState } from 'react';

const debounceMs = 250;

/** The typed value, once the user stops typing. */
export function useDebouncedValue(query: string): string {
  const [rested, setRested] = useState(query);
  useEffect(() => {
    const timer = setTimeout(() => setRested(query), debounceMs);
    return () => clearTimeout(timer);
  }, [query]);
  return rested;
}
