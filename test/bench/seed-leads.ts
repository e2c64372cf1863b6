/** How many acts each lead has, whatever the size of the team. */
export const actsEach = 20;

/**
 * Creates numbered leads directly in the tables, each with an address and the same number of engagements. How
 * fast the endpoint processes events is measured elsewhere.
 *
 * @param run runs one statement as the tables' owner.
 */
export async function seedLeads(
  run: (statement: string) => Promise<unknown>,
  team: string,
  { from, to, acts = actsEach }: { from: number; to: number; acts?: number },
): Promise<void> {
  const id = `('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
  const each = `generate_series(${from}, ${to - 1}) n`;
  const eachAct = `${each} cross join generate_series(1, ${acts}) piece`;
  const at = `now() - (n % 1000 + piece) * interval '1 hour'`;
  const own = `'${team}'`;
  await run(`insert into leads (team, id, name, name_key, title, company, company_key, email, traits_at, score_hint, last_engaged_at)
    select ${own}, ${id}, 'Person ' || n, 'person ' || n, 'VP Operations', 'Company ' || n / 10, 'company ' || n / 10,
      'person' || n || '@company' || n / 10 || '.example', now(), 40, now() - n % 1000 * interval '1 hour' from ${each}`);
  await run(`insert into identities (team, kind, value, lead)
    select ${own}, 'email', 'person' || n || '@company' || n / 10 || '.example', ${id} from ${each}`);
  await run(`insert into contents (team, id, type, title) select ${own}, 'piece-' || piece, 'guide', 'Guide ' || piece
    from generate_series(1, ${acts}) piece on conflict do nothing`);
  await run(`insert into events (team, message_id, lead, act, content, at)
    select ${own}, n || '-' || piece, ${id}, 'downloaded', 'piece-' || piece, ${at} from ${eachAct}`);
  await run(`insert into engagement_sums (team, lead, version, "group", rule, content, n, first_at, last_at, sum, sum_at)
    select ${own}, ${id}, 1, 'reading', 'downloaded', 'piece-' || piece, 1, ${at}, ${at}, 6, ${at} from ${eachAct}`);
}

/** The address of a numbered lead. */
export function seededEmail(n: number): string {
  return `person${n}@company${Math.floor(n / 10)}.example`;
}
