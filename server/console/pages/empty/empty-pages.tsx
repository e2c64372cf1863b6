import { EmptyState } from '../../app/empty-state';
import { Link } from '../../app/link';
import { useConsoleMe } from '../../app/me';
import { SampleButton } from '../imports/sample-button';

/** Shown on Leads while marketing knows nobody. */
export function EmptyLeads() {
  return (
    <EmptyState
      title="No leads yet"
      action={{ label: 'Import leads', to: 'sources/files?kind=people' }}
      others={
        <>
          <SampleButton kind="people" />
          <ConnectLink />
        </>
      }
    >
      <p>
        Everyone marketing knows appears here, ranked by your lead definition: what they engaged with, why
        they score as they do, and what sales says about them.
      </p>
      <p>Import a CSV or Excel file, or connect a tool and they appear automatically.</p>
    </EmptyState>
  );
}

/** Shown in the inbox before the first feedback. */
export function EmptyFeedback() {
  const { person } = useConsoleMe();
  const isAdmin = person.role === 'admin';
  return (
    <EmptyState title="No feedback yet" action={isAdmin ? { label: 'Add a rep', to: 'people' } : undefined}>
      <p>
        Reps’ feedback on your leads appears here within seconds of their click, and this is where you answer
        it.
      </p>
      <p>
        A rep sees a lead’s card beside the LinkedIn profile or email, and gives a verdict in one click.{' '}
        {isAdmin
          ? 'For that, each rep needs a link from you.'
          : 'For that, each rep needs a link, which an admin creates under People.'}
      </p>
    </EmptyState>
  );
}

/** Shown on Content while there is none. */
export function EmptyContents() {
  return (
    <EmptyState
      title="No content yet"
      action={{ label: 'Import content', to: 'sources/files?kind=content' }}
      others={
        <>
          <SampleButton kind="content" />
          <ConnectLink />
        </>
      }
    >
      <p>
        Your guides, webinars and pages appear here, with how many leads engaged with each, what reps found
        helpful, and what the accepted leads had read.
      </p>
      <p>Import a list, or connect a tool and content appears automatically with the engagement it sends.</p>
    </EmptyState>
  );
}

/** Shown on Reports if no lead counts in the chosen period. */
export function EmptyReports() {
  return (
    <EmptyState
      title="Nothing to report in this period"
      action={{ label: 'See your leads', to: 'leads' }}
      others={
        <Link to="sources/files" className="link inline-flex items-center">
          Import leads
        </Link>
      }
    >
      <p>
        This page shows what became of your leads: accepted, sent back or rejected, by content, campaign and
        source, why, and how fast each side responded.
      </p>
      <p>
        A lead counts from the day it reaches the threshold or a rep judges it. Choose a longer period above,
        look at who is close, or import leads if you have none yet.
      </p>
    </EmptyState>
  );
}

/** Shown on Sources before anything is connected. The page’s own button connects the first tool. */
export function EmptySources() {
  return (
    <EmptyState
      title="Nothing is connected yet"
      others={
        <>
          <Link to="sources/files" className="link inline-flex items-center">
            Import a file
          </Link>
          <SampleButton kind="engagement" label="Download a sample engagement file" />
        </>
      }
    >
      <p>
        The tools that tell Passback what your leads do appear here, such as your website, marketing
        automation or webinars, with how each is doing.
      </p>
      <p>
        Connecting one takes a few minutes: choose it, copy an address into it, and watch the first event
        arrive. To try it first, import a file.
      </p>
    </EmptyState>
  );
}

/** Shown on Targets while there is none. @param onAdd missing for those who may not add one. */
export function EmptyTargets({ onAdd }: { onAdd?: () => void }) {
  return (
    <EmptyState title="No targets yet" action={onAdd && { label: 'Add target', onClick: onAdd }}>
      <p>So far, feedback appears only in this console.</p>
      <p>
        A target sends it to your CRM or to a Slack or Teams channel, a minute after a rep gives it.
        {!onAdd && ' An admin can add one here.'}
      </p>
    </EmptyState>
  );
}

function ConnectLink() {
  return (
    <Link to="sources/add" className="link inline-flex items-center">
      Connect a tool
    </Link>
  );
}
