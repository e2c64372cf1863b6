import type { Context } from 'hono';
import { escapeHtml } from '../../../platform/escape-html';
import { ProblemError } from '../../../platform/problem-error';
import type { Env } from '../../http/context';
import { htmlHeaders, toHtml } from '../../http/html-page';
import type { StartedSignIn } from './sign-in-cookie';

export function startPath(query: Record<string, string | undefined>): string {
  const set = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return set.length > 0 ? `/sign-in?${new URLSearchParams(set)}` : '/sign-in';
}

export function toExtension(redirect: string, answer: Record<string, string>): string {
  const url = new URL(redirect);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  return url.href;
}

function restartPath({ team, page, extension }: StartedSignIn): string {
  return startPath({ team, page, ...extension });
}

/** Tells the extension why nobody was signed in, or the person if they are in the console. */
export function showRefusal(c: Context<Env>, started: StartedSignIn, { detail, status }: ProblemError) {
  const { extension } = started;
  if (!extension) return showProblem(c, detail, status === 403 ? 403 : 401, restartPath(started));
  const answer = { error: detail, state: extension.state };
  return c.redirect(toExtension(extension.redirect, answer));
}

export function showProblem(c: Context<Env>, text: string, status: 400 | 401 | 403, again?: string) {
  const link = again ? ` <a href="${escapeHtml(again)}">Sign in again</a>` : '';
  return c.html(toHtml('Passback: sign-in', `${escapeHtml(text)}${link}`), status, htmlHeaders);
}

/** Someone else's extension could ask, too, so the rep decides whether it gets their access. */
export function showConfirmation(
  c: Context<Env>,
  { answer, team, person }: { answer: string; team: string; person: string },
) {
  const { host } = new URL(answer);
  const text = `Connect the extension <b>${escapeHtml(host)}</b> to <b>${escapeHtml(team)}</b> as <b>${escapeHtml(person)}</b>? It can then see the team’s leads. If you didn’t just start this in Passback’s options, close this window. <a href="${escapeHtml(answer)}">Connect</a>`;
  return c.html(toHtml('Passback: connect', text), 200, htmlHeaders);
}

export function showTeams(c: Context<Env>, started: StartedSignIn, teams: readonly string[]) {
  if (teams.length === 0) {
    const text = 'Your company account has no role in any team here. Ask one of your team’s admins.';
    return showRefusal(c, started, new ProblemError(403, 'not-admitted', text));
  }
  const links = teams.map(
    (team) => `<a href="${escapeHtml(restartPath({ ...started, team }))}">${escapeHtml(team)}</a>`,
  );
  return c.html(
    toHtml('Passback: choose a team', `Sign in to which team? ${links.join(' · ')}`),
    200,
    htmlHeaders,
  );
}
