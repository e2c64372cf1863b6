import { z } from 'zod';

/** A tool whose own messages are accepted at `/in/<key>/<id>`, and how to connect it. */
export const tool = z
  .object({
    id: z.string().meta({ description: 'Its name in the address.' }),
    name: z.string(),
    sends: z.string().meta({ description: 'What is taken from it, in a sentence.' }),
    steps: z.array(z.string()).meta({
      description:
        'What to do in the tool, step by step. {address} stands for the address to paste there, {secret} for the source’s secret.',
    }),
    signs: z.boolean().meta({
      description: 'Whether it signs its messages; if not, the secret itself comes with each.',
    }),
    signature: z.string().meta({ description: 'How, in a sentence; {secret} stands for the secret.' }),
    sample: z.object({ contentType: z.string(), body: z.string() }).meta({
      description: 'A message as the tool sends it, with invented people, to try or to send as a test.',
    }),
  })
  .meta({ id: 'Tool' });

export const toolsResponse = z.object({ tools: z.array(tool) }).meta({ id: 'ToolsResponse' });

/** A sample message from a tool: JSON, or the text as it was sent. */
export const toolPreviewRequest = z.object({ message: z.unknown() }).meta({ id: 'ToolPreviewRequest' });

export type ToolInfo = z.infer<typeof tool>;
export type ToolPreviewRequest = z.infer<typeof toolPreviewRequest>;
