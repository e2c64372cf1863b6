import { useQuery } from '@tanstack/react-query';
import type { LookupAnswer } from '../contract/rep/lookup';
import type { SeenPerson } from '../contract/rep/sighting';
import { prospectKey } from '../identity/prospect-key';
import { lookUpPolicy } from '../settings/look-up-policy';
import { useSettings } from '../settings/use-settings';
import type { Connection } from '../team/connection-store';
import { withoutDismissed } from './dismissals';
import { askForAll } from './find-lead';
import { recall } from './lead-cache';
import { type Recognised, recognise } from './recognise';

const mostAtOnce = 50;

/** What is known of each of several people, by their key: first on this device, then at the endpoint, in one request. */
export function usePeople(
  connection: Connection,
  people: readonly SeenPerson[],
): ReadonlyMap<string, Recognised> {
  const settings = useSettings();
  const allowed = settings
    ? people.filter((person) => lookUpPolicy(person, settings.values) === 'now').slice(0, mostAtOnce)
    : [];
  const names = allowed.map(({ keys }) => prospectKey(keys));
  const { data: remembered } = useQuery({
    queryKey: ['prospect', 'people', 'remembered', connection.id, ...names],
    queryFn: async () => {
      const answers = allowed.map(async ({ keys }) => (await recall(connection.id, keys))?.answer);
      return byName(connection.id, allowed, await Promise.all(answers));
    },
    enabled: allowed.length > 0,
  });
  const { data: asked } = useQuery({
    queryKey: ['prospect', 'people', 'asked', connection.id, connection.token, ...names],
    queryFn: async ({ signal }) => {
      const keys = allowed.map((person) => person.keys);
      const found = await askForAll(connection, keys, { signal });
      if (found.status !== 'answered') return null;
      return byName(
        connection.id,
        allowed,
        found.answers.map(({ answer }) => answer),
      );
    },
    enabled: allowed.length > 0 && remembered !== undefined,
    staleTime: 60_000,
  });
  return asked ?? remembered ?? new Map();
}

async function byName(
  connection: string,
  people: readonly SeenPerson[],
  answers: readonly (LookupAnswer | undefined)[],
): Promise<Map<string, Recognised>> {
  const known = new Map<string, Recognised>();
  for (const [index, { keys }] of people.entries()) {
    const answer = answers[index];
    if (answer)
      known.set(prospectKey(keys), recognise(keys, await withoutDismissed(connection, keys, answer)));
  }
  return known;
}
