'use client';

import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { pictureSize } from './chart-picture.tsx';

/** Saves a picture as an SVG file.
 * @param name of the file, without its ending */
export const saveSvg = (picture: ReactElement, name: string): void =>
  saveBlob(new Blob([svgTextOf(picture)], { type: 'image/svg+xml' }), `${name}.svg`);

/** Paints a picture at twice its size and saves it as a PNG file.
 * @throws if the browser cannot read the SVG or gives no canvas */
export async function savePng(picture: ReactElement, name: string): Promise<void> {
  saveBlob(await paintSvg(svgTextOf(picture), pictureSize), `${name}.png`);
}

/** Paints an SVG text at twice its size as PNG.
 * @param size in pixels, as the SVG has it
 * @throws if the browser cannot read the SVG or gives no canvas */
export async function paintSvg(
  svg: string,
  size: { readonly width: number; readonly height: number },
): Promise<Blob> {
  const image = new Image(size.width, size.height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * size.width;
  canvas.height = 2 * size.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to paint on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { promise, resolve } = Promise.withResolvers<Blob | null>();
  canvas.toBlob(resolve, 'image/png');
  const blob = await promise;
  if (!blob) throw new Error('The canvas could not be written as PNG.');
  return blob;
}

/** Draws the picture outside the page and hands it over as text. */
function svgTextOf(picture: ReactElement): string {
  const host = document.createElement('div');
  const root = createRoot(host);
  flushSync(() => root.render(picture));
  const text = host.firstElementChild ? new XMLSerializer().serializeToString(host.firstElementChild) : '';
  root.unmount();
  return text;
}

/** Saves a blob under a name, as a link's download would. */
export function saveBlob(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
