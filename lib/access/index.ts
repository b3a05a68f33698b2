export { type AccessSettings, isLoopback, readAccessSettings } from './access-settings.ts';
export { apiPrefix, isApiPath, requestIdHeader } from './api-path.ts';
export { type AttemptPacer, createAttemptPacer } from './attempt-pacer.ts';
export { checkPassword } from './check-password.ts';
export { type Decision, guardRequest, safeNextPath } from './guard-request.ts';
export { createSecret, hashSecret } from './secret-token.ts';
export {
  earlierCookieName,
  readSessionCookies,
  sessionCookieName,
  sessionDays,
  signSession,
  verifySession,
} from './session-cookie.ts';
export { readSessionKey } from './session-key.ts';
export { clientAddress, clientHeader } from './trusted-proxies.ts';
