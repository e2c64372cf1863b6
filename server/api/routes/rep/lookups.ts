import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  type LookupAnswer,
  lookupRequest,
  lookupResponse,
  type Match,
  match,
} from '../../../../utils/contract/rep/lookup';
import type { ProspectKeys } from '../../../../utils/contract/rep/prospect';
import { utcDayOf } from '../../../../utils/contract/shared/day';
import { disposition, me } from '../../../../utils/contract/shared/team';
import { normalizeCompany } from '../../../../utils/identity/company';
import { domainOf } from '../../../../utils/identity/email';
import { isFreeMailDomain } from '../../../../utils/identity/free-mail';
import { couldBeSamePerson, personNameKeys } from '../../../../utils/identity/names';
import { type CardRows, cardRows } from '../../../features/leads/card/card-rows';
import { createCatalogueCache } from '../../../features/leads/card/catalogue-cache';
import { toLead } from '../../../features/leads/card/to-lead';
import { inLatinLetters } from '../../../features/leads/people/lead-name';
import { toCandidate } from '../../../features/leads/to-candidate';
import { createDefinitionCache } from '../../../features/scoring/definition-cache';
import { type LeadRows, leadRows } from '../../../features/scoring/lead-rows';
import { weekBefore } from '../../../features/scoring/score-lead';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonBody, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'post',
  path: '/v1/lookups',
  summary: 'Look up up to 50 people by key',
  description:
    'Only an exact key finds a person. If only the name and company match, the response lists candidates, without scores or engagement. Unknown people are not stored.',
  security: byRep,
  request: jsonBody(lookupRequest),
  responses: jsonResponse(lookupResponse, 'One answer per person, in the order of the request.'),
});

const maxCandidates = 3;

const nullableText = z.string().nullable();
const foundRow = leadRows.extend({
  by: match.shape.by,
  confirmedBy: nullableText.optional(),
  confirmedAt: z.coerce.date().optional(),
  names: z.array(z.object({ name: z.string(), by: z.string(), at: z.coerce.date() })),
  card: cardRows,
});
const candidatesRow = z.object({
  candidates: z
    .array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        title: nullableText,
        company: nullableText,
        email: nullableText,
      }),
    )
    .nullable(),
});
const lookupRow = z.union([foundRow, candidatesRow, z.null()]);
const tones = z.array(disposition.pick({ id: true, tone: true }));
const picklists = z.object({
  dispositions: z.object({ 'before-contact': tones, 'after-contact': tones }),
  sla: me.shape.sla,
});
const lookUpResult = z.object({ version: z.int(), picklists, answers: z.array(lookupRow) });

/** Looks up prospects by their keys. */
export function mountLookups(app: App, deps: AppDeps): void {
  const { store, now, metrics } = deps;
  const readDefinition = createDefinitionCache(store);
  const readSuggester = createCatalogueCache(deps);
  app.openapi(route, async (c) => {
    const { team, rep } = c.get('rep');
    const { prospects } = c.req.valid('json');
    const at = now();
    const weekAgo = utcDayOf(weekBefore(at));
    const keys = JSON.stringify(prospects.map(toStoredKeys));
    const result = lookUpResult.parse(await store.call('look_up', [team, keys, weekAgo, rep]));
    const definition = await readDefinition(team, result.version);
    const suggest = await readSuggester(team);
    const suggestContent = ({ lead, sums }: LeadRows, { elements }: CardRows) => {
      if (lead.do_not_contact) return [];
      return suggest({
        industry: lead.industry ?? '',
        seen: new Set(sums.map(({ content }) => content)),
        elements: new Map(elements.map(({ element, state }) => [element, state])),
      });
    };
    const { dispositions, sla } = result.picklists;
    const context = { definition, sla, tones: dispositions, suggestContent, now: at };
    const toAnswer = (row: z.infer<typeof lookUpResult>['answers'][number], index: number): LookupAnswer => {
      if (row && 'lead' in row) {
        return {
          status: 'found',
          match: toMatch(row),
          lead: toLead(row, row.card, context),
        };
      }
      if (!row?.candidates) return { status: 'unknown' };
      const searchedName = inLatinLetters(prospects[index]?.name ?? '');
      const candidates = row.candidates.filter(({ name }) =>
        couldBeSamePerson(inLatinLetters(name), searchedName),
      );
      if (candidates.length === 0) return { status: 'unknown' };
      return { status: 'candidates', candidates: candidates.slice(0, maxCandidates).map(toCandidate) };
    };
    const answers = result.answers.map(toAnswer);
    for (const { status } of answers) metrics.lookups.inc({ answer: status });
    return c.json({ answers }, 200);
  });
}

/**
 * Converts keys to the form that the stored function compares. An email's domain also identifies the company.
 */
function toStoredKeys({ name, company, ...exact }: ProspectKeys) {
  const domain = exact.email && domainOf(exact.email);
  return {
    ...exact,
    nameKeys: name ? personNameKeys(inLatinLetters(name)) : [],
    companyKey: company ? normalizeCompany(company) : '',
    domain: domain && !isFreeMailDomain(domain) ? domain : undefined,
  };
}

function toMatch({ by, confirmedBy, confirmedAt, names }: z.infer<typeof foundRow>): Match {
  return {
    by,
    confirmed: confirmedBy && confirmedAt ? { by: confirmedBy, at: confirmedAt.toISOString() } : undefined,
    ...(names.length > 0 && {
      names: names.map(({ at, ...confirmation }) => ({ ...confirmation, at: at.toISOString() })),
    }),
  };
}
