import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** Seals a text with the key of a data folder (AES-256-GCM), which is made where there is none: a copy of the database alone tells
 * nothing of it. */
export function seal(text: string, dataDirectory: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', readKey(dataDirectory), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Opens what `seal` made; null where the key is another, as where only the database was restored. */
export function unseal(sealed: string, dataDirectory: string): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', readKey(dataDirectory), bytes.subarray(0, nonceBytes));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    return Buffer.concat([
      decipher.update(bytes.subarray(nonceBytes + tagBytes)),
      decipher.final(),
    ]).toString();
  } catch {
    return null;
  }
}

function readKey(dataDirectory: string): Buffer {
  const file = path.join(dataDirectory, 'sources.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(keyBytes), { mode: 0o600, flag: 'wx' });
  return readFileSync(file);
}
