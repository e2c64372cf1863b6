import { sites } from '../../utils/sites';
import { webmail } from '../../utils/sites/webmails/webmail';
import { findExamples } from './examples';
import { linesOfSighting, maskUrl } from './mask';
import type { CopiedReport } from './parse-report';
import { type Probe, probePage, type SelectorHit } from './probe-page';
import type { SavedPage } from './read-input';
import { judge, type Verdict, verdictLines } from './verdict';

export interface Outcome {
  /** What to print. */
  lines: string[];
  /** 0 if someone was detected or nobody is on the page, 1 if the page can't be read. */
  exitCode: 0 | 1;
}

/** Probes a saved page and, if it can't be read, the frames saved with it. */
export async function outcomeOfPage(
  page: SavedPage,
  frames: SavedPage[],
  isMasked: boolean,
): Promise<Outcome> {
  const whole = await outcomeOf(page, isMasked);
  if (whole.hasPeople) return whole;
  for (const frame of frames) {
    const inFrame = await outcomeOf(frame, isMasked);
    if (inFrame.hasPeople) {
      return { lines: [...whole.lines, '', 'In one of its frames:', ...inFrame.lines], exitCode: 0 };
    }
  }
  return whole;
}

/**
 * Judges the selectors in a rep's report. The exit code is always 1, because the reported page couldn't be read.
 */
export async function outcomeOfReport({ version, site: id, day, selectors }: CopiedReport): Promise<Outcome> {
  const site = [...sites, webmail].find((one) => one.id === id);
  const about = `A report from Passback ${version}, ${day}, about a page that couldn’t be read.`;
  if (!site) {
    return {
      lines: [about, `There is no reader “${id}” here. It may have been renamed or removed.`],
      exitCode: 1,
    };
  }
  const counted = Object.entries(site.selectors).flatMap(([name, selector]) => {
    const found = selectors.get(name);
    return found === undefined ? [] : [{ name, selector, found, visible: found }];
  });
  const newer = Object.keys(site.selectors).filter((name) => !selectors.has(name));
  const older = [...selectors.keys()].filter((name) => !(name in site.selectors));
  return {
    lines: [
      about,
      '',
      ...counted.map(({ name, selector, found }) => `  ${found}  ${name}  ${selector}`),
      ...newer.map((name) => `  ?  ${name}  isn’t in the report, because it is newer.`),
      ...older.map((name) => `  ${selectors.get(name)}  ${name}  is no longer a selector of this reader.`),
      '',
      ...verdictLines(judge(site.name, counted, await findExamples(id))),
    ],
    exitCode: 1,
  };
}

async function outcomeOf(
  { content, url, urlFrom }: SavedPage,
  isMasked: boolean,
): Promise<Outcome & { hasPeople: boolean }> {
  const place = `${isMasked ? maskUrl(url) : url.href} (from ${urlFrom})`;
  const probe = await probePage(content, url);
  if (!probe) {
    return { lines: [place, 'No reader supports this address.'], exitCode: 1, hasPeople: false };
  }
  const { site, sighting, selectors, others } = probe;
  const verdict = judge(site.name, selectors, await findExamples(site.id));
  const isUnread = sighting.status === 'mounting' || isUnexpectedlyEmpty(probe, verdict);
  return {
    lines: [
      place,
      `Reader: ${site.id} (${site.name})`,
      '',
      'Selectors: matches, matches on screen',
      ...selectors.map(selectorLine),
      '',
      'Other selectors used',
      ...others.map(({ selector, found, visible, by }) =>
        selectorLine({ name: by ?? '', selector, found, visible }),
      ),
      '',
      describeSighting(probe, verdict),
      ...linesOfSighting(sighting, isMasked).map((line) => `  ${line}`),
      '',
      ...verdictLines(verdict),
    ],
    exitCode: isUnread ? 1 : 0,
    hasPeople: sighting.status === 'people' || sighting.status === 'company',
  };
}

function selectorLine({ name, selector, found, visible }: SelectorHit): string {
  return `  ${String(found).padStart(4)} ${String(visible).padStart(4)}  ${name}  ${selector}`;
}

/** Whether nobody is detected although the page is like one with someone on it. */
function isUnexpectedlyEmpty({ sighting }: Probe, { suspects, isLikeExample }: Verdict): boolean {
  return sighting.status === 'nobody' && suspects.length > 0 && isLikeExample;
}

function describeSighting(probe: Probe, verdict: Verdict): string {
  const { sighting } = probe;
  if (sighting.status === 'mounting') {
    return 'Couldn’t read: the page seems not to have rendered yet, or it shows a different person than its address.';
  }
  if (isUnexpectedlyEmpty(probe, verdict)) {
    return `Detected nobody, although the page looks like our example “${verdict.example ?? ''}”.`;
  }
  if (sighting.status === 'nobody') return 'Detected nobody.';
  return sighting.status === 'company'
    ? 'Detected a company:'
    : `Detected ${sighting.people.length}, in order:`;
}
