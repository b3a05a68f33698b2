'use client';

import { useRef, useState } from 'react';
import { paintSvg, saveBlob } from '../../../../_ui/chart/save-picture.ts';
import { Button } from '../../../../_ui/controls/button.tsx';
import { resolveColour } from '../painting/chart-colours.ts';

/** A picture to take along: as PNG, as SVG, and its numbers as CSV and JSON. */
export function MemoryDownloads({
  name,
  svg,
  csv,
  json,
}: {
  /** Of the files, without an ending. */
  name: string;
  /** Its width and height in pixels stand in its first tag; colours may be variables of the page. */
  svg: () => string | null;
  csv: () => string;
  json: () => unknown;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const fileName = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const save = (text: string, type: string, ending: string) =>
    saveBlob(new Blob([text], { type }), `${fileName}.${ending}`);
  const picture = () => {
    const text = svg();
    if (text === null || !place.current) throw new Error('the picture is not drawn yet');
    return withoutVariables(text, place.current);
  };
  const attempt = async (make: () => Promise<void> | void) => {
    try {
      setProblem(null);
      await make();
    } catch (error) {
      setProblem(
        `The picture could not be made: ${error instanceof Error ? error.message : 'unknown reason'}.`,
      );
    }
  };
  return (
    <div ref={place} className="flex flex-wrap items-center gap-2">
      <span className="text-muted">Download</span>
      <Button
        aria-label={`${name} as PNG`}
        onClick={() =>
          attempt(async () => saveBlob(await paintSvg(picture(), sizeOf(picture())), `${fileName}.png`))
        }
      >
        PNG
      </Button>
      <Button
        aria-label={`${name} as SVG`}
        onClick={() => attempt(() => save(picture(), 'image/svg+xml', 'svg'))}
      >
        SVG
      </Button>
      <Button aria-label={`${name} as CSV`} onClick={() => save(csv(), 'text/csv', 'csv')}>
        CSV
      </Button>
      <Button
        aria-label={`${name} as JSON`}
        onClick={() => save(JSON.stringify(json(), null, 1), 'application/json', 'json')}
      >
        JSON
      </Button>
      {problem ? (
        <p role="alert" className="text-warning">
          {problem}
        </p>
      ) : null}
    </div>
  );
}

/** Colours as they are on the page now: outside it there are no variables. */
const withoutVariables = (svg: string, place: HTMLElement): string =>
  svg.replaceAll(
    /var\((--[\w-]+)\)/g,
    (_, variable: string) => `rgb(${resolveColour(place, variable).join(',')})`,
  );

function sizeOf(svg: string): { width: number; height: number } {
  const [, width = '1200'] = /<svg[^>]*\swidth="([\d.]+)"/.exec(svg) ?? [];
  const [, height = '600'] = /<svg[^>]*\sheight="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
