import { answerTimeoutMs } from '../../../utils/page/follow-tab';
import type { TabEnvironment } from '../../../utils/page/tab-environment';

/** A browser in which nothing happens. A test adds what it needs. */
export const quietEnvironment: Omit<TabEnvironment, 'activeTab' | 'read'> = {
  isBlocked: async () => false,
  isAdded: async () => false,
  watch: async () => {},
  onTabs: () => {},
  onGlance: () => {},
};

/** Waits that end when a test lets time pass. Reads don't time out. */
export function manualWait() {
  const waits: (() => void)[] = [];
  return {
    wait: (milliseconds: number, signal: AbortSignal) =>
      new Promise<void>((done, fail) => {
        signal.addEventListener('abort', () => fail(signal.reason));
        if (milliseconds < answerTimeoutMs) waits.push(done);
      }),
    passTime: (most = waits.length) => {
      for (const done of waits.splice(0, most)) done();
    },
  };
}
