import { createTeam } from '../../../server/features/teams/create-team';
import { createRepToken, createWriteKey } from '../../../server/features/teams/tokens';
import type { Store } from '../../../server/platform/db/store';
import { formatConnectionCode } from '../../../utils/contract/shared/connection-code';

/** A test's own team, with the one lead that its stories are about. */
export interface TestTeam {
  id: string;
  code: string;
  token: string;
}

/** Creates a team and posts its marketing's history the way a customer's system would. */
export async function createTestTeam(store: Store, url: string): Promise<TestTeam> {
  const id = await createTeam(store, { name: 'Acme Sales', ownDomains: ['acme-sales.example'] });
  const token = await createRepToken(store, id, { name: 'Ana Lima', email: 'rep@acme-sales.example' });
  const writeKey = await createWriteKey(store, id, 'Website');
  const email = 'priya.raman@northwind-robotics.example';
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const properties = (content_id: string, content_type: string, title: string) => ({
    content_id,
    content_type,
    title,
  });
  const batch = [
    {
      type: 'identify',
      userId: 'crm-1',
      timestamp: hoursAgo(2000),
      traits: {
        email,
        name: 'Priya Raman',
        title: 'VP Operations',
        company: { name: 'Northwind Robotics GmbH', industry: 'robotics', employee_count: 400 },
      },
    },
    {
      type: 'identify',
      userId: 'crm-2',
      traits: {
        email: 'tomas@northwind-robotics.example',
        name: 'Tomás Ibáñez',
        title: 'Plant Manager',
        company: 'Northwind Robotics GmbH',
      },
    },
    {
      type: 'page',
      userId: 'crm-1',
      timestamp: hoursAgo(3),
      properties: properties('pricing', 'pricing', 'Pricing'),
    },
    {
      type: 'page',
      userId: 'crm-1',
      timestamp: hoursAgo(30),
      properties: properties('pricing', 'pricing', 'Pricing'),
    },
    {
      type: 'track',
      event: 'Webinar Attended',
      userId: 'crm-1',
      timestamp: hoursAgo(98),
      properties: { ...properties('webinar', 'webinar', 'Mixed-case palletising, live'), percent: 80 },
    },
    {
      type: 'track',
      event: 'Calculator Used',
      userId: 'crm-2',
      timestamp: hoursAgo(50),
      properties: {
        ...properties('payback', 'tool', 'Payback calculator'),
        url: 'https://palletway.example/payback',
        content_answers: ['budget'],
      },
    },
    {
      type: 'track',
      event: 'Email Opened',
      userId: 'crm-1',
      timestamp: hoursAgo(200),
      properties: properties('mail', 'email', 'November newsletter'),
    },
  ];
  const response = await fetch(`${url}/v1/batch`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}` },
    body: JSON.stringify({ batch }),
  });
  if (!response.ok) throw new Error(await response.text());
  return { id, token, code: formatConnectionCode({ url, token }) };
}
