import { Fragment, type ReactNode } from 'react';

/** A source's values, as far as they are known. */
export interface Placeholders {
  origin: string;
  key?: string;
  secret?: string;
}

/** Replaces the placeholders in a text by a source's values; an unknown key or secret becomes `<key>` or `<secret>`. */
export function fillInPlaceholders(
  text: string,
  { origin, key = '<key>', secret = '<secret>' }: Placeholders,
): string {
  return text.replaceAll('{origin}', origin).replaceAll('{key}', key).replaceAll('{secret}', secret);
}

/** A sentence with code in backticks, and short names for values that are shown in full below it. */
export function Sentence({ text, address }: { text: string; address: string }) {
  const parts = text.split(/(\{(?:address|secret|key)\}|`[^`]+`)/);
  return (
    <>
      {parts.map((part, index): ReactNode => {
        const shown = part.startsWith('`') ? part.slice(1, -1) : shortenPlaceholder(part, address);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never move.
          <Fragment key={index}>
            {shown ? <code className="rounded bg-track px-1 py-px font-mono text-small">{shown}</code> : part}
          </Fragment>
        );
      })}
    </>
  );
}

function shortenPlaceholder(placeholder: string, address: string): string | undefined {
  if (placeholder === '{address}') return shortenAddress(address);
  if (placeholder === '{secret}') return 'your secret';
  return placeholder === '{key}' ? 'your key' : undefined;
}

/** An address without its long key, for use in a sentence: `/in/…/hubspot`. */
function shortenAddress(address: string): string {
  const path = address.replace('{origin}', '').replace('{key}', '…');
  return path === '' ? 'the address' : path;
}
