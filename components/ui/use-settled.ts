import { useEffect, useState } from 'react';

/** A click that was on its way when the person changed must not hit the next one. */
const settleTime = 400;

/** False for the first 400 ms after the person changes. */
export function useSettled(person: string): boolean {
  const [settled, setSettled] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setSettled(person), settleTime);
    return () => clearTimeout(timer);
  }, [person]);
  return settled === person;
}
