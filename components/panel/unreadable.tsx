import { useMutation } from '@tanstack/react-query';
import { text } from '../../utils/i18n/text';
import { reportTab } from '../../utils/page/report-tab';
import { ErrorText } from '../ui/error-text';
import { Notice } from '../ui/notice';
import { useCopy } from '../ui/use-copy';

/**
 * Shown for a known site whose page can't be read, probably because it changed. The rep can copy a report for
 * the maintainers.
 */
export function Unreadable({ site }: { site: string }) {
  const { isCopied, report, problem } = useReport();
  return (
    <Notice title={text('unreadable_title')}>
      <p className="text-ink-2">{text('unreadable_text', site)}</p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <button type="button" className="push" onClick={report}>
          {text(isCopied ? 'copied' : 'report_copy')}
        </button>
        <p className="min-w-0 flex-1 basis-40 text-ink-3 text-small">{text('report_hint')}</p>
      </div>
      <p role="status" className="sr-only">
        {isCopied && text('copied')}
      </p>
      <ErrorText>{problem}</ErrorText>
    </Notice>
  );
}

/** Copies a report about the page to the clipboard. */
function useReport() {
  const { isCopied, copy, problem } = useCopy();
  const { mutate, isError } = useMutation({ mutationFn: async () => copy(await reportTab()) });
  return { isCopied, report: () => mutate(), problem: isError ? text('report_failed') : problem };
}
