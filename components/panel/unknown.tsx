import { Check } from 'lucide-react';
import type { DetectedPerson } from '../../utils/contract/rep/sighting';
import { isAboutGonePerson } from '../../utils/feedback/outbox/outbox-row';
import { useOutbox } from '../../utils/feedback/use-feedback';
import { text } from '../../utils/i18n/text';
import { isHiddenName } from '../../utils/identity/linkedin';
import { hasExactKey, prospectKey } from '../../utils/identity/prospect-key';
import { useSettings } from '../../utils/settings/use-settings';
import { useConnection } from '../../utils/team/connection-context';
import { FeedbackStatus } from '../feedback/feedback-status';
import { ErrorText } from '../ui/error-text';

/**
 * Shown for a person marketing doesn't know. Looking someone up stores nothing; suggesting them is a
 * separate, explicit action.
 */
export function Unknown({ person: { keys } }: { person: DetectedPerson }) {
  const connection = useConnection();
  const { rows, upsert, problem } = useOutbox();
  const name = keys.name ?? keys.email ?? text('this_person');
  const suggested = rows.find(
    ({ item }) =>
      item.kind === 'suggestion' && !item.body.withdrawn && prospectKey(item.body.keys) === prospectKey(keys),
  );
  const suggest = (withdrawn: boolean) =>
    upsert(name, { kind: 'suggestion', body: { keys, note: '', withdrawn } });
  const isHashed = useSettings()?.values.hashed ?? true;
  const profiles = [
    keys.linkedin && `linkedin.com/in/${keys.linkedin}`,
    keys.linkedinMember && `LinkedIn ${keys.linkedinMember}`,
    keys.linkedinSales && text('suggest_sales_navigator'),
  ];
  // A hash of an address nobody knows tells marketing nothing. If LinkedIn hides the name, there is no one to
  // suggest.
  const isUnnamed = !keys.email && keys.name !== undefined && isHiddenName(keys.name);
  const shared = isUnnamed
    ? []
    : (isHashed ? profiles : [keys.name, keys.company, keys.email, ...profiles]).filter(Boolean);
  const wasLookedUp = !isHashed || hasExactKey(keys);
  return (
    <section className="grid justify-items-start gap-2 rounded-xl border border-line border-dashed p-3.5">
      <div role="status">
        <h1 className="font-semibold">{text(wasLookedUp ? 'unknown_title' : 'not_looked_up')}</h1>
        {!suggested && (
          <p className="mt-1 text-ink-2">{text(wasLookedUp ? 'unknown_text' : 'hashed_no_key')}</p>
        )}
      </div>
      {suggested && isAboutGonePerson(suggested) ? (
        <p className="text-small">
          <FeedbackStatus row={suggested} isPaused={connection.paused !== undefined} />
        </p>
      ) : suggested ? (
        <p className="flex w-full flex-wrap items-center gap-x-2">
          <Check className="size-4 shrink-0 text-accent" aria-hidden="true" />
          <span className="font-semibold">{text('suggest_done')}</span>
          <span className="flex-1 text-ink-3 text-small">
            <FeedbackStatus row={suggested} isPaused={connection.paused !== undefined} />
          </span>
          <button type="button" className="link" onClick={() => suggest(true)}>
            {text('undo')}
          </button>
        </p>
      ) : shared.length === 0 ? null : (
        <>
          <button type="button" className="push" onClick={() => suggest(false)}>
            {text('suggest')}
          </button>
          <p className="text-ink-3 text-small">{text('suggest_sends', shared.join(', '))}</p>
        </>
      )}
      <ErrorText>{problem}</ErrorText>
    </section>
  );
}
