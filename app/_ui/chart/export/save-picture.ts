'use client';

import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** A picture as the text of a self-contained SVG on light paper: drawn outside the page, its colours written out.
 * @param picture an element whose outermost tag is an `svg`, or such a text */
export function svgTextOf(picture: ReactElement | string): string {
  if (typeof picture === 'string') return withoutVariables(picture);
  const host = document.createElement('div');
  const root = createRoot(host);
  flushSync(() => root.render(picture));
  const svg = host.firstElementChild;
  svg?.setAttribute('font-family', 'Geist, Helvetica, Arial, sans-serif');
  const text = svg ? new XMLSerializer().serializeToString(svg) : '';
  root.unmount();
  return withoutVariables(text);
}

/** Paints an SVG text at twice its size as PNG.
 * @param svg with its width and height in pixels in its first tag
 * @throws if the browser cannot read the SVG or gives no canvas */
export async function pngOf(svg: string): Promise<Blob> {
  const { width, height } = sizeOf(svg);
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * width;
  canvas.height = 2 * height;
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

/** The page's colours as they are on light paper: outside the page there are no variables, and a report is white. */
function withoutVariables(svg: string): string {
  const probe = document.createElement('span');
  probe.dataset.theme = 'light';
  document.body.append(probe);
  const text = svg.replaceAll(/var\((--[\w-]+)\)/g, (_, variable: string) => {
    probe.style.color = `var(${variable})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return text;
}

function sizeOf(svg: string): { width: number; height: number } {
  const [, width = '1200'] = /<svg[^>]*\swidth="([\d.]+)"/.exec(svg) ?? [];
  const [, height = '600'] = /<svg[^>]*\sheight="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
