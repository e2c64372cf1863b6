import type { TabEnvironment } from '../../../utils/page/tab-environment';

/** A browser in which nothing happens. A test adds what it needs. */
export const quietEnvironment: Omit<TabEnvironment, 'activeTab' | 'read'> = {
  isClosed: async () => false,
  isAdded: async () => false,
  watch: async () => {},
  onTabs: () => {},
  onGlance: () => {},
};

/** Waits that end when a test lets time pass. The time limit of a reading never ends. */
export function manualWait() {
  const waits: (() => void)[] = [];
  return {
    wait: (milliseconds: number, signal: AbortSignal) =>
      new Promise<void>((done, fail) => {
        signal.addEventListener('abort', () => fail(signal.reason));
        if (milliseconds < 5000) waits.push(done);
      }),
    passTime: (most = waits.length) => {
      for (const done of waits.splice(0, most)) done();
    },
  };
}
