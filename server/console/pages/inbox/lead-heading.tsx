import { type ReactNode, useEffect, useRef } from 'react';
import type { LeadDetail } from '../../../../utils/contract/console/lead-detail';

/** Who a lead is. Takes the focus when it appears, so that reading starts here, unless told not to. */
export function LeadHeading({
  name,
  company,
  lead,
  takesFocus = true,
  children,
}: {
  name: string;
  company: string | undefined;
  /** Undefined for someone who isn’t a lead yet. */
  lead: LeadDetail | undefined;
  takesFocus?: boolean;
  children?: ReactNode;
}) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus && !document.activeElement?.closest('form')) ref.current?.focus();
  }, [takesFocus]);
  const line = [lead?.title, company].filter(Boolean).join(' · ');
  return (
    <header>
      <h1 ref={ref} tabIndex={-1} className="font-semibold text-name tracking-tight outline-none" dir="auto">
        {name}
      </h1>
      {line && (
        <p className="text-ink-2" dir="auto">
          {line}
        </p>
      )}
      {lead?.email && <p className="wrap-anywhere text-ink-3 text-small">{lead.email}</p>}
      {lead?.doNotContact && <p className="mt-1 font-semibold text-bad">Do not contact</p>}
      {lead?.unsubscribed && <p className="mt-1 font-semibold text-warm">Unsubscribed from email</p>}
      {children}
    </header>
  );
}
