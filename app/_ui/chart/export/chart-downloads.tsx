'use client';

import { DropdownMenu } from 'radix-ui';
import { type ReactElement, useState } from 'react';
import { buttonClass } from '../../controls/button-class.ts';
import { pngOf, saveBlob, svgTextOf } from './save-picture.ts';

/** What can be taken along of a picture, in one menu: itself as PNG and SVG, its numbers as CSV and, where there is more to say, JSON.
 * @param name    of the picture and so of the files; what is no letter or digit becomes a dash there
 * @param picture draws it when it is asked for; null where it is not there yet
 * @param csv     its text, or where all the numbers lie
 * @param more    further files of the same, each by what it is */
export function ChartDownloads({
  name,
  picture,
  csv,
  json,
  more = [],
  className = '',
}: {
  name: string;
  picture: () => ReactElement | string | null;
  csv: (() => string) | { readonly href: string };
  json?: () => unknown;
  /** Further files that lie on the server. */
  more?: readonly { readonly ending: string; readonly href: string }[];
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
  const items = [
    { ending: 'PNG', save: () => attempt(async () => saveBlob(await pngOf(svg()), `${fileName}.png`)) },
    { ending: 'SVG', save: () => attempt(() => saveText(svg(), 'image/svg+xml', 'svg')) },
    ...(typeof csv === 'function'
      ? [{ ending: 'CSV', save: () => saveText(csv(), 'text/csv', 'csv') }]
      : [{ ending: 'CSV', href: csv.href }]),
    ...(json
      ? [
          {
            ending: 'JSON',
            save: () => saveText(JSON.stringify(json(), null, 1), 'application/json', 'json'),
          },
        ]
      : []),
    ...more,
  ];
  return (
    <>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger
          aria-label={`Download ${name}`}
          className={buttonClass('plain', `print:hidden ${className}`)}
        >
          Download
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            align="end"
            sideOffset={4}
            className="z-50 min-w-28 rounded-control border border-line bg-raised p-1 shadow-float"
          >
            {items.map((item) =>
              'href' in item ? (
                <DropdownMenu.Item key={item.ending} asChild className={itemClass}>
                  <a href={item.href} download>
                    {item.ending}
                  </a>
                </DropdownMenu.Item>
              ) : (
                <DropdownMenu.Item key={item.ending} onSelect={item.save} className={itemClass}>
                  {item.ending}
                </DropdownMenu.Item>
              ),
            )}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {problem ? (
        <p role="alert" className="text-warning">
          {problem}
        </p>
      ) : null}
    </>
  );
}

const itemClass =
  'flex h-control cursor-pointer items-center rounded-control px-2 no-underline outline-none data-[highlighted]:bg-surface';
