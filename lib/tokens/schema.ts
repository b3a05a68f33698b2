import { z } from 'zod';

/** What a token may be used for. `admin` includes all others. */
export const tokenScopes = ['read', 'write', 'train', 'share', 'admin'] as const;
/** One of them. */
export const tokenScopeSchema = z.enum(tokenScopes);
export type TokenScope = z.infer<typeof tokenScopeSchema>;

/** What each scope lets a program do, as the settings page and the documentation say it. */
export const scopeWords: Readonly<Record<TokenScope, string>> = {
  read: 'read everything, and forecast without storing',
  write: 'store, rename and delete datasets; label and delete runs',
  train: 'start, cancel and repeat runs',
  share: 'make and revoke links',
  admin: 'all of these, and make and revoke tokens',
};

/** How long a token may last. */
export const tokenLifetimes = ['day', 'month', 'year', 'never'] as const;

/** What is asked for when a token is made. */
export const tokenRequestSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'A token needs a name that says who uses it.')
    .max(100, 'A name has at most 100 characters.'),
  scopes: z.array(tokenScopeSchema).min(1, 'Choose at least one scope.'),
  lifetime: z.enum(tokenLifetimes, 'Choose how long the token works.'),
});
export type TokenRequest = z.infer<typeof tokenRequestSchema>;

/** A token as its owner sees it. The token itself is shown once and stored only as a hash. */
export type TokenFacts = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  /** To within a minute; null where it never was. */
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
};

/** Whether a token with these scopes may do what one scope is for. */
export const allowsScope = (scopes: readonly TokenScope[], wanted: TokenScope): boolean =>
  scopes.includes(wanted) || scopes.includes('admin');
