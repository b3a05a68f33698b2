import type { ReactNode } from 'react';
import type { VersionFacts } from '#lib/datasets/schema.ts';
import { settingLabels } from '#lib/forecast/schema.ts';
import type { RunDetail } from '#lib/runs/schema.ts';
import { Term } from '../../../_ui/overlays/tooltip-term.tsx';
import { formatDuration, formatInstant } from '../../../_ui/words/format-date.ts';
import { formatCount } from '../../../_ui/words/format-number.ts';
import { settingFacts } from '../../../_ui/words/setting-facts.ts';
import { Verification } from '../verification/verification.tsx';
import type { FoundInData } from './found-in-data.ts';

/** All that fixes the run: settings, seed, engine, data by their fingerprint, and why each was chosen. */
export function SettingsSection({
  run,
  version,
  found = null,
  mayVerify = false,
}: {
  run: RunDetail;
  version: VersionFacts | null;
  found?: FoundInData | null;
  /** Whether the reader may have the run trained again. */
  mayVerify?: boolean;
}) {
  const { settings, result } = run;
  const step = version?.step ?? ({ unit: 'observation', count: 1 } as const);
  const facts: readonly (readonly [name: string, value: ReactNode])[] = [
    ...settingFacts(settings, step),
    ['Values to come', beyondWords(settings.covariates?.beyond)],
    ['Parameters', result ? formatCount(result.parameterCount) : null],
    [
      'Best epoch',
      result && result.bestEpochs.length > 0 ? result.bestEpochs.map(formatCount).join(', ') : null,
    ],
    ['Engine', run.engine],
    [
      'Trained for',
      run.durationMs === null || run.finishedAt === null ? null : formatDuration(run.durationMs),
    ],
    ['Finished', run.finishedAt ? formatInstant(run.finishedAt) : null],
  ];
  return (
    <section id="settings" aria-labelledby="settings-title" className="flex scroll-mt-4 flex-col gap-4">
      <h2 id="settings-title">Settings</h2>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4 lg:grid-cols-6">
        {facts.map(([name, value]) =>
          value === null || value === '' ? null : (
            <div key={name} className="min-w-0">
              <dt className="text-label text-muted">{name}</dt>
              <dd className="wrap-anywhere">{value}</dd>
            </div>
          ),
        )}
      </dl>
      <dl className="flex flex-col gap-1">
        <Fingerprint
          name={
            <>
              {run.datasetName} v{run.versionNumber}, <Term name="sha256" />
            </>
          }
          value={run.contentSha256}
        />
        <Fingerprint
          name={
            <>
              Weights, <Term name="sha256" />
            </>
          }
          value={run.weightsSha256}
        />
      </dl>
      <Verification run={run} mayVerify={mayVerify} />
      <div className="grid gap-x-10 gap-y-4 md:grid-cols-2">
        {found ? (
          <Reasons title={`What was found in ${found.key}`} sentences={found.reasons}>
            {found.changed.length > 0 ? (
              <p className="text-muted">
                Set by hand: {found.changed.map((name) => settingLabels[name]).join(', ')}.
              </p>
            ) : null}
          </Reasons>
        ) : null}
        {result ? <Reasons title="How it was trained" sentences={result.reasons} /> : null}
      </div>
    </section>
  );
}

/** What was given for columns known in the future where the file ends: "planned for promo, else 0". */
function beyondWords(beyond: NonNullable<RunDetail['settings']['covariates']>['beyond']): string | null {
  if (beyond === undefined) return null;
  const planned = Object.keys(beyond.values);
  const words = [
    ...(planned.length > 0 ? [`planned for ${planned.join(', ')}`] : []),
    ...(beyond.zero ? ['0 where none is given'] : []),
  ];
  return words.join(', ');
}

function Reasons({
  title,
  sentences,
  children,
}: {
  title: string;
  sentences: readonly string[];
  children?: ReactNode;
}) {
  return (
    <div className="flex flex-col gap-1">
      <h3>{title}</h3>
      <ul className="flex max-w-prose list-disc flex-col gap-1 pl-4 marker:text-muted">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {children}
    </div>
  );
}

function Fingerprint({ name, value }: { name: ReactNode; value: string | null }) {
  if (!value) return null;
  return (
    <div className="flex flex-wrap gap-x-3">
      <dt className="text-muted">{name}</dt>
      <dd className="font-mono wrap-anywhere">{value}</dd>
    </div>
  );
}
