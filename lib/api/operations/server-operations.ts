import { z } from 'zod';
import { ingestLimits } from '#lib/ingest/schema.ts';
import { succeed } from '#lib/result.ts';
import { tokenScopeSchema, tokenScopes } from '#lib/tokens/schema.ts';
import { addressed } from '../contract/operation.ts';

/** The version of the API: the first number changes with what breaks a client. */
export const apiVersion = '1.0.0';

/** What every client may ask first. */
export const serverOperations = [
  addressed({
    id: 'getServer',
    method: 'GET',
    path: '/server',
    tag: 'Server',
    scope: 'read',
    summary: 'The server, its limits, and what the token may do',
    query: z.object({}),
    about: 'The server',
    answers: z.object({
      name: z.literal('hindcast'),
      apiVersion: z.string(),
      token: z
        .object({ name: z.string(), scopes: z.array(tokenScopeSchema) })
        .nullable()
        .describe('null where none was sent'),
      limits: z.object({
        uploadBytes: z.number().int(),
        columns: z.number().int(),
        seriesPerUpload: z.number().int(),
      }),
    }),
    handle: async ({ holder }) =>
      succeed({
        kind: 'json',
        value: {
          name: 'hindcast' as const,
          apiVersion,
          token:
            holder === null
              ? null
              : { name: holder.name, scopes: tokenScopes.filter((scope) => holder.scopes.includes(scope)) },
          limits: {
            ...{ uploadBytes: ingestLimits.bytes, columns: ingestLimits.columns },
            seriesPerUpload: ingestLimits.seriesPerUpload,
          },
        },
      }),
  }),
];
