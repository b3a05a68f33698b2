'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { refuse, succeed } from '#lib/result.ts';
import { createApiToken, describeTokenProblem, revokeApiToken } from '#lib/tokens/index.ts';
import { tokenRequestSchema } from '#lib/tokens/schema.ts';
import { validatedAction } from '../../_actions/validated-action.ts';

/** As a form sends it: one checkbox is a text, several are a list, none is nothing. */
const formSchema = tokenRequestSchema.extend({
  scopes: z
    .union([z.string().transform((scope) => [scope]), z.array(z.string())])
    .default([])
    .pipe(tokenRequestSchema.shape.scopes),
});

/** Makes a token. Its text is told this once: only a hash of it is stored. */
export const createTokenAction = validatedAction<typeof formSchema, { token: string }>(
  formSchema,
  async (request) => {
    const made = await createApiToken(request, new Date());
    if (!made.ok) return refuse({ sentence: describeTokenProblem(made.problem) });
    revalidatePath('/settings/tokens');
    return succeed({ token: made.value.token });
  },
);

const idSchema = z.object({ id: z.string().min(1) });

/** Ends a token at once and for good. */
export const revokeTokenAction = validatedAction<typeof idSchema, null>(idSchema, async ({ id }) => {
  const revoked = await revokeApiToken(id, new Date());
  if (!revoked.ok) return refuse({ sentence: describeTokenProblem(revoked.problem) });
  revalidatePath('/settings/tokens');
  return succeed(null);
});
