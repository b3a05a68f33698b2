'use client';

import { useState } from 'react';
import { SelectField } from '../../../_ui/controls/select-field.tsx';
import { InstantSection } from '../../../_ui/instant-forecast/instant-section.tsx';
import { formatCount } from '../../../_ui/words/format-number.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';
import type { PreviewAnswer } from '../preview/preview-messages.ts';
import { usePreviewInstant } from './use-preview-instant.ts';

/** The instant forecast of a column of a file that nobody has stored yet, as the file is read now. */
export function PreviewInstant({ file, preview }: { file: File; preview: PreviewAnswer }) {
  const [seriesKey, setSeriesKey] = useState<string | null>(null);
  const { latest, isPending } = usePreviewInstant(file, preview, seriesKey);
  const { keys, seriesCount, answer } = latest ?? { keys: [], seriesCount: 0, answer: null };
  const shown = keys.find((key) => key === seriesKey) ?? (answer?.ok ? answer.packed.key : keys[0]);
  const reading = preview.preview.whole ? 'Forecasting…' : 'Reading the whole file…';
  return (
    <InstantSection
      answer={answer}
      drawing={latest?.id ?? 0}
      pending={isPending ? reading : null}
      judged="Store this dataset for a forecast that is judged."
      choice={
        keys.length < 2 ? null : (
          <SelectField
            label="Series"
            hint={
              seriesCount > keys.length
                ? `The first ${formatCount(keys.length)} of ${formatCount(seriesCount)}`
                : undefined
            }
            value={shown}
            onChange={(event) => setSeriesKey(event.target.value)}
            options={keys.map((key) => ({ value: key, label: shownName(key, 60) }))}
            className="w-full sm:w-56"
          />
        )
      }
    />
  );
}
