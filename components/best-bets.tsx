import type { BestBet } from '../utils/contract/best-bets';
import { formatAge } from '../utils/format/format';
import type { useBestBets } from '../utils/hooks/use-best-bets';
import { Section } from './section';

/** The rep's leads worth calling now, each with its reason. */
export function BestBets({
  called,
  onOpen,
}: {
  called: ReturnType<typeof useBestBets>;
  onOpen: (bet: BestBet) => void;
}) {
  if (!called) return null;
  if (called.status !== 'ok') {
    return (
      <Section title="Best bets">
        <p role="status" className="text-ink-2">
          {called.why}
        </p>
      </Section>
    );
  }
  const { leads } = called.value;
  return (
    <Section title="Best bets" aside={leads.length > 0 ? 'worth a call now' : undefined}>
      {leads.length === 0 && (
        <p className="text-ink-3">None yet. They come with what marketing’s leads do next.</p>
      )}
      <ul className="-mx-2 grid gap-0.5">
        {leads.map((bet) => (
          <li key={bet.lead}>
            <button
              type="button"
              className="grid w-full grid-cols-[34px_1fr] gap-2.5 rounded-[10px] p-2 text-left hover:bg-track"
              onClick={() => onOpen(bet)}
            >
              <span className="pt-px text-right font-semibold text-[17px] text-accent leading-snug">
                {bet.total}
              </span>
              <span>
                <span className="block font-medium">{bet.name}</span>
                <span className="block text-ink-2 text-small">
                  {[bet.title, bet.company].filter(Boolean).join(' · ')}
                </span>
                <span className="block text-ink-3 text-small">
                  {[bet.reason, bet.at && formatAge(new Date(bet.at))].filter(Boolean).join(' · ')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
