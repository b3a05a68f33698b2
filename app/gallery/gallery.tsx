import { ChartSpecimens } from './chart-specimens.tsx';
import { GeneratorSpecimens } from './generator-specimens.tsx';
import { PartSpecimens } from './part-specimens.tsx';

/** All specimens twice: on the light theme's paper and on the dark one's, whatever the page's own theme. */
export function Gallery() {
  return (
    <>
      <h1>Gallery</h1>
      <p className="max-w-prose text-muted">
        Every part and picture in every state, in both themes. Only the development server has this page.
      </p>
      {(['light', 'dark'] as const).map((theme) => (
        <section
          key={theme}
          aria-label={`${theme} theme`}
          data-theme={theme}
          className="my-4 flex flex-col bg-paper p-4 text-ink"
        >
          <h2>In the {theme} theme</h2>
          <PartSpecimens />
          <ChartSpecimens theme={theme} />
          <GeneratorSpecimens />
        </section>
      ))}
    </>
  );
}
