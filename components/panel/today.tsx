import { CircleHelp, Reply } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ListedLead } from '../../utils/contract/rep/lead-list';
import type { LeadReference } from '../../utils/contract/rep/lead-reference';
import type { MarketingMessage, TodayList } from '../../utils/contract/rep/today';
import type { Me } from '../../utils/contract/shared/team';
import { latestActText } from '../../utils/i18n/act-label';
import { formatAge, formatDate } from '../../utils/i18n/format';
import { dispositionLabel } from '../../utils/i18n/labels';
import { snoozeEndedText } from '../../utils/i18n/snooze-ended-text';
import { type MessageKey, text } from '../../utils/i18n/text';
import { useLooks } from '../../utils/lookup/use-last-look';
import { useHide, useToday } from '../../utils/lookup/use-today';
import { useMe } from '../../utils/team/connection-context';
import { StaleNotice } from '../card/stale-notice';
import { DecisionDeadline } from '../feedback/decision-deadline';
import { CardSection } from '../ui/card-section';
import { ErrorText } from '../ui/error-text';
import { ListedLeadRow } from '../ui/listed-lead-row';
import { SkeletonRows } from '../ui/skeleton-rows';
import { UndoNotice } from '../ui/undo-notice';
import { BlindCheck } from './blind-check';

const lists: [TodayList, MessageKey][] = [
  ['asked', 'today_asked'],
  ['due', 'today_due'],
  ['back', 'today_back'],
  ['risen', 'today_risen'],
  ['watched', 'today_watched'],
];
const shownAtFirst = 4;

/** What awaits the rep: marketing's messages, then the lists of leads. Shown wherever there is no card. */
export function Today({
  onOpen,
  isBelowAnswer = false,
}: {
  /** Called with the lead and the list it is on, so that the rep can go on to the next one. */
  onOpen: (lead: LeadReference, list?: readonly LeadReference[]) => void;
  /** Below what is said of a person or page, which also says if the endpoint can't be reached. */
  isBelowAnswer?: boolean;
}) {
  const { today, staleness } = useToday();
  const { hide, unhide, problem } = useHide();
  const [hidden, setHidden] = useState<ListedLead & { listedAt: string }>();
  const undoHide = () => {
    if (hidden) unhide(hidden.lead);
    setHidden(undefined);
  };
  if (!today) {
    if (!staleness) return <TodaySkeleton />;
    return isBelowAnswer ? null : (
      <p role="status" className="text-ink-2">
        {staleness.why}
      </p>
    );
  }
  // Until the list has been read again.
  const isStillListed = !problem && hidden?.listedAt === today.asOf;
  const risen = today.lists.risen.filter(({ lead }) => !isStillListed || lead !== hidden?.lead);
  const isEmpty = today.messages.length === 0 && lists.every(([list]) => today.lists[list].length === 0);
  return (
    <section
      aria-label={text('no_prospect_title')}
      className={`grid gap-4.5 ${isBelowAnswer ? 'border-line border-t pt-4' : ''}`}
    >
      {staleness && !isBelowAnswer && <StaleNotice staleness={staleness} at={new Date(today.asOf)} />}
      {today.messages.length > 0 && (
        <CardSection title={text('today_messages')} aside={String(today.messages.length)}>
          <ul className="-mx-2 grid gap-0.5">
            {today.messages.map((message) => (
              <MessageRow key={message.id} message={message} onOpen={onOpen} />
            ))}
          </ul>
        </CardSection>
      )}
      <ErrorText>{problem}</ErrorText>
      {isEmpty && <p className="text-ink-3">{text('today_none')}</p>}
      {lists.map(([list, title]) => (
        <LeadSection
          key={list}
          list={list}
          title={text(title)}
          note={list === 'watched' && today.areAlertsHeldBack ? text('alerts_held_back') : undefined}
          notice={
            list === 'risen' &&
            hidden &&
            !problem && <UndoNotice onUndo={undoHide}>{text('hidden', hidden.name)}</UndoNotice>
          }
          leads={list === 'risen' ? risen : today.lists[list]}
          onOpen={onOpen}
          onHide={(lead) => {
            hide(lead.lead);
            setHidden({ ...lead, listedAt: today.asOf });
          }}
        />
      ))}
      {today.check && <BlindCheck key={today.check.id} check={today.check} />}
    </section>
  );
}

