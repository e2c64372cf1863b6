import { useMutation } from '@tanstack/react-query';
import { text } from '../../utils/i18n/text';
import { reportTab } from '../../utils/page/report-tab';
import { useCopied } from '../ui/use-copied';

/** Copies a report about the page to the clipboard. */
export function useReport() {
  const { isCopied, copy, problem } = useCopied();
  const { mutate, isError } = useMutation({ mutationFn: async () => copy(await reportTab()) });
  return { isCopied, report: () => mutate(), problem: isError ? text('report_failed') : problem };
}
