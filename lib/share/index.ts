export {
  createShareLink,
  describeShareProblem,
  listRaceLinks,
  listShareLinks,
  resolveShareToken,
  revokeShareLink,
} from './share-links.ts';
