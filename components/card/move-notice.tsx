import { ArrowRightLeft } from 'lucide-react';
import type { Lead } from '../../utils/contract/rep/lead';
import type { DetectedPerson } from '../../utils/contract/rep/sighting';
import type { ItemOf } from '../../utils/contract/shared/feedback';
import { text } from '../../utils/i18n/text';
import { isDifferentCompany } from '../../utils/identity/company';

/**
 * Shown when the page and marketing name different companies, and while a reported move awaits confirmation. One click
 * reports the move, another takes it back.
 */
export function MoveNotice({
  lead: { moves = [], company },
  person: { keys, title },
  onReport,
}: {
  lead: Pick<Lead, 'moves' | 'company'>;
  person: DetectedPerson;
  onReport: (body: ItemOf<'move'>['body']) => void;
}) {
  const unconfirmed = moves
    .filter((move) => !move.confirmed && isDifferentCompany(move.to, company))
    .sort((a, b) => Number(b.isMine) - Number(a.isMine));
  const pageCompany = keys.company;
  const reported = unconfirmed.find(
    ({ to }) => pageCompany !== undefined && !isDifferentCompany(pageCompany, to),
  );
  const isUnreported = pageCompany !== undefined && isDifferentCompany(pageCompany, company) && !reported;
  const entry = reported ?? unconfirmed[0];
  if (!entry && !isUnreported) return null;
  return (
    <section className="flex gap-2.5 rounded-xl bg-accent-soft px-3 py-2.5" aria-label={text('moved_title')}>
      <ArrowRightLeft className="mt-0.5 size-4 shrink-0 text-accent" aria-hidden="true" />
      <div className="grid min-w-0 justify-items-start gap-2">
        {isUnreported && (
          <>
            <p dir="auto">{text('moved_seen', pageCompany, company ?? '')}</p>
            <button
              type="button"
              className="push"
              onClick={() => onReport({ from: company, to: pageCompany, title, withdrawn: false })}
            >
              {text('moved_report')}
            </button>
          </>
        )}
        {entry && !isUnreported && (
          <>
            <p dir="auto" role="status">
              {entry.isMine
                ? text('moved_reported', entry.to)
                : text('moved_reported_by', entry.by, entry.to)}
            </p>
            {entry.isMine && (
              <button
                type="button"
                className="push"
                onClick={() =>
                  onReport({ from: entry.from, to: entry.to, title: entry.title, withdrawn: true })
                }
              >
                {text('undo')}
              </button>
            )}
          </>
        )}
      </div>
    </section>
  );
}
