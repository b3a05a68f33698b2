import type { ApiRequest } from './api-client.ts';

/** What exists while the contract is held against a server. */
export type Stored = {
  /** A run with its forecast, and the dataset that it was trained on. */
  readonly dataset: string;
  readonly run: string;
  /** Another run, to be deleted. */
  readonly spare: string;
  /** Made by the cases themselves, each by the name under which its answer was kept. */
  readonly made: Map<string, string>;
};

/** A call that must succeed, and what of its answer later ones need. */
export type Case = { readonly request: ApiRequest; readonly keep?: readonly [name: string, field: string] };
/** Calls of one operation: those that must succeed, and those that must be refused with a status. */
export type Cases = {
  readonly good: readonly ((stored: Stored) => Case)[];
  readonly bad: readonly ((stored: Stored) => readonly [status: number, request: ApiRequest])[];
};

const rows = Array.from({ length: 40 }, (_, day) => ({
  day: new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
  sales: 100 + (day % 7) * 3,
}));
const csv = `day,sales\n${rows.map(({ day, sales }) => `${day},${sales}`).join('\n')}\n`;
const noDates = 'a,b\nx,1\ny,2\n';
const small = { epochs: 1, members: 1, hiddenSize: 2, horizon: 2, holdout: 4, lookback: 4 };
const post = (path: string, body: ApiRequest['body'], headers = {}): ApiRequest => ({
  ...{ method: 'POST', path, body, headers },
});
const get = (path: string, headers = {}): ApiRequest => ({ path, headers });
const asCsv = { Accept: 'text/csv' };
const asParquet = { Accept: 'application/vnd.apache.parquet' };
const made = (stored: Stored, name: string): string => {
  const id = stored.made.get(name);
  if (id === undefined) throw new Error(`No case kept "${name}".`);
  return id;
};
const gone = 'nothing-has-this-id';

