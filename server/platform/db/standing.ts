import { sql } from 'drizzle-orm';
import { feedback } from './tables/feedback-tables';

/** Feedback that nobody took back. */
export const isStanding = sql`not coalesce((${feedback.body}->>'withdrawn')::boolean, false)`;

/** When it was said. A device's clock may be wrong: nothing was said later than it was received. */
export const saidAt = sql<Date>`least(${feedback.madeAt}, ${feedback.receivedAt})`;
