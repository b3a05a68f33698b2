'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { buttonClass } from '../controls/button-class.ts';
import { savePng, saveSvg } from './save-picture.ts';

/** What can be taken along: the part in view as a picture, all the numbers as a table.
 * @param name     of the files; what is no letter or digit becomes a dash
 * @param pictureOf draws the picture when it is asked for */
export function ChartDownloads({
  name,
  pictureOf,
  csvHref,
}: {
  name: string;
  pictureOf: () => ReactElement;
  csvHref: string;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const fileName = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '') || 'chart';
  const onPng = async () => {
    try {
      await savePng(pictureOf(), fileName);
      setProblem(null);
    } catch (error) {
      setProblem(`The PNG could not be made: ${error instanceof Error ? error.message : 'unknown reason'}`);
    }
  };
  return (
    <>
      <span className="flex items-center gap-2 sm:ml-auto">
        <span className="text-muted">Download</span>
        <Button onClick={onPng}>PNG</Button>
        <Button onClick={() => saveSvg(pictureOf(), fileName)}>SVG</Button>
        <a className={buttonClass('plain')} href={csvHref} download>
          CSV
        </a>
      </span>
      {problem ? (
        <p role="alert" className="text-warning">
          {problem}
        </p>
      ) : null}
    </>
  );
}
