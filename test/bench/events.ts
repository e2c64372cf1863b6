import { Client } from 'pg';
import { type Figure, median, round } from './figure';
import type { BenchServer } from './postgres-server';

const batches = 20;
const people = 100;

/** One batch of 500 events of a hundred people: who they are, and four things that each did. */
function batchOf(round: number): object[] {
  const at = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  return Array.from({ length: people }, (_, index) => {
    const email = `reader${(round * people + index) % 1000}@company${index % 40}.example`;
    const traits = {
      email,
      name: `Reader ${index}`,
      title: 'VP Operations',
      company: `Company ${index % 40}`,
    };
    const track = (piece: number) => ({
      type: 'track',
      event: 'Content Downloaded',
      context: { traits: { email } },
      timestamp: at(round + piece),
      properties: {
        content_id: `piece-${(index + piece) % 50}`,
        content_type: 'guide',
        title: `Guide ${(index + piece) % 50}`,
      },
    });
    return [{ type: 'identify', timestamp: at(round), traits }, track(1), track(2), track(3), track(4)];
  }).flat();
}

/** Events a second by /v1/batch ÷ a multi-row insert of the same rows, as they stand in the table afterwards. */
export async function measureEvents({ url, writeKey, team }: BenchServer, database: string): Promise<Figure> {
  const send = async (round: number) => {
    const begun = performance.now();
    const response = await fetch(`${url}/v1/batch`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${writeKey}:`)}` },
      body: JSON.stringify({ batch: batchOf(round) }),
    });
    const { stored } = await response.json();
    if (stored !== people * 5) throw new Error(`${stored} were stored`);
    return performance.now() - begun;
  };
  const times: number[] = [];
  for (let round = 0; round < batches; round++) times.push(await send(round));
  const client = new Client({ connectionString: database });
  await client.connect();
  const { rows, fields } = await client.query('select * from events where team = $1 limit 500', [team]);
  const names = fields.map(({ name }) => `"${name}"`).join(', ');
  const insert = async (round: number) => {
    const values = rows.flatMap((row, index) =>
      fields.map(({ name }) => (name === 'message_id' ? `bench ${round} ${index}` : row[name])),
    );
    const places = rows.map(
      (_, row) => `(${fields.map((_, field) => `$${row * fields.length + field + 1}`).join(', ')})`,
    );
    const begun = performance.now();
    await client.query(`insert into events (${names}) values ${places.join(', ')}`, values);
    return performance.now() - begun;
  };
  const inserts: number[] = [];
  for (let round = 0; round < batches; round++) inserts.push(await insert(round));
  await client.end();
  const perSecond = (times: number[]) => (people * 5 * 1000) / median(times);
  return {
    name: 'events-by-batch',
    value: round(perSecond(times) / perSecond(inserts)),
    unit: 'ratio',
    aim: '>= 0.3',
    baseline: `a multi-row insert of the same rows on PostgreSQL, ${round(perSecond(inserts))} events a second; by /v1/batch ${round(perSecond(times))}`,
  };
}
