import { useEffect, useRef } from 'react';
import { type BroadcastTopic, onBroadcast } from './broadcast';

/** Calls back on broadcasts of these topics while the component is mounted. */
export function useBroadcasts(topics: readonly BroadcastTopic[], listener: () => void): void {
  const latest = useRef(listener);
  latest.current = listener;
  const names = topics.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `names` changes whenever `topics` does.
  useEffect(() => {
    const ended = new AbortController();
    for (const topic of topics) onBroadcast(topic, () => latest.current(), ended.signal);
    return () => ended.abort();
  }, [names]);
}
