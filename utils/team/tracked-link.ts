import { linkResponse } from '../contract/rep/link';
import { callEndpoint, type EndpointAddress } from './call-endpoint';

/** How long a rep who copies a link may have to wait. In milliseconds. */
const timeoutMs = 1500;

/**
 * The lead's tracked link to a piece of content, or the content's plain URL if the endpoint has none or can't
 * be reached.
 */
export async function fetchTrackedLink(
  endpoint: EndpointAddress,
  lead: string,
  { content, url }: { content: { id: string }; url: string },
  { fetch = globalThis.fetch }: { fetch?: typeof globalThis.fetch } = {},
): Promise<string> {
  const response = await callEndpoint(endpoint, '/v1/links', linkResponse, {
    body: { lead, content: content.id },
    signal: AbortSignal.timeout(timeoutMs),
    fetch,
  });
  return response.status === 'ok' && /^https?:\/\//.test(response.value.url) ? response.value.url : url;
}
