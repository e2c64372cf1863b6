import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { ProspectKeys } from '../../utils/contract/rep/prospect';
import { shortAddress } from '../../utils/i18n/address';
import { formatMoment } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';
import { useConnection } from '../../utils/team/connection-context';
import { toOutgoingKeys } from '../../utils/team/outgoing-keys';
import { findLastLookup } from '../../utils/team/request-groups';
import { useRequests } from '../../utils/team/use-requests';

/** What identifies a person: as the page shows it, and as it is sent. Either may be missing. */
interface Identifier {
  label: string;
  shown?: string;
  sent?: string;
}

/** What leaves the browser, drawn from the last lookup: what a page shows, what of it is sent, and where to. */
export function PrivacyPicture({ hashed }: { hashed: boolean }) {
  const { url, me } = useConnection();
  const lookup = findLastLookup(useRequests());
  const keys = lookup?.keys ?? {};
  const { data: outgoing } = useQuery({
    queryKey: ['outgoing', keys, hashed],
    queryFn: async () => (await toOutgoingKeys(keys, { hashed })) ?? {},
    placeholderData: (previous) => previous,
  });
  if (!outgoing) return null;
  const identifiers = lookup ? identify(keys, outgoing) : exampleIdentifiers(hashed);
  const sent = identifiers.filter((identifier) => identifier.sent !== undefined);
  const kept = identifiers.filter((identifier) => identifier.sent === undefined);
  return (
    <figure className="grid gap-2">
      <div className="grid items-stretch gap-2 sm:grid-cols-[1fr_auto_1fr_auto_1fr]">
        <Box title={text('picture_page')}>
          {sent.map(({ label, shown }) => (
            <Item key={label}>{shown ?? label}</Item>
          ))}
          <li className="mt-1 text-ink-3">
            <span className="block text-small">{text('picture_kept')}</span>
            <ul>
              {kept.map(({ label, shown }) => (
                <Item key={label}>{shown ?? label}</Item>
              ))}
              <Item>{text('picture_rest')}</Item>
            </ul>
          </li>
        </Box>
        <Arrow />
        <Box title={text('picture_sent')} isAccented>
          {sent.map(({ label, sent }) => (
            <Item key={label}>{sent}</Item>
          ))}
          {sent.length === 0 && <Item>{text('picture_nothing')}</Item>}
        </Box>
        <Arrow />
        <Box title={text('picture_server')}>
          <Item>{shortAddress(url)}</Item>
          <li className="text-ink-3 text-small">{text('picture_server_text', me.team.name)}</li>
        </Box>
      </div>
      <figcaption className="text-ink-3 text-small">
        {lookup ? lookupText(lookup.at, isAsSent(keys, outgoing)) : text('picture_example')}
      </figcaption>
    </figure>
  );
}

function Box({
  title,
  isAccented = false,
  children,
}: {
  title: string;
  isAccented?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={`min-w-0 rounded-lg border p-3 ${isAccented ? 'border-accent bg-accent-soft' : 'border-line'}`}
    >
      <h3 id={id} className="mb-1 font-semibold text-small">
        {title}
      </h3>
      <ul className="grid gap-0.5">{children}</ul>
    </section>
  );
}

function Item({ children }: { children: ReactNode }) {
  return (
    <li dir="auto" className="break-words">
      {children}
    </li>
  );
}

function Arrow() {
  return (
    <ArrowRight
      aria-hidden="true"
      className="size-4 rotate-90 place-self-center text-ink-3 sm:rotate-0 sm:rtl:rotate-180"
    />
  );
}

/** What was found of a person. If it was sent as a hash, the page's own value isn't known any more. */
function identify(keys: ProspectKeys, outgoing: ProspectKeys): Identifier[] {
  const hash = outgoing.emailSha256 && text('picture_hash', outgoing.emailSha256.slice(0, 8));
  const identifiers: (Identifier & { isShown?: boolean })[] = [
    { label: text('picture_email'), shown: keys.email, sent: outgoing.email ?? hash },
    { label: text('picture_profile'), shown: profileOf(keys), sent: profileOf(outgoing) },
    { label: text('picture_member'), shown: memberOf(keys), sent: memberOf(outgoing) },
    { label: text('picture_sales'), shown: keys.linkedinSales, sent: outgoing.linkedinSales },
    { label: text('picture_name'), shown: keys.name, sent: outgoing.name, isShown: true },
    { label: text('picture_company'), shown: keys.company, sent: outgoing.company, isShown: true },
  ];
  return identifiers.filter(({ shown, sent, isShown }) => shown ?? sent ?? (hash && isShown));
}

function profileOf({ linkedin }: ProspectKeys): string | undefined {
  return linkedin && `linkedin.com/in/${linkedin}`;
}

function memberOf({ linkedinMember }: ProspectKeys): string | undefined {
  return linkedinMember && `${text('picture_member')}: ${linkedinMember}`;
}

/** Whether a lookup was sent as it would be now: the rep may have switched to hashes since, or back. */
function isAsSent(keys: ProspectKeys, outgoing: ProspectKeys): boolean {
  const names = new Set([...Object.keys(keys), ...Object.keys(outgoing)]) as Set<keyof ProspectKeys>;
  return [...names].every((name) => keys[name] === outgoing[name]);
}

function lookupText(at: Date, isSame: boolean): string {
  return isSame ? text('picture_real', formatMoment(at)) : text('picture_as_now', formatMoment(at));
}

function exampleIdentifiers(hashed: boolean): Identifier[] {
  const email = text('picture_email');
  const named = [text('picture_name'), text('picture_company')];
  return [
    { label: email, sent: hashed ? text('picture_hash_example') : email },
    { label: text('picture_profile'), sent: text('picture_profile') },
    ...named.map((label) => ({ label, sent: hashed ? undefined : label })),
  ];
}
