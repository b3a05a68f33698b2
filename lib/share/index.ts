export { shareAddress } from './share-address.ts';
export {
  createShareLink,
  describeShareProblem,
  listRaceLinks,
  listShareLinks,
  resolveShareToken,
  revokeShareLink,
} from './share-links.ts';
