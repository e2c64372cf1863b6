import { useEffect, useRef } from 'react';
import type { InboxDetail } from '../../../../utils/contract/console/inbox';
import { subjectName } from './summarize-feedback';

/** The lead the feedback is about. Takes the focus when it appears, so that reading starts here. */
export function ItemHead({ detail: { item, lead } }: { detail: InboxDetail }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!document.activeElement?.closest('form')) ref.current?.focus();
  }, []);
  const company = item.kind === 'suggestion' ? item.body.keys.company : item.lead.company;
  const line = [lead?.title, company].filter(Boolean).join(' · ');
  return (
    <header>
      <h1 ref={ref} tabIndex={-1} className="font-semibold text-name tracking-tight outline-none" dir="auto">
        {subjectName(item)}
      </h1>
      {line && (
        <p className="text-ink-2" dir="auto">
          {line}
        </p>
      )}
      {lead?.email && <p className="wrap-anywhere text-ink-3 text-small">{lead.email}</p>}
      {lead?.doNotContact && <p className="mt-1 font-semibold text-bad">Do not contact</p>}
      {lead?.unsubscribed && <p className="mt-1 font-semibold text-warm">Unsubscribed from email</p>}
    </header>
  );
}
