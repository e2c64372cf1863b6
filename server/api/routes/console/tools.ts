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
  summary: 'List the supported tools and how to connect each',
  security: byConsole,
  responses: jsonResponse(toolsResponse, 'In display order, with setup steps in plain English.'),
});

const preview = createRoute({
  method: 'post',
  path: '/v1/console/tools/{id}/previews',
  summary: 'Preview the events a tool’s message would create; nothing is stored',
  security: byConsole,
  request: { params: z.object({ id: z.string() }), ...jsonBody(toolPreviewRequest) },
  responses: jsonResponse(mappingPreview, 'The events it would create, and why others would be rejected.'),
});

/** Lists the supported tools and previews their messages. */
export function mountTools(app: App, { now }: AppDeps): void {
  const toolInfos = tools.map(toToolInfo);
  app.openapi(list, (c) => c.json({ tools: toolInfos }, 200));
  app.openapi(preview, async (c) => {
    const tool = findTool(c.req.valid('param').id);
    if (!tool) throw new ProblemError(404, 'no-tool', 'This tool doesn’t exist. Reload the list.');
    const { message } = c.req.valid('json');
    const input = typeof message === 'string' ? await readPasted(message) : message;
    return c.json(previewTool(tool, input, now()), 200);
  });
}

function toToolInfo({ id, name, sends, steps, signature, sample }: Tool): ToolInfo {
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
