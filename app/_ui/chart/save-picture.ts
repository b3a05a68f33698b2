'use client';

import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { type ForecastChartPicture, pictureSize } from '../forecast-chart/forecast-chart-picture.tsx';

/** Draws the picture outside the page and hands it over as SVG text. */
export function pictureAsSvg(
  picture: typeof ForecastChartPicture,
  properties: Parameters<typeof ForecastChartPicture>[0],
): string {
  const host = document.createElement('div');
  const root = createRoot(host);
  flushSync(() => root.render(createElement(picture, properties)));
  const text = host.firstElementChild ? new XMLSerializer().serializeToString(host.firstElementChild) : '';
  root.unmount();
  return text;
}

/** Paints an SVG text at twice its size as PNG.
 * @throws if the browser cannot read the SVG or gives no canvas */
export async function svgAsPng(svg: string): Promise<Blob> {
  const image = new Image(pictureSize.width, pictureSize.height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * pictureSize.width;
  canvas.height = 2 * pictureSize.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to paint on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { promise, resolve } = Promise.withResolvers<Blob | null>();
  canvas.toBlob(resolve, 'image/png');
  const blob = await promise;
  if (!blob) throw new Error('The canvas could not be written as PNG.');
  return blob;
}

/** Saves a blob under a name, as a link's download would. */
export function saveBlob(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
