import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readVersion } from '#lib/datasets/index.ts';
import { layoutSchema } from '#lib/ingest/schema.ts';
import { UploadForm } from './upload-form.tsx';

export const metadata: Metadata = { title: 'New dataset' };

/** The upload page; `?dataset=` makes it one for a new version of that dataset. */
export default async function NewDatasetPage({
  searchParams,
}: {
  searchParams: Promise<{ dataset?: string | string[] }>;
}) {
  const { dataset } = await searchParams;
  const version = typeof dataset === 'string' ? await readVersion(dataset) : null;
  if (dataset !== undefined && version === null) notFound();
  const target =
    version === null
      ? null
      : {
          id: version.datasetId,
          name: version.datasetName,
          layout: layoutSchema.parse(version.layout),
        };
  return (
    <div className="flex flex-col gap-4">
      <h1>{target === null ? 'New dataset' : `New version of ${target.name}`}</h1>
      <UploadForm key={target?.id} target={target} />
    </div>
  );
}
