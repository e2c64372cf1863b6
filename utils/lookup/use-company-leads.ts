import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accountResponse } from '../contract/rep/account';
import type { ListedLead } from '../contract/rep/lead-list';
import { useSettings } from '../settings/use-settings';
import { callEndpoint } from '../team/call-endpoint';
import { useConnection } from '../team/connection-context';

/** The current state of a company's leads. */
export type CompanyLeadsView =
  | { status: 'loading' }
  | { status: 'waiting'; lookUp: () => void }
  /** In hashed mode, company names are never sent. */
  | { status: 'hashed' }
  | { status: 'failed'; why: string; retry: () => void }
  | { status: 'answered'; leads: ListedLead[] };

/** Looks up the leads of the company on the page. */
export function useCompanyLeads(company: string): CompanyLeadsView {
  const connection = useConnection();
  const settings = useSettings();
  const [requested, setRequested] = useState<string>();
  const isHashed = settings?.values.hashed;
  const isAllowed = settings?.values.lookup === 'at-once' || requested === company;
  const { data: response, refetch } = useQuery({
    queryKey: ['account', connection.id, connection.token, company],
    queryFn: ({ signal }) =>
      callEndpoint(connection, '/v1/accounts', accountResponse, { body: { company }, signal }),
    enabled: settings !== undefined && !isHashed && isAllowed,
    staleTime: 60_000,
  });
  if (!settings) return { status: 'loading' };
  if (isHashed) return { status: 'hashed' };
  if (!isAllowed) return { status: 'waiting', lookUp: () => setRequested(company) };
  if (!response) return { status: 'loading' };
  if (response.status !== 'ok') return { status: 'failed', why: response.why, retry: () => void refetch() };
  return { status: 'answered', leads: response.value.leads };
}
