import { Check, Copy } from 'lucide-react';
import type { NextContent } from '../../utils/contract/rep/lead';
import type { Me } from '../../utils/contract/shared/team';
import { optionLabel } from '../../utils/i18n/labels';
import { text } from '../../utils/i18n/text';
import { useConnection, useMe } from '../../utils/team/connection-context';
import { fetchTrackedLink } from '../../utils/team/tracked-link';
import { ContentIcon } from '../ui/content-icon';
import { ErrorText } from '../ui/error-text';
import { useCopy } from '../ui/use-copy';

/** A piece of content to send. A click copies the lead's own link to it. */
export function NextContentRow({ lead, next }: { lead: string; next: NextContent }) {
  const connection = useConnection();
  const me = useMe();
  const { isCopied, copy, problem } = useCopy();
  const Icon = isCopied ? Check : Copy;
  const reason = nextContentReason(next, me);
  return (
    <>
      <button
        type="button"
        className="row flex items-start gap-2.5"
        aria-label={[text('copy_link_of', next.content.title), reason].filter(Boolean).join('. ')}
        title={text('copy_link')}
        onClick={() => copy(fetchTrackedLink(connection, lead, next))}
      >
        <ContentIcon type={next.content.type} />
        <span className="min-w-0 flex-1">
          <span dir="auto" className="block font-medium leading-snug">
            {next.content.title}
          </span>
          <span className="text-ink-3 text-small">{reason}</span>
        </span>
        <span
          className={`mt-1 flex shrink-0 items-center gap-1 text-small ${isCopied ? 'text-accent' : 'text-ink-3'}`}
        >
          {isCopied && text('copied')}
          <Icon className="size-4" aria-hidden="true" />
        </span>
      </button>
      <p role="status" className="sr-only">
        {isCopied && text('copied')}
      </p>
      <ErrorText>{problem}</ErrorText>
    </>
  );
}

/** Why to send this piece: which missing element it answers, and how many accepted leads read it. */
function nextContentReason({ answers, readBy }: NextContent, me: Pick<Me, 'elements'>): string {
  const element = me.elements.find(({ id }) => id === answers);
  const parts = [
    element && text('next_answers', optionLabel(element)),
    readBy &&
      (readBy.industry
        ? text('next_read_industry', readBy.count, readBy.total, readBy.industry)
        : text('next_read', readBy.count, readBy.total)),
  ];
  return parts.filter(Boolean).join(' ');
}
