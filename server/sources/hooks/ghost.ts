import { z } from 'zod';
import { hmac, isSame } from './hmac';
import type { Vendor } from './vendor';

const body = z.object({
  member: z.object({
    current: z.object({ id: z.string().optional(), email: z.string(), name: z.string().nullish() }).partial(),
    previous: z.object({ email: z.string() }).partial().optional(),
  }),
});

/**
 * Ghost's members: added and edited (read on a running 5.130, Nov 2026). It waits 2 s and never tries again.
 * https://ghost.org/docs/webhooks/
 */
export const ghost: Vendor = {
  id: 'ghost',
  isSigned({ header, body }, secret) {
    const [, said, time] = /^sha256=([0-9a-f]{64}), ?t=(\d+)$/.exec(header('x-ghost-signature') ?? '') ?? [];
    return time !== undefined && isSame(said, hmac(secret, body + time, 'hex'));
  },
  read(said) {
    const parsed = body.safeParse(said);
    if (!parsed.success) return []; // A post, a page, a member who left.
    const { id, email, name } = parsed.data.member.current;
    if (!email) return [];
    return [{ type: 'identify', userId: id && `ghost-${id}`, traits: { email, name } }];
  },
};
