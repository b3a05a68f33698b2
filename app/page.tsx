import Link from 'next/link';
import { listDatasets } from '#lib/datasets/index.ts';
import { datasetFilterSchema } from '#lib/datasets/schema.ts';
import { listRuns } from '#lib/runs/index.ts';
import { runFilterSchema } from '#lib/runs/schema.ts';
import { EmptyState } from './_ui/page-frame/empty-state.tsx';
import { DatasetTable } from './_ui/tables/dataset-table.tsx';
import { Board } from './board/board.tsx';
import { FollowedBoard } from './board/followed-board.tsx';
import { readBoard } from './board/read-board.ts';
import { readFollowedBoard } from './board/read-followed-board.ts';
import { HomeDropZone } from './home-drop-zone.tsx';
import { RunTable } from './runs/list/run-table.tsx';
import { SampleList } from './sample-list.tsx';

const shownRuns = 8;
const shownDatasets = 8;

/** Where one starts: what comes next by the newest forecasts, a file, a sample, or what was done before. */
export default async function HomePage() {
  const [{ runs, total }, { datasets, total: datasetCount }, board, followed] = await Promise.all([
    listRuns(runFilterSchema.parse({}), shownRuns),
    listDatasets(datasetFilterSchema.parse({}), shownDatasets),
    readBoard(),
    readFollowedBoard(),
  ]);
  const followedDatasets = new Set(followed.entries.map((own) => own.followed.datasetId));
  const now = new Date();
  return (
    <div className="flex flex-col gap-8">
      <FollowedBoard {...followed} />
      {/* What is followed stands above, with a newer forecast. */}
      <Board entries={board.filter(({ run }) => !followedDatasets.has(run.datasetId))} />
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-[minmax(0,1fr)_20rem]">
        <HomeDropZone />
        <section aria-labelledby="samples" className="flex flex-col gap-2">
          <h2 id="samples">Or try a sample</h2>
          <SampleList />
        </section>
      </div>
      <section aria-labelledby="recent" className="flex flex-col gap-2">
        <div className="flex items-baseline justify-between">
          <h2 id="recent">Last runs</h2>
          {total > shownRuns ? (
            <Link className="link" href="/runs">
              All {total}
            </Link>
          ) : null}
        </div>
        {runs.length > 0 ? (
          <RunTable runs={runs} now={now} />
        ) : (
          <EmptyState title="The first run will stand here">
            With its verdict in one sentence: whether the network beat repeating the last season, by how much,
            and on how many held-out steps. A sample takes some seconds.
          </EmptyState>
        )}
      </section>
      {datasets.length > 0 ? (
        <section aria-labelledby="datasets" className="flex flex-col gap-2">
          <div className="flex items-baseline justify-between">
            <h2 id="datasets">Datasets</h2>
            {datasetCount > shownDatasets ? (
              <Link className="link" href="/datasets">
                All {datasetCount}
              </Link>
            ) : null}
          </div>
          <DatasetTable datasets={datasets} now={now} />
        </section>
      ) : null}
    </div>
  );
}
