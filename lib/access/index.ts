export { type AccessSettings, readAccessSettings } from './access-settings.ts';
export { createAttemptLimiter } from './attempt-limiter.ts';
export { checkPassword } from './check-password.ts';
export { type Decision, guardRequest, safeNextPath } from './guard-request.ts';
export {
  readSessionCookie,
  sessionCookieName,
  sessionDays,
  signSession,
  verifySession,
} from './session-cookie.ts';
export { readSessionKey } from './session-key.ts';
