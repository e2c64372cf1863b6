import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { mappingTried } from '../../../../utils/contract/console/mapping-try';
import { type ToolShown, toolsResponse, toolTry } from '../../../../utils/contract/console/tools';
import { readPasted } from '../../../features/ingest/read-message';
import type { Tool } from '../../../features/ingest/tools/tool';
import { toolNamed, tools } from '../../../features/ingest/tools/tools';
import { tryTool } from '../../../features/ingest/try-mapping';
import { ProblemError } from '../../../platform/problem-error';
import { answers, byConsole, jsonBody } from '../../http/answers';
import type { App, World } from '../../http/context';

const list = createRoute({
  method: 'get',
  path: '/v1/console/tools',
  summary: 'The tools whose own messages are read, and how to connect each',
  security: byConsole,
  responses: answers(toolsResponse, 'In the order to list them in, with the steps in plain English.'),
});

const tryOut = createRoute({
  method: 'post',
  path: '/v1/console/tools/{id}/tries',
  summary: 'What a message of a tool would make; nothing of it is stored',
  security: byConsole,
  request: { params: z.object({ id: z.string() }), ...jsonBody(toolTry) },
  responses: answers(mappingTried, 'The events it would be, and why those that would not be taken are not.'),
});

export function mountTools(app: App, { now }: World): void {
  const shownTools = tools.map(shown);
  app.openapi(list, (c) => c.json({ tools: shownTools }, 200));
  app.openapi(tryOut, async (c) => {
    const tool = toolNamed(c.req.valid('param').id);
    if (!tool) throw new ProblemError(404, 'no-tool', 'There is no such tool. Look at the list again.');
    const { message } = c.req.valid('json');
    const said = typeof message === 'string' ? await readPasted(message) : message;
    return c.json(tryTool(tool, said, now()), 200);
  });
}

function shown({ id, name, sends, steps, signature, sample }: Tool): ToolShown {
  const { body, contentType = 'application/json' } = sample;
  return {
    id,
    name,
    sends,
    steps: [...steps],
    signs: signature.signs,
    signature: signature.how,
    sample: { contentType, body: typeof body === 'string' ? body : JSON.stringify(body, null, 2) },
  };
}
