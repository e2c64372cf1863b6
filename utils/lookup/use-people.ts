import { useQuery } from '@tanstack/react-query';
import type { LookupAnswer } from '../contract/rep/lookup';
import type { DetectedPerson } from '../contract/rep/sighting';
import { prospectKey } from '../identity/prospect-key';
import { lookupPolicy } from '../settings/lookup-policy';
import { useSettings } from '../settings/use-settings';
import { useConnection } from '../team/connection-context';
import { type CheckedAnswer, checkName } from './check-name';
import { applyDismissals } from './dismissals';
import { lookUpPeople } from './find-lead';
import { readCachedAnswer } from './lead-cache';

const maxAtOnce = 50;

/** Answers for several people, by key: first from the cache, then from the endpoint in one request. */
export function usePeople(people: readonly DetectedPerson[]): ReadonlyMap<string, CheckedAnswer> {
  const connection = useConnection();
  const settings = useSettings();
  const allowed = settings
    ? people.filter((person) => lookupPolicy(person, settings.values) === 'now').slice(0, maxAtOnce)
    : [];
  const names = allowed.map(({ keys }) => prospectKey(keys));
  const { data: remembered } = useQuery({
    queryKey: ['prospect', 'people', 'remembered', connection.id, ...names],
    queryFn: async () => {
      const answers = allowed.map(async ({ keys }) => (await readCachedAnswer(connection.id, keys))?.answer);
      return byName(connection.id, allowed, await Promise.all(answers));
    },
    enabled: allowed.length > 0,
  });
  const { data: query } = useQuery({
    queryKey: ['prospect', 'people', 'asked', connection.id, connection.token, ...names],
    queryFn: async ({ signal }) => {
      const keys = allowed.map((person) => person.keys);
      const found = await lookUpPeople(connection, keys, { signal });
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
  return query ?? remembered ?? new Map();
}

async function byName(
  connection: string,
  people: readonly DetectedPerson[],
  answers: readonly (LookupAnswer | undefined)[],
): Promise<Map<string, CheckedAnswer>> {
  const known = new Map<string, CheckedAnswer>();
  for (const [index, { keys }] of people.entries()) {
    const answer = answers[index];
    if (answer)
      known.set(prospectKey(keys), checkName(keys, await applyDismissals(connection, keys, answer)));
  }
  return known;
}
