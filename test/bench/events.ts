import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type Figure, median, round } from './figure';
import type { BenchServer } from './postgres-server';

/** The first batches aren't counted, so that an endpoint at work is measured and not one that is starting. */
const [first, batches] = [60, 120];
const people = 100;

/**
 * A batch of 500 events by a hundred people: an `identify` for each, and four things each did in the last
 * hours.
 */
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
    // Nobody does the same thing twice within seconds, because that would be one act under two ids.
    const pieceOf = (piece: number) => (index + piece + 4 * Math.floor(round / 10)) % 100;
    const track = (piece: number) => ({
      type: 'track',
      messageId: randomUUID(),
      event: 'Content Downloaded',
      context: { traits: { email } },
      timestamp: at(piece),
      properties: {
        content_id: `piece-${pieceOf(piece)}`,
        content_type: 'guide',
        title: `Guide ${pieceOf(piece)}`,
      },
    });
    return [
      { type: 'identify', messageId: randomUUID(), timestamp: at(0), traits },
      track(1),
      track(2),
      track(3),
      track(4),
    ];
  }).flat();
}

/**
 * Events per second through /v1/batch ÷ a multi-row insert of the rows it left in the table. The two
 * alternate, so that both run under the same conditions.
 */
export async function measureEvents({ url, writeKey, team }: BenchServer, database: string): Promise<Figure> {
  const send = async (round: number) => {
    const body = JSON.stringify({ batch: batchOf(round) });
    const begun = performance.now();
    const response = await fetch(`${url}/v1/batch`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${writeKey}:`)}` },
      body,
    });
    const { stored } = await response.json();
    if (stored !== people * 5) throw new Error(`${stored} were stored`);
    return performance.now() - begun;
  };
  const client = new Client({ connectionString: database });
  await client.connect();
  const insert = async () => {
    const newest = 'select * from events where team = $1 order by received_at desc limit 500';
    const { rows, fields } = await client.query(newest, [team]);
    const names = fields.map(({ name }) => `"${name}"`).join(', ');
    const values = rows.flatMap((row) =>
      fields.map(({ name }) => (name === 'message_id' ? randomUUID() : row[name])),
    );
    const places = rows.map(
      (_, row) => `(${fields.map((_, field) => `$${row * fields.length + field + 1}`).join(', ')})`,
    );
    const begun = performance.now();
    await client.query(`insert into events (${names}) values ${places.join(', ')}`, values);
    return performance.now() - begun;
  };
  const times: number[] = [];
  const inserts: number[] = [];
  for (let round = 0; round < batches; round++) {
    if (round === first) await client.query('vacuum analyze'); // Autovacuum would do it within a minute.
    const sent = await send(round);
    const inserted = await insert();
    if (round >= first) times.push(sent);
    if (round >= first) inserts.push(inserted);
  }
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
