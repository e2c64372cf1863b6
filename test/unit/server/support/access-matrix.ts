import { defaultDefinition } from '../../../../server/features/scoring/default-definition';
import { trackEvent } from './api';
import { dispositionItem } from './items';

/** Callers with more rights come later, because what they delete must exist for the others. */
export const callers = [
  'nobody',
  'rep',
  'source',
  'revoked',
  'other team',
  'other console',
  'console',
  'marketer',
  'admin',
] as const;
export type Caller = (typeof callers)[number];
export type Row = Record<Caller, number>;

const nobody: Row = {
  nobody: 401,
  rep: 403,
  source: 403,
  revoked: 401,
  'other team': 403,
  'other console': 403,
  console: 403,
  marketer: 401, // A session is valid only for the console, and no Bearer token was sent.
  admin: 401,
};
const forReps: Row = { ...nobody, rep: 200, 'other team': 200 };
/** For calls about the first team's lead, which doesn't exist for another team's rep. */
const aboutALead: Row = { ...forReps, 'other team': 404 };
const forSources: Row = { ...nobody, source: 200 };
const forConsole: Row = { ...nobody, console: 200, 'other console': 200, marketer: 200, admin: 200 };
const forAdmins: Row = { ...nobody, marketer: 403, admin: 200 };
/** For admins, and for systems whose token allows it. */
const forAuditors: Row = { ...forConsole, marketer: 403 };
/** For calls about the first team's data, which doesn't exist for another team's console. */
const aboutOwn: Row = { ...forConsole, 'other console': 404 };
/** For calls that succeed only the first time; after that there is nothing left to do. */
const onlyOnce: Row = { ...aboutOwn, marketer: 404, admin: 404 };
const everybody = (status: number): Row => ({
  nobody: status,
  rep: status,
  source: status,
  revoked: status,
  'other team': status,
  'other console': status,
  console: status,
  marketer: status,
  admin: status,
});
/** Allowed only from the machine itself or with a separate token; the test has neither. */
export const forNone = everybody(403);

/** The first team's data that a path or a body can refer to. */
export interface Things {
  lead: string;
  other: string;
  source: string;
  target: string;
  merge: string;
  move: string;
  draft: number;
}

interface Case {
  statuses: Row;
  body?: (things: Things) => object | string;
  /** The path to request, if the route has parameters. */
  at?: (things: Things, token: string) => string;
}

const event = { ...trackEvent('jo@acme.example', 'Demo Requested'), name: 'x' };
const { version: _, ...definition } = defaultDefinition;

export { definition };

const letters = ['t', 'p', 'i', 'g', 'a', 's'];

