'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** The colours of the page as numbers, for a canvas, which knows no variables. */
export type ChartColours = {
  /** Where a value is zero. */
  readonly zero: Colour;
  readonly positive: Colour;
  readonly negative: Colour;
};

const variables = { zero: '--surface', positive: '--chart-prediction', negative: '--chart-second' } as const;

/** The colours as they are in the theme in force, read again when it changes; null before the first look. */
export function useChartColours(place: RefObject<HTMLElement | null>): ChartColours | null {
  const [colours, setColours] = useState<ChartColours | null>(null);
  useLayoutEffect(() => {
    const look = () => {
      const element = place.current;
      if (!element) return;
      setColours(coloursIn(element));
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const media = matchMedia('(prefers-color-scheme: dark)');
    media.addEventListener('change', look);
    return () => {
      observer.disconnect();
      media.removeEventListener('change', look);
    };
  }, [place]);
  return colours;
}

/** The colours as they are on light paper, for an export. */
export function paperColours(): ChartColours {
  const paper = document.createElement('span');
  paper.dataset.theme = 'light';
  document.body.append(paper);
  const colours = coloursIn(paper);
  paper.remove();
  return colours;
}

const coloursIn = (element: HTMLElement): ChartColours => ({
  zero: resolveColour(element, variables.zero),
  positive: resolveColour(element, variables.positive),
  negative: resolveColour(element, variables.negative),
});

/** A colour variable as numbers, as the element sees it. */
function resolveColour(element: HTMLElement, variable: string): Colour {
  const probe = document.createElement('span');
  probe.style.color = `var(${variable})`;
  element.append(probe);
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
  probe.remove();
  return [red, green, blue];
}

/** The colour of a value between -1 and 1: from zero towards negative or positive. */
export function colourOf(value: number, { zero, positive, negative }: ChartColours): Colour {
  const end = value < 0 ? negative : positive;
  const share = Math.min(1, Math.abs(value));
  const mix = (index: 0 | 1 | 2) => Math.round(zero[index] + (end[index] - zero[index]) * share);
  return [mix(0), mix(1), mix(2)];
}