function MessageRow({
  message: { kind, lead, name, text: message, by, at },
  onOpen,
}: {
  message: MarketingMessage;
  onOpen: (lead: LeadReference) => void;
}) {
  const Icon = kind === 'question' ? CircleHelp : Reply;
  return (
    <li>
      <button type="button" className="row flex items-start gap-2.5" onClick={() => onOpen({ lead, name })}>
        <span className="grid size-[30px] shrink-0 place-items-center rounded-full bg-accent-soft text-accent">
          <Icon className="size-4" aria-hidden="true" />
        </span>
        <span className="min-w-0 flex-1">
          <span className="block font-medium leading-snug">
            {text(kind === 'question' ? 'message_question' : 'message_answer', by, name)}
          </span>
          <span dir="auto" className="line-clamp-2 text-ink-2 text-small">
            {message}
          </span>
        </span>
        <span className="shrink-0 text-ink-3 text-small">{formatAge(new Date(at), { style: 'short' })}</span>
      </button>
    </li>
  );
}

/** One of the lists, short at first. Nothing if it is empty. */
function LeadSection({
  list,
  title,
  note,
  notice,
  leads,
  onOpen,
  onHide,
}: {
  list: TodayList;
  title: string;
  /** What to know about the list. */
  note?: string;
  /** In the place of a lead that was hidden. */
  notice?: ReactNode;
  leads: readonly ListedLead[];
  onOpen: (lead: LeadReference, list: readonly LeadReference[]) => void;
  onHide: (lead: ListedLead) => void;
}) {
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? leads : leads.slice(0, shownAtFirst);
  const looks = useLooks(shown.map(({ lead }) => lead));
  if (leads.length === 0 && !notice) return null;
  const isTopOnly = list === 'risen'; // The endpoint sends only the first of them.
  return (
    <CardSection title={title} aside={isTopOnly ? undefined : String(leads.length)}>
      {notice && <div className="mb-1">{notice}</div>}
      <ul className="-mx-2 grid gap-0.5">
        {shown.map((lead) => (
          <ListedLeadRow
            key={lead.lead}
            lead={lead}
            reason={list === 'back' ? backReason(lead, me) : undefined}
            deadline={lead.decideBy && <DecisionDeadline at={new Date(lead.decideBy)} />}
            rise={lead.decideBy ? 0 : lead.changeIn7Days}
            isNew={isNewSince(looks.get(lead.lead), lead)}
            onOpen={() => onOpen(lead, leads)}
            onHide={list === 'risen' ? () => onHide(lead) : undefined}
          />
        ))}
      </ul>
      {note && <p className="mt-1 text-ink-3 text-small">{note}</p>}
      {leads.length > shownAtFirst && (
        <button type="button" className="link mt-1" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? text('list_fewer') : text('list_more', leads.length - shownAtFirst)}
        </button>
      )}
    </CardSection>
  );
}

/** Whether a lead did something since the rep's last look. Without one, everything about it is new, and nothing stands out. */
function isNewSince(look: Date | undefined, { latestAct }: ListedLead): boolean {
  return look !== undefined && latestAct !== undefined && new Date(latestAct.at) > look;
}

/** Why a returned lead is back: the rep's own verdict, and what happened since. */
function backReason({ verdict, latestAct, total }: ListedLead, me: Me): string | undefined {
  if (!verdict) return undefined;
  const rise = total - (verdict.scoreThen ?? total);
  const earlier = verdict.hasSnoozeEnded
    ? `${text('snooze_ended')} ${snoozeEndedText(verdict, me)}`
    : text('back_verdict', dispositionLabel(me, verdict), formatDate(new Date(verdict.at)));
  const since = verdict.hasSnoozeEnded || !latestAct ? '' : latestActText(latestAct);
  return [earlier, rise > 0 && text('back_since', rise), since].filter(Boolean).join(' ');
}

/** Empty rows in the place of the lists, so that nothing jumps once they are here. */
function TodaySkeleton() {
  return (
    <div role="status">
      <span className="sr-only">{text('today_loading')}</span>
      <SkeletonRows count={4} />
    </div>
  );
}