/** Who may do what, with a valid body. A route without a row here fails the test. */
export const matrix: Record<string, Case> = {
  'GET /v1/me': { statuses: forReps },
  'GET /v1/invitation': { statuses: forReps },
  'GET /v1/today': { statuses: forReps },
  'GET /v1/changes': { statuses: forReps },
  'POST /v1/lookups': { statuses: forReps, body: () => ({ prospects: [{ email: 'jo@acme.example' }] }) },
  'POST /v1/accounts': { statuses: forReps, body: () => ({ company: 'Northwind Robotics' }) },
  'POST /v1/searches': { statuses: forReps, body: () => ({ text: 'northwind' }) },
  'POST /v1/feedback': {
    statuses: forReps,
    body: ({ lead }) => ({ items: [dispositionItem(lead, 'needs-workup')] }),
  },
  'POST /v1/token-rotations': { statuses: forReps },
  'POST /v1/aliases': { statuses: aboutALead, body: ({ lead }) => ({ lead, keys: { linkedin: 'jo' } }) },
  'POST /v1/watches': { statuses: aboutALead, body: ({ lead }) => ({ lead }) },
  'POST /v1/hides': { statuses: aboutALead, body: ({ lead }) => ({ lead }) },
  'POST /v1/reads': { statuses: aboutALead, body: ({ lead }) => ({ lead }) },
  'POST /v1/checks': {
    statuses: forReps,
    body: ({ lead }) => ({ check: lead, answer: 'yes' }), // No check has this id, which isn’t an error.
  },
  'POST /v1/links': { statuses: aboutALead, body: ({ lead }) => ({ lead, content: 'guide' }) },
  'POST /v1/console/replies': {
    statuses: forConsole,
    body: ({ lead }) => ({ items: [{ kind: 'seen', feedback: lead }] }),
  },
  'POST /v1/console/replies/withdrawals': {
    statuses: forConsole,
    body: ({ lead }) => ({ feedback: [lead] }),
  },
  'POST /v1/console/sign-in': {
    statuses: { ...everybody(403), marketer: 401, admin: 401 }, // Tokens get a 403 because the request isn't from a console page, sessions a 401 because the link is invalid.
    body: () => ({ link: 'none' }),
  },
  'GET /v1/console/me': { statuses: forConsole },
  'GET /v1/console/overview': { statuses: forConsole },
  'GET /v1/console/feedback': { statuses: forConsole },
  'GET /v1/console/feedback.csv': { statuses: forConsole },
  'GET /v1/console/feedback/:id': {
    statuses: { ...forConsole, console: 404, 'other console': 404, marketer: 404, admin: 404 },
    at: ({ lead }) => `/v1/console/feedback/${lead}`, // No feedback has this id.
  },
  'GET /v1/console/leads': { statuses: forConsole },
  'GET /v1/console/leads.csv': { statuses: forConsole },
  'GET /v1/console/leads/:id': { statuses: aboutOwn, at: ({ lead }) => `/v1/console/leads/${lead}` },
  'DELETE /v1/console/leads/:id': {
    statuses: { ...forAdmins, admin: 404 }, // It isn’t a lead’s ID, so that the lead exists for the other rows.
    at: ({ source }) => `/v1/console/leads/${source}`,
  },
  'GET /v1/console/contents': { statuses: forConsole },
  'POST /v1/console/contents': { statuses: aboutOwn, body: () => ({ id: 'guide', mark: 'reviewed' }) },
  'GET /v1/console/people': { statuses: forAdmins },
  'GET /v1/console/company-sign-in': { statuses: forAdmins },
  'PUT /v1/console/company-sign-in': {
    statuses: forAdmins,
    body: () => ({ groupRoles: [{ group: 'Sales', role: 'rep' }] }),
  },
  'GET /v1/console/audit': { statuses: forAuditors },
  'GET /v1/console/audit.csv': { statuses: forAuditors },
  'GET /v1/console/audit.jsonl': { statuses: forAuditors },
  'POST /v1/console/tokens': { statuses: forAdmins, body: () => ({ kind: 'source', name: 'Website' }) },
  'POST /v1/console/tokens/:id/successors': {
    statuses: { ...forAdmins, admin: 404 }, // No key has this id.
    at: ({ lead }) => `/v1/console/tokens/${lead}/successors`,
  },
  'POST /v1/console/revocations': {
    statuses: forAdmins,
    body: ({ lead }) => ({ kind: 'token', id: lead }),
  },
  'GET /v1/console/sources': { statuses: forConsole },
  'PATCH /v1/console/sources/:id': {
    statuses: forAdmins,
    at: ({ source }) => `/v1/console/sources/${source}`,
    body: () => ({ secret: 'long enough' }),
  },
  'POST /v1/console/mapping-previews': {
    statuses: forConsole,
    body: () => ({ mapping: { email: 'who' }, message: { who: 'jo@acme.example' } }),
  },
  'GET /v1/console/tools': { statuses: forConsole },
  'POST /v1/console/tools/:id/previews': {
    statuses: forConsole,
    at: () => '/v1/console/tools/ghost/previews',
    body: () => ({ message: { member: { current: { email: 'jo@acme.example' } } } }),
  },
  'POST /v1/console/imports/:kind': {
    statuses: forConsole,
    at: () => '/v1/console/imports/people?preview=1',
    body: () => 'email\njo@acme.example\n',
  },
  'GET /v1/console/imports': { statuses: forConsole },
  'DELETE /v1/console/imports/:id': {
    // Nothing was imported, so everyone who may ask gets a 404.
    statuses: { ...forConsole, console: 404, 'other console': 404, marketer: 404, admin: 404 },
    at: ({ lead }) => `/v1/console/imports/${lead}`,
  },
  'GET /v1/console/event-names': { statuses: forConsole },
  'PUT /v1/console/event-names': {
    statuses: forConsole,
    body: () => ({ name: 'Form sent', act: 'downloaded' }),
  },
  'GET /v1/console/duplicates': { statuses: forConsole },
  'POST /v1/console/duplicates': {
    statuses: aboutOwn,
    body: ({ lead, other }) => ({ one: lead, other, areDistinct: true }),
  },
  'POST /v1/console/content-merges': {
    statuses: { ...forConsole, console: 404, 'other console': 404, marketer: 404, admin: 404 },
    body: () => ({ kept: 'guide', merged: 'none' }),
  },
  'POST /v1/console/moves': {
    statuses: aboutOwn,
    body: ({ move }) => ({ feedback: move }),
  },
  'GET /v1/console/merges': { statuses: forConsole },
  'POST /v1/console/merges': {
    statuses: onlyOnce,
    body: ({ lead, other }) => ({ kept: lead, merged: other }),
  },
  'DELETE /v1/console/merges/:id': {
    statuses: onlyOnce,
    at: ({ merge }) => `/v1/console/merges/${merge}`,
  },
  'GET /v1/console/definitions': { statuses: forConsole },
  'GET /v1/console/definitions/review': { statuses: forConsole },
  // The first call replaces the draft, so later ones conflict.
  'GET /v1/console/definitions/score-worth.csv': { statuses: forConsole },
  'POST /v1/console/definitions': {
    statuses: { ...forConsole, marketer: 409, admin: 409 },
    body: ({ draft }) => ({ ...definition, replaces: draft }),
  },
  'POST /v1/console/definitions/:version/signatures': {
    statuses: { ...nobody, marketer: 200, admin: 200 }, // Only people can sign, not tokens.
    at: ({ draft }) => `/v1/console/definitions/${draft + 1}/signatures`,
    body: () => ({ side: 'sales' }),
  },
  'DELETE /v1/console/definitions/:version': {
    statuses: onlyOnce,
    at: ({ draft }) => `/v1/console/definitions/${draft + 1}`,
  },
  'POST /v1/console/what-if': { statuses: forConsole, body: () => definition },
  'GET /v1/console/reports': { statuses: forConsole },
  'GET /v1/console/reports/:table': { statuses: forConsole, at: () => '/v1/console/reports/byContent.csv' },
  'GET /v1/console/sla': { statuses: forConsole },
  'GET /v1/console/agreement': { statuses: forConsole },
  'PUT /v1/console/agreement': { statuses: forConsole, body: () => ({ isOn: true }) },
  'POST /v1/console/agreement/answers': {
    statuses: { ...forConsole, console: 403, 'other console': 403 }, // A system has no opinion.
    body: ({ lead }) => ({ check: lead, answer: 'yes' }), // No check has this id, which isn’t an error.
  },
  'GET /v1/console/holdouts': { statuses: forConsole },
  'POST /v1/console/holdouts': {
    // A team has one at a time. A system starts none.
    statuses: { ...forConsole, console: 403, 'other console': 403, admin: 409 },
    body: () => ({ change: { change: 'alerts' }, percent: 20 }),
  },
  'POST /v1/console/holdouts/:id/end': {
    statuses: { ...nobody, console: 403, 'other console': 403, marketer: 404, admin: 404 }, // No holdout has this id.
    at: ({ lead }) => `/v1/console/holdouts/${lead}/end`,
  },
  'GET /v1/console/week': { statuses: forConsole },
  'PUT /v1/console/goal': { statuses: forConsole, body: () => ({ acceptedPerQuarter: 60 }) },
  'PUT /v1/console/sla': {
    statuses: forConsole,
    body: () => ({ decideWithinHours: 8, answerWithinHours: 16 }),
  },
  'GET /v1/console/targets': { statuses: forConsole },
  'POST /v1/console/targets': {
    statuses: forAdmins,
    body: () => ({ kind: 'webhook', name: 'CRM', url: 'https://crm.example/hook' }),
  },
  'GET /v1/console/targets/:target/deliveries': {
    statuses: aboutOwn,
    at: ({ target }) => `/v1/console/targets/${target}/deliveries`,
  },
  'POST /v1/console/targets/:target/deliveries/:event/retry': {
    statuses: { ...forAdmins, admin: 404 }, // No delivery has this id.
    at: ({ target, lead }) => `/v1/console/targets/${target}/deliveries/${lead}/retry`,
  },
  'POST /v1/console/targets/:target/test': {
    statuses: forAdmins,
    at: ({ target }) => `/v1/console/targets/${target}/test`,
  },
  'PATCH /v1/console/targets/:target': {
    statuses: forAdmins,
    at: ({ target }) => `/v1/console/targets/${target}`,
    body: () => ({ name: 'Another' }),
  },
  'DELETE /v1/console/targets/:target': {
    statuses: forAdmins,
    at: ({ target }) => `/v1/console/targets/${target}`,
  },
  ...Object.fromEntries(
    ['identify', 'track', 'page', 'screen', 'group', 'alias', ...letters].map((call) => [
      `POST /v1/${call}`,
      { statuses: forSources, body: () => event },
    ]),
  ),
  ...Object.fromEntries(
    ['/v1/batch', '/v1/import', '/v1/b', '/beacon/v1/batch'].map((path) => [
      `POST ${path}`,
      { statuses: forSources, body: () => ({ batch: [event] }) },
    ]),
  ),
  ...Object.fromEntries(
    ['/sourceConfig', '/sourceConfig/'].map((path) => [
      `GET ${path}`,
      { statuses: forSources, at: (_: Things, token: string) => `${path}?writeKey=${token}` },
    ]),
  ),
  'GET /v1/projects/:key/settings': {
    statuses: forSources,
    at: (_, token) => `/v1/projects/${token}/settings`,
  },
  'POST /in/:key': {
    statuses: { ...forSources, source: 400 }, // The source has no mapping yet.
    at: (_, token) => `/in/${token}`,
    body: () => ({ who: 'jo@acme.example' }),
  },
  'GET /in/:key': { statuses: forSources, at: (_, token) => `/in/${token}` },
  'GET /in/:key/:tool': { statuses: forSources, at: (_, token) => `/in/${token}/ghost` },
  'POST /in/:key/:tool': {
    statuses: forSources,
    at: (_, token) => `/in/${token}/ghost`,
    body: () => ({}),
  },
  'GET /console/assets/:file': { statuses: everybody(404), at: () => '/console/assets/none.js' },
  'POST /v1/m': { statuses: everybody(200), body: () => ({}) },
  'GET /v1/sign-in-options': { statuses: everybody(200) },
  'POST /v1/sign-ins': {
    statuses: everybody(401), // No code was given to anyone.
    body: () => ({ code: 'none', verifier: 'x'.repeat(43) }),
  },
  'GET /sign-in': { statuses: everybody(404) }, // The test's endpoint has no provider.
  'GET /sign-in/callback': { statuses: everybody(404) },
  'GET /l/:link': { statuses: everybody(404), at: () => '/l/nonsense' },
  'GET /': { statuses: everybody(404) }, // A browser is redirected; these callers don’t ask for HTML.
  'GET /healthz': { statuses: everybody(200) },
  'GET /readyz': { statuses: everybody(200) },
  'GET /openapi.json': { statuses: everybody(200) },
  'GET /metrics': { statuses: forNone },
  'POST /v1/console/sign-out': { statuses: forConsole }, // This comes last because it ends the sessions.
};
