import { ArrowRightLeft } from 'lucide-react';
import type { Lead } from '../../utils/contract/rep/lead';
import type { SeenPerson } from '../../utils/contract/rep/sighting';
import type { ItemOf } from '../../utils/contract/shared/feedback';
import { text } from '../../utils/i18n/text';
import { isOtherCompany } from '../../utils/identity/company';

/** Where the page and marketing name two companies: one tap tells marketing that they moved, another takes it back. */
export function Moved({
  lead: { moves = [], company },
  person: { keys, title },
  onTell,
}: {
  lead: Pick<Lead, 'moves' | 'company'>;
  person: SeenPerson;
  onTell: (body: ItemOf<'move'>['body']) => void;
}) {
  const told = moves.find((move) => !move.confirmed && isOtherCompany(move.to, company));
  const seen = keys.company;
  const isNews =
    seen !== undefined && isOtherCompany(seen, company) && (!told || isOtherCompany(seen, told.to));
  if (!told && !isNews) return null;
  return (
    <section className="flex gap-2.5 rounded-xl bg-accent-soft px-3 py-2.5" aria-label={text('moved_title')}>
      <ArrowRightLeft className="mt-0.5 size-4 shrink-0 text-accent" aria-hidden="true" />
      <div className="grid min-w-0 justify-items-start gap-2">
        {isNews && (
          <>
            <p dir="auto">{text('moved_seen', seen, company ?? '')}</p>
            <button
              type="button"
              className="push"
              onClick={() => onTell({ from: company, to: seen, title, withdrawn: false })}
            >
              {text('moved_tell')}
            </button>
          </>
        )}
        {told && !isNews && (
          <>
            <p dir="auto" role="status">
              {told.isMine ? text('moved_told', told.to) : text('moved_told_by', told.by, told.to)}
            </p>
            {told.isMine && (
              <button
                type="button"
                className="push"
                onClick={() => onTell({ from: told.from, to: told.to, title: told.title, withdrawn: true })}
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