/** Every operation of the document with good and with bad calls, in an order in which each finds what it needs. */
export const contractCases: Readonly<Record<string, Cases>> = {
  getDocument: { good: [() => ({ request: get('/openapi.json') })], bad: [] },
  getServer: { good: [() => ({ request: get('/server') })], bad: [] },
  forecast: {
    good: [
      () => ({ request: post('/forecast?horizon=3&target=sales', csv) }),
      () => ({ request: post('/forecast?horizon=3', csv, asCsv) }),
      () => ({ request: post('/forecast?horizon=3', csv, asParquet) }),
      () => ({ request: post('/forecast', { rows, horizon: 2, format: 'parquet' }) }),
      () => ({ request: post('/forecast', { rows, horizon: 2, lower: 0, season: [7] }) }),
    ],
    bad: [
      () => [422, post('/forecast', noDates)],
      () => [400, post('/forecast?horizon=none', csv)],
      () => [400, post('/forecast?preset=balanced', csv)],
      () => [400, post('/forecast?future=promo', csv)],
      () => [422, post('/forecast', { rows: [] })],
      () => [422, post('/forecast?target=visits', csv)],
      () => [400, post('/forecast?outlier=1999-01-01', csv)],
    ],
  },
  inspect: {
    good: [
      () => ({ request: post('/inspect', csv) }),
      () => ({ request: post('/inspect', { rows, time: 'day' }) }),
      () => ({
        request: post('/inspect', rows.map((row) => JSON.stringify(row)).join('\n'), {
          'Content-Type': 'application/x-ndjson',
        }),
      }),
    ],
    bad: [
      () => [422, post('/inspect', '')],
      () => [422, post('/inspect', 'day,y\n1/2/2024,3\n2/3/2024,4\n3/4/2024,2\n')],
      () => [400, post('/inspect?reading={"table":0}', csv)],
    ],
  },
  createDataset: {
    good: [
      () => ({ request: post('/datasets?name=contract', csv), keep: ['dataset', 'dataset'] }),
      () => ({ request: post('/datasets', { name: 'rows', rows }), keep: ['rows', 'dataset'] }),
    ],
    bad: [
      () => [400, post('/datasets', csv)],
      () => [422, post('/datasets?name=none', noDates)],
      () => [422, post('/datasets', { rows })],
    ],
  },
  listDatasets: {
    good: [
      () => ({ request: get('/datasets') }),
      () => ({ request: get('/datasets?limit=1&search=contract') }),
    ],
    bad: [() => [400, get('/datasets?limit=0')], () => [400, get('/datasets?cursor=mine')]],
  },
  getDataset: {
    good: [({ dataset }) => ({ request: get(`/datasets/${dataset}`) })],
    bad: [() => [404, get(`/datasets/${gone}`)]],
  },
  renameDataset: {
    good: [
      (stored) => ({
        request: { method: 'PATCH', path: `/datasets/${made(stored, 'dataset')}`, body: { name: 'renamed' } },
      }),
    ],
    bad: [
      () => [404, { method: 'PATCH', path: `/datasets/${gone}`, body: { name: 'x' } }],
      ({ dataset }) => [422, { method: 'PATCH', path: `/datasets/${dataset}`, body: { name: '' } }],
    ],
  },
  createVersion: {
    good: [
      (stored) => ({ request: post(`/datasets/${made(stored, 'dataset')}/versions`, csv) }),
      (stored) => ({ request: post(`/datasets/${made(stored, 'dataset')}/versions`, { rows }) }),
    ],
    bad: [
      () => [404, post(`/datasets/${gone}/versions`, csv)],
      (stored) => [
        422,
        post(`/datasets/${made(stored, 'dataset')}/versions`, csv.replace('sales', 'visits')),
      ],
    ],
  },
  appendRows: {
    good: [
      (stored) => ({
        request: post(`/datasets/${made(stored, 'dataset')}/rows`, 'day,sales\n2024-02-10,7\n'),
      }),
      (stored) => ({
        request: post(`/datasets/${made(stored, 'dataset')}/rows`, {
          rows: [{ day: '2024-02-12', sales: 9 }],
        }),
      }),
    ],
    bad: [
      () => [404, post(`/datasets/${gone}/rows`, csv)],
      (stored) => [422, post(`/datasets/${made(stored, 'dataset')}/rows`, 'day,sales\n2023-01-01,7\n')],
      (stored) => [422, post(`/datasets/${made(stored, 'dataset')}/rows`, 'day,visits\n2024-03-01,7\n')],
    ],
  },
  listVersions: {
    good: [(stored) => ({ request: get(`/datasets/${made(stored, 'dataset')}/versions?limit=2`) })],
    bad: [() => [404, get(`/datasets/${gone}/versions`)]],
  },
  getVersion: {
    good: [
      ({ dataset }) => ({ request: get(`/datasets/${dataset}/versions/1`) }),
      ({ dataset }) => ({ request: get(`/datasets/${dataset}/versions/latest`) }),
    ],
    bad: [({ dataset }) => [404, get(`/datasets/${dataset}/versions/99`)]],
  },
  getDifference: {
    good: [
      (stored) => ({ request: get(`/datasets/${made(stored, 'dataset')}/versions/1/difference`) }),
      (stored) => ({ request: get(`/datasets/${made(stored, 'dataset')}/versions/latest/difference`) }),
    ],
    bad: [({ dataset }) => [404, get(`/datasets/${dataset}/versions/99/difference`)]],
  },
  listSeries: {
    good: [({ dataset }) => ({ request: get(`/datasets/${dataset}/series`) })],
    bad: [({ dataset }) => [404, get(`/datasets/${dataset}/series?version=99`)]],
  },
  getValues: {
    good: [
      (stored) => ({ request: get(`/datasets/${made(stored, 'rows')}/values?key=sales&limit=3`) }),
      (stored) => ({ request: get(`/datasets/${made(stored, 'rows')}/values?key=sales`, asCsv) }),
      (stored) => ({
        request: get(`/datasets/${made(stored, 'rows')}/values?key=sales&format=parquet`),
      }),
    ],
    bad: [
      ({ dataset }) => [404, get(`/datasets/${dataset}/values?key=none`)],
      ({ dataset }) => [400, get(`/datasets/${dataset}/values`)],
    ],
  },
  getLedger: {
    good: [
      ({ dataset }) => ({ request: get(`/datasets/${dataset}/ledger`) }),
      ({ dataset }) => ({ request: get(`/datasets/${dataset}/ledger`, asCsv) }),
    ],
    bad: [() => [404, get(`/datasets/${gone}/ledger`)]],
  },
  createSource: {
    good: [
      (stored) => ({
        request: post(`/datasets/${made(stored, 'rows')}/sources`, {
          ...{ kind: 'url', address: 'http://127.0.0.1:9/sales.csv', schedule: '0 6 * * 1' },
        }),
        keep: ['source', 'id'],
      }),
    ],
    bad: [
      () => [
        404,
        post(`/datasets/${gone}/sources`, {
          kind: 'url',
          address: 'https://a.example',
          schedule: '0 6 * * 1',
        }),
      ],
      (stored) => [
        422,
        post(`/datasets/${made(stored, 'rows')}/sources`, {
          kind: 'url',
          address: 'file:///a',
          schedule: '0 6 * * 1',
        }),
      ],
      (stored) => [
        422,
        post(`/datasets/${made(stored, 'rows')}/sources`, { kind: 'folder', pattern: '*.csv' }),
      ],
    ],
  },
  listSources: {
    good: [(stored) => ({ request: get(`/datasets/${made(stored, 'rows')}/sources`) })],
    bad: [() => [404, get(`/datasets/${gone}/sources`)]],
  },
  getSource: {
    good: [(stored) => ({ request: get(`/sources/${made(stored, 'source')}`) })],
    bad: [() => [404, get(`/sources/${gone}`)]],
  },
  changeSource: {
    good: [
      (stored) => ({
        request: { method: 'PATCH', path: `/sources/${made(stored, 'source')}`, body: { isPaused: true } },
      }),
    ],
    bad: [() => [404, { method: 'PATCH', path: `/sources/${gone}`, body: { isPaused: true } }]],
  },
  listFetches: {
    good: [(stored) => ({ request: get(`/sources/${made(stored, 'source')}/fetches`) })],
    bad: [() => [404, get(`/sources/${gone}/fetches`)]],
  },
  fetchSource: {
    good: [],
    bad: [() => [404, { method: 'POST', path: `/sources/${gone}/fetch` }]],
  },
  deleteSource: {
    good: [(stored) => ({ request: { method: 'DELETE', path: `/sources/${made(stored, 'source')}` } })],
    bad: [() => [404, { method: 'DELETE', path: `/sources/${gone}` }]],
  },
  startRun: {
    good: [
      (stored) => ({
        request: post('/runs', { dataset: made(stored, 'rows'), preset: 'quick', settings: small }),
        keep: ['started', 'id'],
      }),
    ],
    bad: [
      () => [404, post('/runs', { dataset: gone })],
      (stored) => [404, post('/runs', { dataset: made(stored, 'rows'), series: ['none'] })],
      (stored) => [422, post('/runs', { dataset: made(stored, 'rows'), settings: { horizon: 0 } })],
      (stored) => [422, post('/runs', { dataset: made(stored, 'rows'), settings: { horizon: 500 } })],
    ],
  },
  startRace: {
    good: [
      (stored) => ({
        request: post('/races', { dataset: made(stored, 'rows'), preset: 'quick', settings: small }),
        keep: ['race', 'id'],
      }),
    ],
    bad: [() => [404, post('/races', { dataset: gone })]],
  },
  getRace: {
    good: [(stored) => ({ request: get(`/races/${made(stored, 'race')}`) })],
    bad: [() => [404, get(`/races/${gone}`)]],
  },
  followForecast: {
    good: [({ run }) => ({ request: post('/follows', { run }), keep: ['follow', 'id'] })],
    bad: [
      () => [404, post('/follows', { run: gone })],
      ({ run }) => [422, post('/follows', { run, mode: 'guess' })],
    ],
  },
  listFollows: {
    good: [({ dataset }) => ({ request: get(`/follows?dataset=${dataset}&limit=1`) })],
    bad: [() => [400, get('/follows?limit=0')]],
  },
  getFollow: {
    good: [(stored) => ({ request: get(`/follows/${made(stored, 'follow')}`) })],
    bad: [
      () => [404, get(`/follows/${gone}`)],
      (stored) => [404, get(`/follows/${made(stored, 'follow')}?key=none`)],
    ],
  },
  getFollowScores: {
    good: [
      (stored) => ({ request: get(`/follows/${made(stored, 'follow')}/scores`) }),
      (stored) => ({ request: get(`/follows/${made(stored, 'follow')}/scores?truth=first`) }),
    ],
    bad: [
      () => [404, get(`/follows/${gone}/scores`)],
      (stored) => [404, get(`/follows/${made(stored, 'follow')}/scores?key=none`)],
    ],
  },
  changeFollow: {
    good: [
      (stored) => ({
        request: {
          ...{ method: 'PATCH', path: `/follows/${made(stored, 'follow')}` },
          body: { isPaused: true, retrainEvery: 4 },
        },
      }),
    ],
    bad: [
      () => [404, { method: 'PATCH', path: `/follows/${gone}`, body: { isPaused: true } }],
      (stored) => [
        422,
        { method: 'PATCH', path: `/follows/${made(stored, 'follow')}`, body: { retrainEvery: 1 } },
      ],
    ],
  },
  deleteFollow: {
    good: [(stored) => ({ request: { method: 'DELETE', path: `/follows/${made(stored, 'follow')}` } })],
    bad: [() => [404, { method: 'DELETE', path: `/follows/${gone}` }]],
  },
  followRun: {
    good: [({ run }) => ({ request: get(`/runs/${run}/events`) })],
    bad: [() => [404, get(`/runs/${gone}/events`)]],
  },
  cancelRun: {
    good: [
      // It waits or trains: whichever, it is stopped.
      (stored) => ({
        request: post('/runs', { dataset: made(stored, 'rows'), settings: { ...small, epochs: 400 } }),
        keep: ['stopped', 'id'],
      }),
      (stored) => ({ request: post(`/runs/${made(stored, 'stopped')}/cancel`, undefined) }),
    ],
    bad: [
      () => [404, post(`/runs/${gone}/cancel`, undefined)],
      ({ run }) => [409, post(`/runs/${run}/cancel`, undefined)],
    ],
  },
  verifyRun: {
    good: [({ run }) => ({ request: post(`/runs/${run}/verify`, undefined), keep: ['verification', 'id'] })],
    bad: [() => [404, post(`/runs/${gone}/verify`, undefined)]],
  },
  listRuns: {
    good: [
      () => ({ request: get('/runs') }),
      ({ dataset }) => ({ request: get(`/runs?dataset=${dataset}&status=SUCCEEDED&limit=1`) }),
    ],
    bad: [() => [400, get('/runs?status=DONE')]],
  },
  getRun: {
    good: [
      ({ run }) => ({ request: get(`/runs/${run}`) }),
      (stored) => ({ request: get(`/runs/${made(stored, 'started')}`) }),
    ],
    bad: [() => [404, get(`/runs/${gone}`)]],
  },
  labelRun: {
    good: [
      ({ run }) => ({
        request: { method: 'PATCH', path: `/runs/${run}`, body: { note: 'seen', tags: ['contract'] } },
      }),
    ],
    bad: [
      () => [404, { method: 'PATCH', path: `/runs/${gone}`, body: {} }],
      ({ run }) => [422, { method: 'PATCH', path: `/runs/${run}`, body: { name: 7 } }],
    ],
  },
  exportRun: {
    good: [
      ({ run }) => ({ request: get(`/runs/${run}/export`) }),
      ({ run }) => ({ request: get(`/runs/${run}/export?format=json`) }),
      ({ run }) => ({ request: get(`/runs/${run}/export?format=notebook`) }),
    ],
    bad: [
      () => [404, get(`/runs/${gone}/export`)],
      ({ run }) => [400, get(`/runs/${run}/export?format=xlsx`)],
    ],
  },
  getForecast: {
    good: [
      ({ run }) => ({ request: get(`/runs/${run}/forecast`) }),
      ({ run }) => ({ request: get(`/runs/${run}/forecast?part=all`) }),
      ({ run }) => ({ request: get(`/runs/${run}/forecast`, asCsv) }),
      ({ run }) => ({ request: get(`/runs/${run}/forecast?part=all`, asCsv) }),
      ({ run }) => ({ request: get(`/runs/${run}/forecast?format=parquet`) }),
      ({ run }) => ({ request: get(`/runs/${run}/forecast?part=all`, asParquet) }),
    ],
    bad: [
      () => [404, get(`/runs/${gone}/forecast`)],
      ({ run }) => [404, get(`/runs/${run}/forecast?key=none`)],
      ({ run }) => [400, get(`/runs/${run}/forecast?part=past`)],
      ({ run }) => [400, get(`/runs/${run}/forecast?format=xlsx`)],
    ],
  },
  getMetrics: {
    good: [({ run }) => ({ request: get(`/runs/${run}/metrics`) })],
    bad: [
      () => [404, get(`/runs/${gone}/metrics`)],
      ({ run }) => [404, get(`/runs/${run}/metrics?key=none`)],
    ],
  },
  getExplanation: {
    good: [({ run }) => ({ request: get(`/runs/${run}/explanation`) })],
    bad: [
      () => [404, get(`/runs/${gone}/explanation`)],
      ({ run }) => [404, get(`/runs/${run}/explanation?key=none`)],
    ],
  },
  compareRuns: {
    good: [({ run, spare }) => ({ request: get(`/comparison?run=${run}&run=${spare}`) })],
    bad: [
      ({ run }) => [404, get(`/comparison?run=${run}&run=${gone}`)],
      ({ run }) => [400, get(`/comparison?run=${run}`)],
    ],
  },
  getFolds: {
    good: [({ run }) => ({ request: get(`/runs/${run}/folds`) })],
    bad: [({ run }) => [404, get(`/runs/${run}/folds?key=none`)]],
  },
  getResiduals: {
    good: [({ run }) => ({ request: get(`/runs/${run}/residuals`) })],
    bad: [() => [404, get(`/runs/${gone}/residuals`)]],
  },
  getMemory: {
    good: [({ run }) => ({ request: get(`/runs/${run}/memory`) })],
    bad: [() => [404, get(`/runs/${gone}/memory`)]],
  },
  createLink: {
    good: [({ run }) => ({ request: post(`/runs/${run}/links`, { lifetime: 'day' }), keep: ['link', 'id'] })],
    bad: [
      () => [404, post(`/runs/${gone}/links`, { lifetime: 'day' })],
      ({ run }) => [422, post(`/runs/${run}/links`, { lifetime: 'hour' })],
      ({ run }) => [409, post(`/runs/${run}/links`, { lifetime: 'day', race: true })],
    ],
  },
  listLinks: {
    good: [({ run }) => ({ request: get(`/runs/${run}/links`) })],
    bad: [() => [404, get(`/runs/${gone}/links`)]],
  },
  revokeLink: {
    good: [
      (stored) => ({
        request: { method: 'DELETE', path: `/runs/${stored.run}/links/${made(stored, 'link')}` },
      }),
    ],
    bad: [({ run }) => [404, { method: 'DELETE', path: `/runs/${run}/links/${gone}` }]],
  },
  createToken: {
    good: [
      () => ({
        request: post('/tokens', { name: 'made by a program', scopes: ['read'], lifetime: 'day' }),
        keep: ['token', 'id'],
      }),
    ],
    bad: [() => [422, post('/tokens', { name: '', scopes: [], lifetime: 'day' })]],
  },
  listTokens: { good: [() => ({ request: get('/tokens') })], bad: [() => [400, get('/tokens?limit=a')]] },
  revokeToken: {
    good: [(stored) => ({ request: { method: 'DELETE', path: `/tokens/${made(stored, 'token')}` } })],
    bad: [() => [404, { method: 'DELETE', path: `/tokens/${gone}` }]],
  },
  deleteRun: {
    good: [({ spare }) => ({ request: { method: 'DELETE', path: `/runs/${spare}` } })],
    bad: [() => [404, { method: 'DELETE', path: `/runs/${gone}` }]],
  },
  deleteDataset: {
    good: [(stored) => ({ request: { method: 'DELETE', path: `/datasets/${made(stored, 'rows')}` } })],
    bad: [() => [404, { method: 'DELETE', path: `/datasets/${gone}` }]],
  },
};
