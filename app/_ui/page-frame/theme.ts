/** What a user may choose; "system" follows the device. Kept in localStorage under `themeKey`. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Under which a browser's storage keeps the theme that was chosen. */
export const themeKey = 'theme';

/** Runs before the first paint, so that the page never flashes in the other theme. */
export const themeScript = `try{const t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
