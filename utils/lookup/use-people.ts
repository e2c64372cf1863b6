import { useQuery } from '@tanstack/react-query';
import type { LookupAnswer } from '../contract/rep/lookup';
import type { DetectedPerson } from '../contract/rep/sighting';
import { prospectKey } from '../identity/prospect-key';
import { toLookupPolicy } from '../settings/lookup-policy';
import { useSettings } from '../settings/use-settings';
import { useConnection } from '../team/connection-context';
import { type CheckedAnswer, checkName } from './check-name';
import { applyDismissals } from './dismissals';
import { lookUpPeople } from './find-lead';
import { readCachedAnswer } from './lead-cache';

const maxPeople = 50;

/** Answers for several people, by key: first from the cache, then from the endpoint in one request. */
export function usePeople(people: readonly DetectedPerson[]): ReadonlyMap<string, CheckedAnswer> {
  const connection = useConnection();
  const settings = useSettings();
  const allowed = settings
    ? people.filter((person) => toLookupPolicy(person, settings.values) === 'now').slice(0, maxPeople)
    : [];
  const prospectKeys = allowed.map(({ keys }) => prospectKey(keys));
  const { data: cached } = useQuery({
    queryKey: ['prospect', 'people', 'cached', connection.id, ...prospectKeys],
    queryFn: async () => {
      const answers = allowed.map(async ({ keys }) => (await readCachedAnswer(connection.id, keys))?.answer);
      return toAnswersByKey(connection.id, allowed, await Promise.all(answers));
    },
    enabled: allowed.length > 0,
  });
  const { data: fetched } = useQuery({
    queryKey: ['prospect', 'people', 'fetched', connection.id, connection.token, ...prospectKeys],
    queryFn: async ({ signal }) => {
      const keys = allowed.map((person) => person.keys);
      const result = await lookUpPeople(connection, keys, { signal });
      if (result.status !== 'answered') return null;
      return toAnswersByKey(
        connection.id,
        allowed,
        result.answers.map(({ answer }) => answer),
      );
    },
    enabled: allowed.length > 0 && cached !== undefined,
    staleTime: 60_000,
  });
  return fetched ?? cached ?? new Map();
}

async function toAnswersByKey(
  connection: string,
  people: readonly DetectedPerson[],
  answers: readonly (LookupAnswer | undefined)[],
): Promise<Map<string, CheckedAnswer>> {
  const checked = new Map<string, CheckedAnswer>();
  for (const [index, { keys }] of people.entries()) {
    const answer = answers[index];
    if (answer)
      checked.set(prospectKey(keys), checkName(keys, await applyDismissals(connection, keys, answer)));
  }
  return checked;
}
