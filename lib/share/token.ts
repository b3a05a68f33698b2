import { createHash, randomBytes } from 'node:crypto';

/** 192 random bits as 32 characters that need no escaping in an address. */
export const createToken = (): string => randomBytes(24).toString('base64url');

/** sha256 in hex: all that is stored of a token. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
