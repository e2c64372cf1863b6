import type { ReactNode } from 'react';
import { CodeLine } from '../../ui/code-line';

/** The three steps from a link to a connected browser. */
export function JoinSteps({ code, installUrl }: { code: string; installUrl: string | undefined }) {
  const isPhone = /\b(?:Mobi|Android)/.test(navigator.userAgent);
  return (
    <ol className="grid gap-3">
      <Step number={1} title="Install Passback">
        {isPhone ? (
          <p className="font-semibold text-warm">
            Passback only works on a computer. Open this link on one, in Chrome, Edge or Firefox.
          </p>
        ) : (
          <p className="text-ink-2">{describeInstall(installUrl)}</p>
        )}
        {installUrl && !isPhone && (
          <a
            href={installUrl}
            target="_blank"
            rel="noreferrer"
            className="push-on inline-flex w-fit items-center"
          >
            Install Passback
          </a>
        )}
      </Step>
      <Step number={2} title="Copy your code">
        <CodeLine text={code} of="your code" />
        <p className="text-ink-3 text-small">
          Like this link, it’s for you only: it gives access to your team’s leads.
        </p>
      </Step>
      <Step number={3} title="Paste it into Passback’s options">
        <p className="text-ink-2">
          They open when Passback is installed. If they’re closed, click Passback in the browser’s toolbar and
          choose <b className="font-semibold text-ink">Enter the code</b>. Then choose{' '}
          <b className="font-semibold text-ink">Connect</b>.
        </p>
      </Step>
    </ol>
  );
}

function describeInstall(installUrl: string | undefined): string {
  return installUrl
    ? 'In Chrome, Edge or Firefox. Already installed? Skip to step 2.'
    : 'Your IT team installs it in Chrome, Edge or Firefox, or gives you the package. Already in your toolbar? Skip to step 2.';
}

function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <li className="flex gap-3 rounded-xl border border-line bg-card p-4">
      <span
        aria-hidden="true"
        className="grid size-6 shrink-0 place-items-center rounded-full bg-track font-semibold text-ink-2 text-small"
      >
        {number}
      </span>
      <div className="grid min-w-0 flex-1 gap-2">
        <h2 className="font-semibold text-heading">{title}</h2>
        {children}
      </div>
    </li>
  );
}
