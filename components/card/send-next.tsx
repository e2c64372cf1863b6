import type { Lead, NextContent } from '../../utils/contract/rep/lead';
import type { Me } from '../../utils/contract/shared/team';
import { optionLabel } from '../../utils/i18n/labels';
import { text } from '../../utils/i18n/text';
import { useConnection, useMe } from '../../utils/team/connection-context';
import { fetchTrackedLink } from '../../utils/team/tracked-link';
import { CardSection } from '../ui/card-section';
import { ErrorText } from '../ui/error-text';
import { useCopy } from '../ui/use-copy';
import { ContentIcon } from './content-icon';

/** Content to send this lead next, each piece with its reason. */
export function SendNext({ lead }: { lead: Pick<Lead, 'id' | 'nextContent'> }) {
  const connection = useConnection();
  if (lead.nextContent.length === 0) return null;
  return (
    <CardSection title={text('next_title')}>
      <ul className="grid gap-2">
        {lead.nextContent.map((next) => (
          <NextContentRow
            key={next.content.id}
            next={next}
            fetchLink={() => fetchTrackedLink(connection, lead.id, next)}
          />
        ))}
      </ul>
    </CardSection>
  );
}

function NextContentRow({ next, fetchLink }: { next: NextContent; fetchLink: () => Promise<string> }) {
  const me = useMe();
  const { isCopied, copy, problem } = useCopy();
  return (
    <li className="rounded-xl border border-line bg-card p-3">
      <div className="grid grid-cols-[30px_1fr] items-start gap-x-2.5 gap-y-2 wide:grid-cols-[30px_1fr_auto] wide:items-center">
        <ContentIcon type={next.content.type} />
        <p className="min-w-0">
          <span dir="auto" className="block font-medium leading-snug">
            {next.content.title}
          </span>
          <span className="text-ink-3 text-small">{nextContentReason(next, me)}</span>
        </p>
        <button
          type="button"
          className="push max-wide:col-start-2 max-wide:justify-self-start"
          aria-label={text('copy_link_of', next.content.title)}
          onClick={() => copy(fetchLink())}
        >
          {text(isCopied ? 'copied' : 'copy_link')}
        </button>
      </div>
      <p role="status" className="sr-only">
        {isCopied && text('copied')}
      </p>
      <ErrorText>{problem}</ErrorText>
    </li>
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
