import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { mappingPreview } from '../../../../utils/contract/console/mapping-preview';
import { type ToolInfo, toolPreviewRequest, toolsResponse } from '../../../../utils/contract/console/tools';
import { previewTool } from '../../../features/ingest/preview-mapping';
import { readPasted } from '../../../features/ingest/read-message';
import type { Tool } from '../../../features/ingest/tools/tool';
import { findTool, tools } from '../../../features/ingest/tools/tools';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonBody, jsonResponse } from '../../http/openapi';

const list = createRoute({
  method: 'get',
  path: '/v1/console/tools',
  summary: 'The tools whose own messages are read, and how to connect each',
  security: byConsole,
  responses: jsonResponse(toolsResponse, 'In the order to list them in, with the steps in plain English.'),
});

const tryOut = createRoute({
  method: 'post',
  path: '/v1/console/tools/{id}/previews',
  summary: 'What a message of a tool would make; nothing of it is stored',
  security: byConsole,
  request: { params: z.object({ id: z.string() }), ...jsonBody(toolPreviewRequest) },
  responses: jsonResponse(
    mappingPreview,
    'The events it would be, and why those that would not be taken are not.',
  ),
});

export function mountTools(app: App, { now }: AppDeps): void {
  const shownTools = tools.map(shown);
  app.openapi(list, (c) => c.json({ tools: shownTools }, 200));
  app.openapi(tryOut, async (c) => {
    const tool = findTool(c.req.valid('param').id);
    if (!tool) throw new ProblemError(404, 'no-tool', 'There is no such tool. Look at the list again.');
    const { message } = c.req.valid('json');
    const input = typeof message === 'string' ? await readPasted(message) : message;
    return c.json(previewTool(tool, input, now()), 200);
  });
}

function shown({ id, name, sends, steps, signature, sample }: Tool): ToolInfo {
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
