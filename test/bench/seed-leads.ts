import type { Client } from 'pg';

/** Acts that each lead has done, whatever the size of the team. */
export const actsEach = 20;

/**
 * Makes leads by number, each with an address and as many engagements as any other, straight in the tables: what the
 * endpoint makes of events is measured elsewhere.
 */
export async function seedLeads(client: Client, team: string, from: number, to: number): Promise<void> {
  const id = `('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
  const each = `generate_series($2::integer, $3::integer - 1) n`;
  const acts = `${each} cross join generate_series(1, ${actsEach}) piece`;
  const at = `now() - (n % 1000 + piece) * interval '1 hour'`;
  const run = (text: string) => client.query(text, [team, from, to]);
  await run(`insert into leads (team, id, name, name_key, title, company, company_key, email, traits_at, score_hint, last_at)
    select $1, ${id}, 'Person ' || n, 'person ' || n, 'VP Operations', 'Company ' || n / 10, 'company ' || n / 10,
      'person' || n || '@company' || n / 10 || '.example', now(), 40, now() - n % 1000 * interval '1 hour' from ${each}`);
  await run(`insert into identities (team, kind, value, lead)
    select $1, 'email', 'person' || n || '@company' || n / 10 || '.example', ${id} from ${each}`);
  await run(`insert into contents (team, id, type, title) select $1, 'piece-' || piece, 'guide', 'Guide ' || piece
    from generate_series(1, ${actsEach}) piece where $2::integer < $3::integer on conflict do nothing`);
  await run(`insert into events (team, message_id, lead, act, content, at)
    select $1, n || '-' || piece, ${id}, 'downloaded', 'piece-' || piece, ${at} from ${acts}`);
  await run(`insert into sums (team, lead, version, "group", rule, content, n, first_at, last_at, sum, sum_at)
    select $1, ${id}, 1, 'reading', 'downloaded', 'piece-' || piece, 1, ${at}, ${at}, 6, ${at} from ${acts}`);
}

/** The address of a lead by its number. */
export function addressOf(n: number): string {
  return `person${n}@company${Math.floor(n / 10)}.example`;
}
