import type { DefinitionVersion, ScoreWorth } from '../../../../utils/contract/console/definitions';
import type { GradeWorth } from '../../../../utils/contract/shared/grade-worth';
import type { ScoreBand } from '../../../../utils/contract/shared/score-band';
import { CsvButton } from '../../app/csv-button';
import { formatCount, formatInterval, formatShare } from '../../ui/format';
import { Section } from '../../ui/section';

/** What scores were worth: the accepted share by score, with its interval, and how well earlier versions did. */
export function ScoreWorthSection({
  versions,
  grades,
  current: { definition, maximum },
}: {
  versions: readonly ScoreWorth[];
  grades: readonly GradeWorth[];
  current: DefinitionVersion;
}) {
  const worth = versions.find(({ version }) => version === definition.version);
  const bands = worth?.bands ?? [];
  const described = versions.map((one) => ({ version: one.version, sentence: describeWorth(one) }));
  return (
    <Section
      title="What a score is worth"
      aside={
        bands.length > 0 && (
          <>
            accepted, with the 95% interval{' '}
            <CsvButton path="definitions/score-worth.csv" of="What a score is worth" />
          </>
        )
      }
    >
      {bands.length === 0 ? (
        <p className="text-ink-2">
          Once 20 leads have been judged under this version, you see here how many leads with a given score
          sales accepts.
        </p>
      ) : (
        <table className="w-full">
          <thead className="sr-only">
            <tr>
              <th scope="col">Score</th>
              <th scope="col">Accepted</th>
              <th scope="col">Interval</th>
            </tr>
          </thead>
          <tbody>
            {bands.map((band, index) => (
              <Row key={band.from} band={band} isLast={index === bands.length - 1} maximum={maximum} />
            ))}
          </tbody>
        </table>
      )}
      {bands.length > 0 && <GradeTable grades={grades} />}
      <ul className="mt-2 grid gap-1 text-ink-2 text-small empty:hidden">
        {described.map(({ version, sentence }) => (
          <li key={version}>
            Version {version}: {sentence}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How well a version's scores tell accepted leads from others. What isn't known isn't claimed. */
export function describeWorth({ verdicts, reps, separation, brier }: ScoreWorth): string {
  const by = reps === 1 ? ', all by one rep' : '';
  const n = `${formatCount(verdicts)} ${verdicts === 1 ? 'verdict' : 'verdicts'}${by}`;
  if (!separation) {
    return `${n}. It takes 10 accepted leads and 10 others to say how well the score tells them apart.`;
  }
  const parts = [
    `in ${formatShare(separation.value)} of pairs of an accepted and another lead, the accepted one had the higher score (AUC; ${formatInterval(separation)}, n = ${n}). Chance would be 50%.`,
    brier &&
      `Brier score ${brier.value.toFixed(2)} (${brier.low.toFixed(2)}–${brier.high.toFixed(2)}); always predicting the average gives ${brier.ofAverage.toFixed(2)}.`,
  ];
  return parts.filter(Boolean).join(' ');
}

function Row({ band, isLast, maximum }: { band: ScoreBand; isLast: boolean; maximum: number }) {
  const { from, to, accepted, of, low, high } = band;
  const span = from === to ? `${from}` : `${from}–${isLast ? Math.min(to, maximum) : to}`;
  return (
    <tr className="border-line border-t">
      <th scope="row" className="whitespace-nowrap py-2 pe-4 text-start font-normal tabular-nums">
        {span}
      </th>
      <td className="whitespace-nowrap py-2 pe-4">
        <b className="font-semibold">{formatShare(accepted / of)}</b>{' '}
        <span className="text-ink-3 text-small">of {formatCount(of)}</span>
      </td>
      <td className="w-full py-2">
        <span className="sr-only">
          {Math.round(100 * low)} to {formatShare(high)}
        </span>
        <span className="relative block h-2 rounded-full bg-track" aria-hidden="true">
          <span
            className="absolute inset-y-0 rounded-full bg-accent opacity-40 forced-colors:bg-[CanvasText]"
            style={{ insetInlineStart: `${100 * low}%`, width: `${100 * (high - low)}%` }}
          />
          <span
            className="absolute -inset-y-0.5 w-0.5 bg-accent forced-colors:bg-[CanvasText]"
            style={{ insetInlineStart: `${(100 * accepted) / of}%` }}
          />
        </span>
      </td>
    </tr>
  );
}

/** A share of fewer leads isn't shown. */
const minJudged = 20;
const fitGrades = ['A', 'B', 'C', 'D'] as const;
const engagementGrades = [1, 2, 3, 4];

/** The accepted share by grade: a letter for fit, and a number for engagement. */
function GradeTable({ grades }: { grades: readonly GradeWorth[] }) {
  const find = (fit: string, engagement: number) =>
    grades.find((grade) => grade.fit === fit && grade.engagement === engagement);
  return (
    <div className="relative mt-4 overflow-x-auto">
      <table className="w-full">
        <caption className="mb-1 text-start text-ink-2">
          By grade: a letter for fit, a number for engagement
        </caption>
        <thead className="text-ink-3 text-small">
          <tr>
            <th scope="col" className="whitespace-nowrap text-start font-normal">
              Fit
            </th>
            {engagementGrades.map((engagement) => (
              <th
                key={engagement}
                scope="col"
                className="whitespace-nowrap ps-2 text-end font-normal sm:ps-3"
              >
                <span className="max-sm:sr-only">Engagement </span>
                {engagement}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fitGrades.map((fit) => (
            <tr key={fit} className="border-line border-t">
              <th scope="row" className="py-2 text-start font-normal">
                {fit}
              </th>
              {engagementGrades.map((engagement) => (
                <td key={engagement} className="whitespace-nowrap py-2 ps-2 text-end tabular-nums sm:ps-3">
                  <GradeShare grade={find(fit, engagement)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GradeShare({ grade }: { grade: GradeWorth | undefined }) {
  if (!grade) return <span className="text-ink-3">–</span>;
  const { accepted, of } = grade;
  if (of < minJudged) {
    return (
      <span className="text-ink-3">
        {formatCount(accepted)} of {formatCount(of)}
      </span>
    );
  }
  return (
    <>
      <b className="font-semibold">{formatShare(accepted / of)}</b>{' '}
      <span className="text-ink-3 text-small">of {formatCount(of)}</span>
      <span className="block text-ink-3 text-small">{formatInterval(grade)}</span>
    </>
  );
}
