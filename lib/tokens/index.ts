export {
  createApiToken,
  describeTokenProblem,
  listApiTokens,
  revokeApiToken,
  type TokenProblem,
} from './api-tokens.ts';
export { resolveApiToken } from './resolve-token.ts';
