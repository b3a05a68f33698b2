import type { TokenFacts, TokenScope } from '#lib/tokens/schema.ts';
import type { CommandContext, CommandOutcome } from './command-line.ts';
import { done, refused, usage } from './command-line.ts';
import type { OptionValues } from './command-options.ts';

/** `hindcast token create NAME | list | revoke ID`: keys of programs, in the data folder, also while the server runs. */
export async function tokenCommand(
  args: readonly string[],
  values: OptionValues,
  context: CommandContext,
): Promise<CommandOutcome> {
  const [verb, subject, ...more] = args;
  const takes = verb === 'list' ? 1 : 2;
  if ((verb !== 'create' && verb !== 'list' && verb !== 'revoke') || args.length !== takes || more.length > 0)
    return usage('`token` wants `create NAME`, `list` or `revoke ID`.');
  // Loaded here: the other commands need no database.
  const { applyMigrations, closeDatabase, dataDirectory, describeDatabaseProblem } = await import(
    '#lib/db/index.ts'
  );
  const directory = dataDirectory();
  try {
    await applyMigrations(directory);
    if (verb === 'create') return await create(subject, values, context);
    if (verb === 'revoke') return await revoke(subject);
    return await list(values, context);
  } catch (error) {
    return refused('token-failed', describeDatabaseProblem(error, directory));
  } finally {
    await closeDatabase();
  }
}

async function create(
  name: string,
  values: OptionValues,
  { stdout, stderr }: CommandContext,
): Promise<CommandOutcome> {
  const { createApiToken, describeTokenProblem } = await import('#lib/tokens/index.ts');
  const { tokenLifetimes, tokenRequestSchema, tokenScopes } = await import('#lib/tokens/schema.ts');
  const scopes = (values.scope ?? ['read']).flatMap((text) => text.split(',')).map((text) => text.trim());
  const unknown = scopes.find((scope) => !tokenScopes.some((known) => known === scope));
  if (unknown !== undefined)
    return usage(`--scope must be some of ${tokenScopes.join(', ')}; it is "${unknown}".`);
  const lifetime = values.lasts ?? 'year';
  if (!tokenLifetimes.some((known) => known === lifetime))
    return usage(`--lasts must be one of ${tokenLifetimes.join(', ')}; it is "${lifetime}".`);
  const request = tokenRequestSchema.safeParse({ name, scopes, lifetime });
  if (!request.success) return usage(request.error.issues[0]?.message ?? 'The token cannot be made so.');
  const made = await createApiToken(request.data, new Date());
  if (!made.ok) return refused(made.problem.code, describeTokenProblem(made.problem));
  const { token, facts } = made.value;
  if (values.json) stdout.write(`${JSON.stringify({ ...facts, token })}\n`);
  else {
    // The token alone on standard output: a shell takes it into a variable or a file.
    stdout.write(`${token}\n`);
    stderr.write(`${describe(facts)}. Shown this once.\n`);
  }
  return done;
}

async function list(values: OptionValues, { stdout }: CommandContext): Promise<CommandOutcome> {
  const { listApiTokens } = await import('#lib/tokens/index.ts');
  const tokens = await listApiTokens();
  if (values.json) stdout.write(`${JSON.stringify(tokens)}\n`);
  else for (const token of tokens) stdout.write(`${token.id}  ${describe(token)}\n`);
  return done;
}

async function revoke(id: string): Promise<CommandOutcome> {
  const { describeTokenProblem, revokeApiToken } = await import('#lib/tokens/index.ts');
  const revoked = await revokeApiToken(id, new Date());
  return revoked.ok ? done : refused(revoked.problem.code, describeTokenProblem(revoked.problem));
}

function describe({ name, scopes, expiresAt, lastUsedAt, revokedAt }: TokenFacts): string {
  const until =
    revokedAt !== null
      ? `revoked ${day(revokedAt)}`
      : expiresAt === null
        ? 'never expires'
        : `works until ${day(expiresAt)}`;
  const words: readonly TokenScope[] = scopes;
  return `"${name}" (${words.join(', ')}), ${until}, ${lastUsedAt === null ? 'never used' : `last used ${day(lastUsedAt)}`}`;
}

const day = (moment: Date): string => moment.toISOString().slice(0, 10);
