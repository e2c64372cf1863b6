import { useEffect, useRef, useState } from 'react';
import { useDebouncedValue } from './use-debounced-value';

/**
 * The text of a search that is kept in the page's address. What is typed gets there once the user stops typing;
 * if a link or going back changes the address, the text follows.
 *
 * @param search as the address has it.
 * @returns the text to show and how to change it.
 */
export function useAddressSearch(search: string, onSearch: (search: string) => void) {
  const [typed, setTyped] = useState(search);
  const wanted = useDebouncedValue(typed).trim();
  const searched = useRef(search);
  const latest = useRef({ search, onSearch });
  useEffect(() => {
    latest.current = { search, onSearch };
  });
  useEffect(() => {
    if (wanted === latest.current.search) return;
    searched.current = wanted;
    latest.current.onSearch(wanted);
  }, [wanted]);
  useEffect(() => {
    if (search === searched.current) return;
    searched.current = search;
    setTyped(search);
  }, [search]);
  return [typed, setTyped] as const;
}
