import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
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
  if (!extension) return showProblem(c, detail, status, restartPath(started));
  const answer = { error: detail, state: extension.state };
  return c.redirect(toExtension(extension.redirect, answer));
}

export function showProblem(c: Context<Env>, text: string, status: ContentfulStatusCode, again?: string) {
  const button = again ? toButton('Sign in again', again) : '';
  return c.html(toHtml('Sign in · Passback', escapeHtml(text), button), status, htmlHeaders);
}

/** Someone else's extension could ask, too, so the rep decides whether it gets their access. */
export function showConfirmation(
  c: Context<Env>,
  { answer, team, person }: { answer: string; team: string; person: string },
) {
  const [id = ''] = new URL(answer).host.split('.');
  const text = `Connect the extension <b>${escapeHtml(id)}</b> to <b>${escapeHtml(team)}</b> as <b>${escapeHtml(person)}</b>? It can then see the team’s leads. If you didn’t just start this in Passback’s options, close this window.`;
  return c.html(toHtml('Connect · Passback', text, toButton('Connect', answer)), 200, htmlHeaders);
}

/** A team that someone may sign in to. */
export interface Team {
  id: string;
  name: string;
}

export function showTeams(c: Context<Env>, started: StartedSignIn, teams: readonly Team[]) {
  if (teams.length === 0) {
    const text = 'Your company account has no role in any team here. Ask one of your team’s admins.';
    return showRefusal(c, started, new ProblemError(403, 'not-admitted', text));
  }
  const buttons = teams.map(({ id, name }) => toButton(name, restartPath({ ...started, team: id })));
  return c.html(
    toHtml('Choose a team · Passback', 'Which team do you want to sign in to?', buttons.join('')),
    200,
    htmlHeaders,
  );
}

function toButton(label: string, href: string): string {
  return `<a class="push" href="${escapeHtml(href)}">${escapeHtml(label)}</a>`;
}
