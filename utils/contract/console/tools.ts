import { z } from 'zod';

/** A tool whose own messages are accepted at `/in/<key>/<id>`, and how to connect it. */
export const tool = z
  .object({
    id: z.string().meta({ description: 'The tool’s name in the address.' }),
    name: z.string(),
    sends: z.string().meta({ description: 'What Passback reads from it, in one sentence.' }),
    steps: z.array(z.string()).meta({
      description:
        'Setup steps in the tool. {address} is a placeholder for the address to paste there, {secret} for the source’s secret.',
    }),
    signs: z.boolean().meta({
      description: 'Whether it signs its messages. If not, each message contains the secret itself.',
    }),
    signature: z
      .string()
      .meta({ description: 'How it signs, in one sentence. {secret} is a placeholder for the secret.' }),
    sample: z.object({ contentType: z.string(), body: z.string() }).meta({
      description: 'A sample message with fictional people, to preview or to send as a test.',
    }),
  })
  .meta({ id: 'Tool' });

export const toolsResponse = z.object({ tools: z.array(tool) }).meta({ id: 'ToolsResponse' });

/** A sample message from a tool: JSON, or the text as it was sent. */
export const toolPreviewRequest = z.object({ message: z.unknown() }).meta({ id: 'ToolPreviewRequest' });

export type ToolInfo = z.infer<typeof tool>;
export type ToolPreviewRequest = z.infer<typeof toolPreviewRequest>;
