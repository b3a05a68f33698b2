import { createHash, randomBytes } from 'node:crypto';

/** 192 random bits as 32 characters that need no escaping in an address. */
export const createSecret = (): string => randomBytes(24).toString('base64url');

/** sha256 in hex: all that is stored of a secret. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
