import type { WhatIf } from '../../../../utils/contract/console/definitions';
import { Link } from '../../app/link';
import { useConsoleMe } from '../../app/me';
import { doneLabel } from '../../app/verdict-label';
import { shortDate } from '../../ui/format';
import type { FeedbackSummary } from '../inbox/summarize-feedback';
import { ToneLabel } from '../inbox/tone-label';
import { ScoreChange } from './score-change';

/** The most leads that the endpoint lists. */
const maxListed = 50;

/** The leads that the draft moves to the other side of the threshold, newest verdict first. */
export function CrossedList({ crossed, threshold }: { crossed: WhatIf['crossed']; threshold: number }) {
  const me = useConsoleMe();
  if (crossed.length === 0)
    return <p className="text-ink-2">None of them would have crossed the threshold.</p>;
  const options = Object.values(me.dispositions).flat();
  return (
    <div>
      <h4 className="pb-1.5 font-semibold">
        Judged leads that would have crossed the threshold
        {crossed.length === maxListed && (
          <span className="font-normal text-ink-3 text-small"> · newest {maxListed}</span>
        )}
      </h4>
      <ul>
        {crossed.map(({ lead, name, disposition, at, current, draft }) => {
          const isUp = draft >= threshold;
          const option = options.find(({ id }) => id === disposition);
          const summary: FeedbackSummary = {
            what: option ? doneLabel(option) : disposition,
            tone: option?.tone ?? 'plain',
            more: [],
          };
          return (
            <li key={lead} className="flex flex-wrap items-baseline gap-x-4 border-line border-t py-2">
              <span className="min-w-0 flex-1 basis-52">
                <Link to={`leads/${lead}`} className="link" dir="auto">
                  {name}
                </Link>{' '}
                <span className="text-small">
                  <ToneLabel summary={summary} /> <span className="text-ink-3">{shortDate(at)}</span>
                </span>
              </span>
              <span>
                <ScoreChange current={current} draft={draft} />{' '}
                <span className={toToneClass(summary.tone, isUp)}>
                  {isUp ? 'reaches' : 'falls below'} the threshold of {threshold}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Whether the change is good news: an accepted lead moves above the threshold, a rejected one below it. */
function toToneClass(tone: FeedbackSummary['tone'], isUp: boolean): string {
  if (tone !== 'good' && tone !== 'bad') return 'text-ink-2';
  return (tone === 'good') === isUp ? 'text-accent' : 'text-bad';
}
