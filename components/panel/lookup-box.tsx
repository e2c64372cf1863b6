import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import type { LeadReference } from '../../utils/contract/rep/lead-reference';
import type { Candidate } from '../../utils/contract/rep/lookup';
import type { ProspectKeys } from '../../utils/contract/rep/prospect';
import { text } from '../../utils/i18n/text';
import { parseLookupInput } from '../../utils/lookup/parse-lookup-input';
import { useSearch } from '../../utils/lookup/use-search';
import { ErrorText } from '../ui/error-text';
import { PersonLines } from '../ui/person-lines';

/**
 * Finds a person who isn't on the page: leads by name or company as the rep types, anyone by address, LinkedIn
 * URL, or name and company.
 */
export function LookupBox({
  initialText = '',
  onLookUp,
  onOpen,
}: {
  /** The initial text, for the rep to complete. */
  initialText?: string;
  onLookUp: (keys: ProspectKeys) => void;
  onOpen: (lead: LeadReference) => void;
}) {
  const [typed, setTyped] = useState(initialText);
  const [active, setActive] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const { view, search } = useSearch(typed);
  const id = useId();
  const leads = view.status === 'answered' ? view.leads : [];
  const isOpen = leads.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = active === undefined ? undefined : leads[active];
    if (chosen) return onOpen(chosen);
    const parsed = parseLookupInput(typed);
    if (!('problem' in parsed)) return onLookUp(parsed);
    if (parsed.problem !== 'lookup_box_name_alone') return setProblem(text(parsed.problem));
    if (view.status === 'hashed') setProblem(text('search_hashed'));
    else if (isOpen) setActive(0);
    else search();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed !== '') {
      event.preventDefault();
      setActive(undefined);
      setTyped('');
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !isOpen) return;
    event.preventDefault(); // The caret stays where it is.
    setActive(((active ?? (step > 0 ? -1 : 0)) + step + leads.length) % leads.length);
  };
  return (
    <form onSubmit={submit} noValidate className="w-full">
      <label htmlFor={id} className="mb-1.5 block font-semibold text-ink-2 text-small">
        {text('lookup_box_label')}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          className="field"
          autoComplete="off"
          spellCheck={false}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}-leads`}
          aria-activedescendant={active === undefined ? undefined : `${id}-${active}`}
          placeholder={text('lookup_box_placeholder')}
          value={typed}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem`}
          onKeyDown={onKeyDown}
          onChange={({ target }) => {
            setTyped(target.value);
            setActive(undefined);
            setProblem(undefined);
          }}
        />
        <button type="submit" className="push min-h-9 shrink-0">
          {text('lookup_box_button')}
        </button>
      </div>
      <div id={`${id}-problem`}>
        <ErrorText>{problem ?? (view.status === 'failed' ? view.why : undefined)}</ErrorText>
      </div>
      <div
        id={`${id}-leads`}
        role="listbox"
        aria-label={text('search_results')}
        className="-mx-2 mt-1 empty:hidden"
      >
        {leads.map((lead, index) => (
          <Found
            key={lead.lead}
            id={`${id}-${index}`}
            lead={lead}
            isActive={index === active}
            onOpen={() => onOpen(lead)}
          />
        ))}
      </div>
      <p role="status" className="mt-1.5 text-ink-3 text-small empty:hidden">
        {view.status === 'answered' && leads.length === 0 && !typed.includes(',') && text('search_none')}
      </p>
    </form>
  );
}

/** A lead that was found, as a possible match is shown: without score, with a masked address. */
function Found({
  id,
  lead,
  isActive,
  onOpen,
}: {
  id: string;
  lead: Candidate;
  isActive: boolean;
  onOpen: () => void;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys, as a combobox does.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={`row flex cursor-pointer items-start gap-2.5 ${isActive ? 'bg-hover forced-colors:outline' : ''}`}
      onClick={onOpen}
    >
      <PersonLines person={lead}>{lead.maskedEmail}</PersonLines>
    </div>
  );
}
