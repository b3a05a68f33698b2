export {
  createShareLink,
  listRaceLinks,
  listShareLinks,
  resolveShareToken,
  revokeShareLink,
} from './share-links.ts';
