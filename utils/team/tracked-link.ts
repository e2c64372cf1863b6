import { linkResponse } from '../contract/rep/link';
import { callEndpoint, type EndpointAddress } from './call-endpoint';

/** A rep who copies a link waits no longer than this. In milliseconds. */
const patience = 1500;

/** This lead's own link to a piece of content; where the endpoint has none or is out of reach, the piece's plain address. */
export async function fetchTrackedLink(
  endpoint: EndpointAddress,
  lead: string,
  { content, url }: { content: { id: string }; url: string },
  { fetch = globalThis.fetch }: { fetch?: typeof globalThis.fetch } = {},
): Promise<string> {
  const called = await callEndpoint(endpoint, '/v1/links', linkResponse, {
    body: { lead, content: content.id },
    signal: AbortSignal.timeout(patience),
    fetch,
  });
  return called.status === 'ok' && /^https?:\/\//.test(called.value.url) ? called.value.url : url;
}
