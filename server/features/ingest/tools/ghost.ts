import { cutText } from '../../../../utils/identity/cut-text';
import { hmac, isEqualInConstantTime } from '../signatures/hmac';
import { isFresh } from '../signatures/signed-request';
import { identify, notice } from './items';
import { asRecord, asText, isRecord, ownId } from './lenient';
import type { Tool } from './tool';

/**
 * Ghost's members: added, edited, and deleted (checked with Ghost 5.130, November 2026). It times out after 2
 * s and never retries. https://ghost.org/docs/webhooks/
 */
export const ghost: Tool = {
  id: 'ghost',
  name: 'Ghost',
  sends: 'Members: who they are and whether they get a newsletter.',
  steps: [
    'In Ghost Admin, open Settings, then Integrations, and add a custom integration.',
    'Add a webhook for each of “Member added”, “Member updated” and “Member deleted”, with the target URL {address}',
    'Enter a secret of your choice in each webhook, and enter the same secret here.',
  ],
  signature: {
    signs: true,
    how: 'Ghost signs messages with its webhook’s secret.',
    isSigned(request, secret) {
      const value = request.header('x-ghost-signature') ?? '';
      const [, sum, time = ''] = /^sha256=([0-9a-f]{64}), ?t=(\d{1,15})$/.exec(value) ?? [];
      return (
        isFresh(request, Number(time)) &&
        isEqualInConstantTime(sum, hmac(secret, [request.bytes, time], 'hex'))
      );
    },
  },
  read(message) {
    const { member, ...others } = asRecord(message);
    if (!isRecord(member)) {
      const found = cutText(Object.keys(others).slice(0, 3).join(', '), 60);
      return found ? [notice(`Ghost sent “${found}”. Only members are read.`)] : [];
    }
    const { id, email, name, ...current } = asRecord(member.current);
    if (!asText(email) && !asText(id)) {
      return [
        notice(
          'Ghost deleted a member. The person is kept in Passback. If they asked to be erased, erase them here, too.',
        ),
      ];
    }
    const who = { email, userId: ownId('ghost', id), timestamp: asText(current.updated_at) };
    return [identify(who, { name, unsubscribed: isUnsubscribed(current) })];
  },
  sample: {
    body: {
      member: {
        current: {
          id: '64f0c0ffee0123456789abcd',
          email: 'gwen.reader@northwind.example',
          name: 'Gwen Reader',
          status: 'free',
          subscribed: true,
          newsletters: [{ id: '64f0c0ffee01', name: 'Robots weekly', status: 'active' }],
          email_disabled: false,
          updated_at: '2026-11-20T10:00:00.000Z',
        },
        previous: { newsletters: [], updated_at: '2026-11-01T10:00:00.000Z' },
      },
    },
  },
};

/** A member receives no mail without newsletters or if mail to the address is turned off. */
function isUnsubscribed({ newsletters, subscribed, ...member }: Readonly<Record<string, unknown>>) {
  if (member.email_disabled === true || asRecord(member.email_suppression).suppressed === true) return true;
  if (Array.isArray(newsletters)) return newsletters.length === 0;
  return typeof subscribed === 'boolean' ? !subscribed : undefined;
}
