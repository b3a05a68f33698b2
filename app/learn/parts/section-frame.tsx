import type { ReactNode } from 'react';
import type { Section } from './sections.ts';

/** A section: its words and equations on the left, on the right the thing to touch. */
export function SectionFrame({
  section,
  touch,
  children,
}: {
  section: Section;
  touch: ReactNode;
  children: ReactNode;
}) {
  const headingId = `${section.id}-title`;
  return (
    <section
      id={section.id}
      aria-labelledby={headingId}
      className="grid scroll-mt-4 gap-x-10 gap-y-5 border-t border-line pt-6 lg:grid-cols-[20rem_minmax(0,1fr)]"
    >
      <div className="flex max-w-prose flex-col gap-3">
        <h2 id={headingId} className="text-title font-semibold tracking-tight">
          {section.title}
        </h2>
        {children}
        <div className="flex flex-col gap-1 border-l-2 border-line pl-3 text-label text-muted">
          {section.files.map((file) => (
            <code key={file} className="font-mono break-words">
              {file}
            </code>
          ))}
          <div className="mt-1 flex flex-col font-mono text-ink">
            {section.equations.map((equation) => (
              <code key={equation} className="break-words whitespace-pre-wrap">
                {equation}
              </code>
            ))}
          </div>
        </div>
      </div>
      <div className="flex min-w-0 flex-col gap-4">{touch}</div>
    </section>
  );
}
