import type { ReactNode } from 'react';
import type { Lead } from '../../utils/contract/rep/lead';
import { Monogram } from '../ui/monogram';

/** A lead's initials, name, title and company, with something beside them. */
export function LeadIdentity({
  lead: { name, title, company },
  children,
}: {
  lead: Pick<Lead, 'name' | 'title' | 'company'>;
  children: ReactNode;
}) {
  return (
    <div className="flex items-start gap-2.5">
      <Monogram name={name} size="large" />
      <div className="min-w-0 flex-1">
        <h1 dir="auto" className="font-semibold text-name tracking-tight">
          {name}
        </h1>
        <p dir="auto" className="mt-0.5 text-ink-2">
          {[title, company].filter(Boolean).join(' · ')}
        </p>
      </div>
      {children}
    </div>
  );
}
