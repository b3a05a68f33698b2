'use client';

let chosen: File | null = null;

/** Hands a file chosen on one page to the next: a URL cannot carry it. Gone after a reload. */
export const keepChosenFile = (file: File | null): void => {
  chosen = file;
};

/** The file chosen on the page before, if there was one. */
export const chosenFile = (): File | null => chosen;
