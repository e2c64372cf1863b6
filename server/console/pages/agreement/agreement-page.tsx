import type { Agreement } from '../../../../utils/contract/console/agreement';
import { ErrorMessage } from '../../app/error-message';
import { Link } from '../../app/link';
import { formatCount, shortDate } from '../../ui/format';
import { Loading } from '../../ui/loading';
import { Section } from '../../ui/section';
import { toRulePath } from '../definition/rule-path';
import { BlindCheck } from './blind-check';
import { describeAgreement, formatKappa, formatRuleAgreement } from './describe-agreement';
import { useAgreement, useSwitchChecks } from './use-agreement';

/** How many weeks are listed. */
const shownWeeks = 13;

/** How far marketing and sales agree on what a good lead is, by leads that both judged blind. */
export function AgreementPage() {
  const page = useAgreement();
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-1 gap-7 px-5 py-6 desk:py-8">
      <title>Agreement · Passback</title>
      <header>
        <h1 className="font-semibold text-name tracking-tight">Agreement</h1>
        <p className="text-ink-2">
          Every week, {page.data?.perWeek ?? 5} leads go to a rep and a marketer. Each says whether sales
          should take them, without seeing the score or the other’s answer. Who answered isn’t stored.
        </p>
      </header>
      {page.error && <ErrorMessage error={page.error} onRetry={page.refetch} />}
      {page.isPending && <Loading what="the agreement" />}
      {page.data && <AgreementContent agreement={page.data} />}
    </div>
  );
}

function AgreementContent({ agreement }: { agreement: Agreement }) {
  const { check, both, isOn, open } = agreement;
  return (
    <>
      <Section title="Your turn" aside={isOn && waitingText(open)}>
        {check ? (
          <BlindCheck key={check.id} check={check} />
        ) : (
          <p className="text-ink-3">
            {isOn
              ? `No leads are waiting for marketing’s answer. Once sales has judged ${agreement.minJudged} leads, new ones are picked every Monday from those nobody has judged.`
              : 'Blind checks are off.'}
          </p>
        )}
        <Switch isOn={isOn} />
      </Section>
      <Section title="How far do we agree?">
        <ul className="grid gap-1">
          {describeAgreement(agreement).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {both > 0 && <Weeks agreement={agreement} />}
      </Section>
      {agreement.rules.length > 0 && <Rules agreement={agreement} />}
      {agreement.disagreements.length > 0 && <Disagreements agreement={agreement} />}
    </>
  );
}

function waitingText({ sales, marketing }: Agreement['open']): string {
  return `awaiting an answer: ${formatCount(marketing)} from marketing, ${formatCount(sales)} from sales`;
}

function Switch({ isOn }: { isOn: boolean }) {
  const set = useSwitchChecks();
  return (
    <div className="mt-3">
      <button type="button" className="link" disabled={set.isPending} onClick={() => set.mutate(!isOn)}>
        {isOn ? 'Turn blind checks off' : 'Turn blind checks on'}
      </button>
      <p role="alert" className="text-bad empty:hidden">
        {set.error?.message}
      </p>
    </div>
  );
}

function Weeks({ agreement: { weeks } }: { agreement: Agreement }) {
  return (
    <div className="relative mt-3 overflow-x-auto">
      <table className="w-full">
        <thead className="text-ink-3 text-small">
          <tr>
            <th scope="col" className="text-start font-normal">
              Week of
            </th>
            <th scope="col" className="whitespace-nowrap ps-3 text-end font-normal">
              Same answer
            </th>
            <th scope="col" className="whitespace-nowrap ps-3 text-end font-normal">
              Kappa, 13 weeks
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks
            .slice(-shownWeeks)
            .toReversed()
            .map(({ week, both, agreed, kappa }) => (
              <tr key={week} className="border-line border-t">
                <th scope="row" className="w-full py-2 text-start font-normal">
                  {shortDate(week)}
                </th>
                <td className="whitespace-nowrap ps-3 text-end tabular-nums">
                  {both === 0 ? '–' : `${formatCount(agreed)} of ${formatCount(both)}`}
                </td>
                <td className="whitespace-nowrap ps-3 text-end text-ink-2 tabular-nums">
                  {kappa ? formatKappa(kappa) : '–'}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

function Rules({ agreement: { rules, dividing } }: { agreement: Agreement }) {
  return (
    <Section title="By rule of the lead definition" aside="same answer, with the 95% interval">
      {dividing && (
        <p className="mb-2">
          Marketing and sales disagree more on leads with “{dividing.label}” than on other leads.
        </p>
      )}
      <ul>
        {rules.map((rule) => (
          <li key={rule.rule} className="flex justify-between gap-3 border-line border-t py-2">
            <Link
              to={toRulePath(rule.rule)}
              className={`min-w-0 hover:underline ${rule.rule === dividing?.rule ? 'font-semibold' : ''}`}
              title="Reword the rule"
              dir="auto"
            >
              {rule.label}
            </Link>
            <span className="shrink-0 text-end tabular-nums">
              {formatRuleAgreement(rule)}
              {rule.kappa && (
                <span className="block text-ink-3 text-small">kappa {formatKappa(rule.kappa)}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Disagreements({ agreement: { disagreements } }: { agreement: Agreement }) {
  return (
    <Section title="Leads to talk about">
      <ul>
        {disagreements.map(({ id, lead, name, company, isWantedBySales, rules }) => (
          <li key={id} className="border-line border-t py-2">
            <p className="flex flex-wrap justify-between gap-x-3">
              <Link to={`leads/${lead}`} className="min-h-6 min-w-0 hover:underline" dir="auto">
                {[name, company].filter(Boolean).join(' · ')}
              </Link>
              <span className="shrink-0">
                {isWantedBySales ? 'Sales: yes · Marketing: no' : 'Sales: no · Marketing: yes'}
              </span>
            </p>
            <ul className="flex flex-wrap gap-x-3 text-ink-3 text-small" aria-label="Rules that the lead met">
              {rules.map(({ rule, label }) => (
                <li key={rule} dir="auto">
                  <Link to={toRulePath(rule)} className="inline-flex min-h-6 items-center hover:underline">
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
