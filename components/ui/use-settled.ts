import { useEffect, useState } from 'react';

/** Protects against a click that was on its way when the person changed. In milliseconds. */
const settleMs = 400;

/** False for the first 400 ms after the person changes. */
export function useSettled(person: string): boolean {
  const [settled, setSettled] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setSettled(person), settleMs);
    return () => clearTimeout(timer);
  }, [person]);
  return settled === person;
}
