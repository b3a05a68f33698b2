'use client';

import { useEffect, useRef } from 'react';
import type { IngestOptions } from '#lib/ingest/schema.ts';
import { decimalSignOf } from '../../../_ui/tables/table-as-text.ts';
import type { PreviewAnswer } from '../preview/preview-messages.ts';
import { pastedName } from './pasted-file.ts';

/** Settles by the language of the browser what pasted numbers leave open: a spreadsheet shows them in the user's own, where 1.234 may be more
 * than a thousand. Once for each paste; it can be changed like any other guess. */
export function usePastedDecimal(
  file: File | null,
  answer: PreviewAnswer | null,
  onOptions: (options: IngestOptions) => void,
): void {
  const settled = useRef<File | null>(null);
  useEffect(() => {
    if (file === null || answer === null || file.name !== pastedName || settled.current === file) return;
    settled.current = file;
    const { guesses, dialect } = answer.preview;
    const decimal = decimalSignOf(navigator.language) === ',' ? ',' : '.';
    if (guesses?.decimal.how !== 'unsure' || dialect.decimal === decimal) return;
    onOptions({ ...answer.options, dialect: { ...answer.options.dialect, decimal } });
  }, [file, answer, onOptions]);
}
