'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '../../controls/button.tsx';
import { buttonClass } from '../../controls/button-class.ts';
import { pngOf, saveBlob, svgTextOf } from './save-picture.ts';

/** What can be taken along of a picture: itself as PNG and SVG, its numbers as CSV and, where there is more to say, JSON.
 * @param name    of the picture and so of the files; what is no letter or digit becomes a dash there
 * @param picture draws it when it is asked for; null where it is not there yet
 * @param csv     its text, or where all the numbers lie */
export function ChartDownloads({
  name,
  picture,
  csv,
  json,
  className = '',
}: {
  name: string;
  picture: () => ReactElement | string | null;
  csv: (() => string) | { readonly href: string };
  json?: () => unknown;
  className?: string;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const fileName = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '') || 'chart';
  const saveText = (text: string, type: string, ending: string) =>
    saveBlob(new Blob([text], { type }), `${fileName}.${ending}`);
  const svg = () => {
    const drawn = picture();
    if (drawn === null) throw new Error('it is not drawn yet');
    return svgTextOf(drawn);
  };
  const attempt = async (make: () => Promise<void> | void) => {
    try {
      await make();
      setProblem(null);
    } catch (error) {
      setProblem(
        `The picture could not be made: ${error instanceof Error ? error.message : 'unknown reason'}.`,
      );
    }
  };
  return (
    <>
      <span className={`flex flex-wrap items-center gap-2 print:hidden ${className}`}>
        <span className="text-muted">Download</span>
        <Button
          aria-label={`${name} as PNG`}
          onClick={() => attempt(async () => saveBlob(await pngOf(svg()), `${fileName}.png`))}
        >
          PNG
        </Button>
        <Button
          aria-label={`${name} as SVG`}
          onClick={() => attempt(() => saveText(svg(), 'image/svg+xml', 'svg'))}
        >
          SVG
        </Button>
        {typeof csv === 'function' ? (
          <Button aria-label={`${name} as CSV`} onClick={() => saveText(csv(), 'text/csv', 'csv')}>
            CSV
          </Button>
        ) : (
          <a aria-label={`${name} as CSV`} className={buttonClass('plain')} href={csv.href} download>
            CSV
          </a>
        )}
        {json ? (
          <Button
            aria-label={`${name} as JSON`}
            onClick={() => saveText(JSON.stringify(json(), null, 1), 'application/json', 'json')}
          >
            JSON
          </Button>
        ) : null}
      </span>
      {problem ? (
        <p role="alert" className="text-warning">
          {problem}
        </p>
      ) : null}
    </>
  );
}
