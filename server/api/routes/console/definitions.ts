import { createRoute } from '@hono/zod-openapi';
import { eq, max } from 'drizzle-orm';
import { z } from 'zod';
import {
  definitionsResponse,
  draftRequest,
  draftResponse,
  signatureRequest,
  whatIf,
} from '../../../../utils/contract/console/definitions';
import { draftedDefinition } from '../../../../utils/contract/console/drafted-definition';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import { problem } from '../../../../utils/contract/shared/problem';
import { versionNumber } from '../../../../utils/contract/shared/text';
import { currentDefinition } from '../../../features/scoring/current-definition';
import { findDefinitionIssue } from '../../../features/scoring/definition/find-definition-issue';
import {
  lockDrafting,
  requireDraft,
  requireNoOtherDraft,
  withdrawDrafts,
} from '../../../features/scoring/definition/open-draft';
import { readVersions } from '../../../features/scoring/definition/read-versions';
import { startRecompute } from '../../../features/scoring/definition/recompute';
import { evaluateDraft } from '../../../features/scoring/definition/what-if';
import { definitions } from '../../../platform/db/tables/team-tables';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonBody, jsonResponse } from '../../http/openapi';

const ofVersion = z.object({ version: z.coerce.number().pipe(versionNumber) });

const list = createRoute({
  method: 'get',
  path: '/v1/console/definitions',
  summary: 'The versions of the lead definition, and the disputes against its rules',
  security: byConsole,
  responses: jsonResponse(definitionsResponse, 'Each with who signed it, and how far it is computed.'),
});

const draft = createRoute({
  method: 'post',
  path: '/v1/console/definitions',
  summary: 'Drafts the next version',
  description:
    'It changes nothing until a marketing and a sales name have signed it. It takes the place of the draft that it says it replaces, with its signatures.',
  security: byConsole,
  request: jsonBody(draftRequest),
  responses: {
    ...jsonResponse(draftResponse, 'The number that it has.'),
    409: {
      content: { 'application/problem+json': { schema: problem } },
      description: 'Another draft is open.',
    },
  },
});

const sign = createRoute({
  method: 'post',
  path: '/v1/console/definitions/{version}/signatures',
  summary: 'Signs a draft for one side, in the name of the person who is signed in',
  description:
    'Each side is signed by another person. With both signatures all leads are counted by it in the background; the version of before stands until that is done.',
  security: byConsole,
  request: {
    params: ofVersion,
    ...jsonBody(signatureRequest),
  },
  responses: {
    ...jsonResponse(definitionsResponse, 'The versions as they are now.'),
    409: {
      content: { 'application/problem+json': { schema: problem } },
      description: 'The same person has signed for the other side.',
    },
  },
});

const withdraw = createRoute({
  method: 'delete',
  path: '/v1/console/definitions/{version}',
  summary: 'Throws a draft away',
  security: byConsole,
  request: { params: ofVersion },
  responses: jsonResponse(definitionsResponse, 'The versions as they are now.'),
});

const tryOut = createRoute({
  method: 'post',
  path: '/v1/console/what-if',
  summary: 'What a definition would have said of the leads that reps have judged',
  security: byConsole,
  request: jsonBody(draftedDefinition),
  responses: jsonResponse(
    whatIf,
    'Accepted kept, rejected spared, and which leads are on the other side of the bar.',
  ),
});

export function mountDefinitions(app: App, { store, now }: AppDeps): void {
  app.openapi(list, async (c) => {
    const { team } = c.get('console');
    return c.json(await store.inTeam(team, (tx) => readVersions(tx)), 200);
  });
  app.openapi(draft, async (c) => {
    const { team } = c.get('console');
    const { replaces, ...drafted } = c.req.valid('json');
    const version = await store.inTeam(team, async (tx) => {
      await lockDrafting(tx);
      const [last] = await tx.select({ version: max(definitions.version) }).from(definitions);
      const body = { ...drafted, version: (last?.version ?? 0) + 1 };
      requireSound(body);
      await requireNoOtherDraft(tx, replaces);
      await withdrawDrafts(tx);
      await tx
        .insert(definitions)
        .values({ team, version: body.version, body, state: 'draft', createdAt: now() });
      return body.version;
    });
    return c.json({ version }, 200);
  });
  app.openapi(sign, async (c) => {
    const { team, name, person } = c.get('console');
    const { version } = c.req.valid('param');
    const { side } = c.req.valid('json');
    if (!person) throw new ProblemError(403, 'sign-in', 'Sign in to the console to sign a definition.');
    const versions = await store.inTeam(team, async (tx) => {
      const draft = await requireDraft(tx, version);
      const others = draft.signatures.filter((signature) => signature.side !== side);
      if (others.some((other) => other.person === person)) {
        const detail = `You have signed for ${side === 'sales' ? 'marketing' : 'sales'}. Another person signs for ${side}: an admin adds them under People.`;
        throw new ProblemError(409, 'same-person', detail);
      }
      const signatures = [...others, { side, name, person, at: now().toISOString() }];
      await tx.update(definitions).set({ signatures }).where(eq(definitions.version, version));
      if (signatures.length === 2) await startRecompute(tx, version);
      return readVersions(tx);
    });
    return c.json(versions, 200);
  });
  app.openapi(withdraw, async (c) => {
    const { team } = c.get('console');
    const { version } = c.req.valid('param');
    const versions = await store.inTeam(team, async (tx) => {
      await requireDraft(tx, version);
      await withdrawDrafts(tx);
      return readVersions(tx);
    });
    return c.json(versions, 200);
  });
  app.openapi(tryOut, async (c) => {
    const { team } = c.get('console');
    const drafted = c.req.valid('json');
    const current = await store.inTeam(team, (tx) => currentDefinition(tx));
    const body = { ...drafted, version: current.version + 1 };
    requireSound(body);
    return c.json(await evaluateDraft(store, team, body, current, now()), 200);
  });
}

function requireSound(body: LeadDefinition): void {
  const issue = findDefinitionIssue(body);
  if (issue) throw new ProblemError(400, 'definition', issue);
}
