import type { Lead, NextPiece } from '../../utils/contract/rep/lead';
import type { Me } from '../../utils/contract/shared/team';
import { text } from '../../utils/i18n/text';
import { wordOf } from '../../utils/i18n/words';
import type { Connection } from '../../utils/team/connection-store';
import { useOwnLink } from '../../utils/team/use-own-link';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { useCopied } from '../ui/use-copied';
import { ContentIcon } from './content-icon';

/** What to send this lead next, each with its reason. */
export function SendNext({ lead, connection }: { lead: Pick<Lead, 'id' | 'next'>; connection: Connection }) {
  const linkOf = useOwnLink(connection, lead.id);
  if (lead.next.length === 0) return null;
  return (
    <Section title={text('next_title')}>
      <ul className="grid gap-2">
        {lead.next.map((piece) => (
          <NextRow key={piece.content.id} piece={piece} me={connection.me} linkOf={() => linkOf(piece)} />
        ))}
      </ul>
    </Section>
  );
}

function NextRow({
  piece,
  me,
  linkOf,
}: {
  piece: NextPiece;
  me: Pick<Me, 'elements'>;
  linkOf: () => Promise<string>;
}) {
  const { isCopied, copy, problem } = useCopied();
  return (
    <li className="rounded-xl border border-line bg-card p-3">
      <div className="grid grid-cols-[30px_1fr] items-start gap-x-2.5 gap-y-2 wide:grid-cols-[30px_1fr_auto] wide:items-center">
        <ContentIcon type={piece.content.type} />
        <p className="min-w-0">
          <span dir="auto" className="block font-medium leading-snug">
            {piece.content.title}
          </span>
          <span className="text-ink-3 text-small">{reasonWords(piece, me)}</span>
        </p>
        <button
          type="button"
          className="push max-wide:col-start-2 max-wide:justify-self-start"
          aria-label={text('copy_link_of', piece.content.title)}
          onClick={() => copy(linkOf())}
        >
          {text(isCopied ? 'copied' : 'copy_link')}
        </button>
      </div>
      <p role="status" className="sr-only">
        {isCopied && text('copied')}
      </p>
      <Problem>{problem}</Problem>
    </li>
  );
}

/** Why this piece: what it answers, and who read it before saying yes. */
function reasonWords({ answers, read }: NextPiece, me: Pick<Me, 'elements'>): string {
  const element = me.elements.find(({ id }) => id === answers);
  const parts = [
    element && text('next_answers', wordOf(element)),
    read &&
      (read.industry
        ? text('next_read_industry', read.by, read.of, read.industry)
        : text('next_read', read.by, read.of)),
  ];
  return parts.filter(Boolean).join(' ');
}
