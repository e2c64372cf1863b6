import { readFileSync } from 'node:fs';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultDefinition } from '../../../../server/features/scoring/default-definition';
import { hashToken } from '../../../../server/features/teams/tokens';
import { migrationsFolder } from '../../../../server/platform/shipped-files';
import { formatToken } from '../../../../utils/contract/shared/token';

/** A folder with the first migrations alone, as an older release had them. */
export async function olderMigrations(count: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'passback-migrations-'));
  await cp(migrationsFolder, folder, { recursive: true });
  const journalFile = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8'));
  await writeFile(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  return folder;
}

const team = 'oldteam';
const rep = '11111111-1111-4111-8111-111111111111';
const labels = {
  dispositions: {
    'before-contact': [{ id: 'needs-workup', label: 'Needs workup', tone: 'back', reasons: [] }],
    'after-contact': [],
  },
  elements: [{ id: 'budget', label: 'Budget' }],
  sla: { decideWithinHours: 24, answerWithinHours: 48 },
};

/** A team as the release before the whole card left it: a lead that did something, and feedback on it. */
export const oldTeam = {
  team,
  rep,
  lead: '22222222-2222-4222-8222-222222222222',
  token: formatToken(team, 'x'.repeat(32)),
  email: 'old@one.example',
};

const text = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'`;
const inTeam = (values: string) => `('${team}', ${values})`;

/** The statements that put that team into a store of migration 0001. */
export const oldRows = [
  `select set_config('app.team', '${team}', false)`,
  `insert into teams (id) values ('${team}')`,
  `insert into definitions (team, version, body) values ${inTeam(`1, ${text(defaultDefinition)}`)}`,
  `insert into team_settings (team, name, own_domains, words, definition)
   values ${inTeam(`'Old team', '[]', ${text(labels)}, 1`)}`,
  `insert into reps (team, id, name) values ${inTeam(`'${rep}', 'Ana Lima'`)}`,
  `insert into tokens (team, hash, scope, rep, label)
   values ${inTeam(`'${hashToken(oldTeam.token)}', 'rep', '${rep}', 'Ana Lima'`)}`,
  `insert into leads (team, id, name, name_key, email, traits_at, score_hint)
   values ${inTeam(`'${oldTeam.lead}', 'Old Lead', 'old lead', '${oldTeam.email}', now(), 12`)}`,
  `insert into identities (team, kind, value, lead) values ${inTeam(`'email', '${oldTeam.email}', '${oldTeam.lead}'`)}`,
  ...[
    ['events', 'attended', '2026-11-20T10:00:00Z'],
    ['weak', 'opened', '2026-11-22T10:00:00Z'],
  ].map(
    ([
      group,
      rule,
      at,
    ]) => `insert into sums (team, lead, version, "group", rule, content, n, first_at, last_at, sum, sum_at)
      values ${inTeam(`'${oldTeam.lead}', 1, '${group}', '${rule}', 'live', 1, '${at}', '${at}', 12, '${at}'`)}`,
  ),
  `insert into feedback (team, id, revision, kind, lead, rep, body, made_at, received_at)
   values ${inTeam(`'33333333-3333-4333-8333-333333333333', 1, 'disposition', '${oldTeam.lead}', '${rep}',
     ${text({ stage: 'before-contact', disposition: 'needs-workup', reasons: [], note: '', withdrawn: false })},
     '2026-11-19T10:00:00Z', '2026-11-19T10:00:00Z'`)}`,
];
