import { type InboxQuery, inboxState } from '../../../../utils/contract/console/inbox';
import type { PicklistOption } from '../../../../utils/contract/shared/team';
import { useConsoleMe } from '../../app/me';
import { doneLabel } from '../../app/verdict-label';
import { FilterSelect } from '../../ui/filter-select';
import { setFilters } from './query';
import { stateLabels } from './state-labels';

type Name = 'state' | 'feedback' | 'reason' | 'stage' | 'element' | 'content' | 'campaign';
type Option = Pick<PicklistOption, 'id' | 'label'>;

const stages: Option[] = [
  { id: 'before-contact', label: 'Before first contact' },
  { id: 'after-contact', label: 'After first contact' },
];
const otherFeedback: Option[] = [
  { id: 'content', label: 'Rated content' },
  { id: 'element', label: 'Set a missing element' },
  { id: 'factor', label: 'Disputed the score' },
  { id: 'match', label: 'Not this person' },
  { id: 'move', label: 'Reported a move' },
  { id: 'outcome', label: 'Reported an outcome' },
  { id: 'mention', label: 'Said what the lead brought up' },
  { id: 'suggestion', label: 'Suggested a lead' },
];

/** All filters for feedback, each as a select field. */
export function FilterChoices({ query }: { query: InboxQuery }) {
  const me = useConsoleMe();
  const dispositions = [...me.dispositions['before-contact'], ...me.dispositions['after-contact']];
  const given = dispositions.map((option) => ({ id: option.id, label: doneLabel(option) }));
  const reasons = dispositions.flatMap(({ reasons }) => reasons);
  const lists: [Name, string, Option[]][] = [
    ['state', 'State', inboxState.options.map((id) => ({ id, label: stateLabels[id] }))],
    ['feedback', 'Feedback', [...uniqueOptions(given), ...otherFeedback]],
    ['reason', 'Reason', uniqueOptions(reasons)],
    ['stage', 'Stage', stages],
    ['element', 'Missing element', me.elements],
    ['content', 'Content', me.contents.map(({ id, title }) => ({ id, label: title }))],
    ['campaign', 'Campaign', me.campaigns.map((id) => ({ id, label: id }))],
  ];
  return (
    <div className="grid grid-cols-2 gap-2 pt-1.5">
      {lists.map(([name, label, options]) => (
        <FilterSelect
          key={name}
          label={label}
          options={options}
          value={query[name]}
          onChange={(value) => setFilters(query, { [name]: value })}
        />
      ))}
    </div>
  );
}

/** Keeps options that both stages have only once. */
function uniqueOptions(options: readonly Option[]): Option[] {
  return [...new Map(options.map((option) => [option.id, option])).values()];
}
