import { Check } from 'lucide-react';
import type { Overview, SetupStep } from '../../../../utils/contract/console/overview';
import { Link } from '../../app/link';
import { useConsoleMe } from '../../app/me';

/** What each step is, why it matters, and where it is done. */
const steps: Record<
  SetupStep,
  { title: string; hint: string; to: string; action: string; isForAdmins?: boolean }
> = {
  leads: {
    title: 'Import your leads',
    hint: 'Connect your CRM or marketing tool, or import a file. The import page has samples.',
    to: 'sources/files?kind=people',
    action: 'Import leads',
  },
  engagement: {
    title: 'Track what they engage with',
    hint: 'Downloads, webinars and page visits become the reasons on a rep’s card.',
    to: 'sources/add',
    action: 'Connect a tool',
  },
  definition: {
    title: 'Agree on a lead definition',
    hint: 'Sales and marketing sign what makes a good lead. Until then the default one counts.',
    to: 'definition',
    action: 'Edit the definition',
  },
  rep: {
    title: 'Add a rep',
    hint: 'Create a connection code for someone in sales.',
    to: 'people',
    action: 'Add a rep',
    isForAdmins: true,
  },
  connected: {
    title: 'Connect the rep’s browser',
    hint: 'The rep installs the extension and pastes the code. This step is checked off automatically.',
    to: 'people',
    action: 'Open People',
    isForAdmins: true,
  },
  feedback: {
    title: 'First feedback from sales',
    hint: 'One click on a lead’s card. It appears in your inbox within seconds.',
    to: 'inbox',
    action: 'Open the inbox',
  },
  answer: {
    title: 'Give your first answer',
    hint: 'The rep sees it on the card, and knows that feedback gets results.',
    to: 'inbox',
    action: 'Open the inbox',
  },
};

/** The steps from an empty endpoint to the first answer. Gone once all are done. */
export function SetupChecklist({ setup }: { setup: Overview['setup'] }) {
  const done = setup.filter(({ isDone }) => isDone);
  const open = setup.filter(({ isDone }) => !isDone);
  const next = open[0]?.step;
  if (!next) return null;
  return (
    <section aria-labelledby="setup" className="rounded-xl border border-line bg-card p-5">
      <h2 id="setup" className="mb-2 font-semibold text-heading">
        Get started
      </h2>
      {done.length === 0 && <p className="mb-2 text-ink-3 text-small">0 of {setup.length} done</p>}
      {done.length > 0 && (
        <details className="mb-2">
          <summary className="min-h-6 w-fit cursor-pointer text-ink-3 text-small hover:text-ink">
            {done.length} of {setup.length} done
          </summary>
          <ul className="mt-1 grid gap-1">
            {done.map(({ step }) => (
              <DoneStep key={step} step={step} />
            ))}
          </ul>
        </details>
      )}
      <ol className="grid gap-1">
        {open.map(({ step }) => (
          <OpenStep key={step} step={step} isNext={step === next} />
        ))}
      </ol>
    </section>
  );
}

function DoneStep({ step }: { step: SetupStep }) {
  return (
    <li className="flex items-center gap-3 py-0.5 text-ink-3">
      <Check className="mx-0.5 size-4 shrink-0 text-accent" aria-hidden="true" />
      {steps[step].title}
      <span className="sr-only">: done</span>
    </li>
  );
}

function OpenStep({ step, isNext }: { step: SetupStep; isNext: boolean }) {
  const { person } = useConsoleMe();
  const { title, hint, to, action, isForAdmins } = steps[step];
  const mayDo = !isForAdmins || person.role === 'admin';
  return (
    <li className="flex items-start gap-3 py-1" aria-current={isNext ? 'step' : undefined}>
      <span className="mt-0.5 size-5 shrink-0 rounded-full border border-control" aria-hidden="true" />
      <div className="min-w-0 flex-1">
        <p className={isNext ? 'font-semibold' : ''}>
          {title}
          <span className="sr-only">: to do</span>
        </p>
        {isNext && <p className="text-ink-2">{mayDo ? hint : `${hint} Ask an admin.`}</p>}
        {isNext && mayDo && (
          <Link to={to} className="push-on mt-2 inline-flex items-center">
            {action}
          </Link>
        )}
      </div>
      {!isNext && mayDo && to !== 'inbox' && (
        <Link to={to} className="link shrink-0 text-small">
          {action}
        </Link>
      )}
    </li>
  );
}
