import { STATUS_CODES } from 'node:http';
import type { z } from 'zod';
import { apiPrefix } from '#lib/access/index.ts';
import { scopeWords, tokenScopes } from '#lib/tokens/schema.ts';
import { type Operation, tags } from '../contract/operation.ts';
import { kindOf } from '../contract/read-parameters.ts';
import { tableTypes } from '../contract/table-types.ts';
import { operations } from '../operations/operation-table.ts';
import { apiVersion } from '../operations/server-operations.ts';
import { problemSchema } from '../problem/api-problem.ts';
import { componentSchemas, type JsonSchema, schemaOf } from './component-schemas.ts';

/** The document that describes the API, as OpenAPI 3.1 has it, made from the table of operations. */
export function openApiDocument() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    paths[operation.path] ??= {};
    paths[operation.path][operation.method.toLowerCase()] = describeOperation(operation);
  }
  paths['/openapi.json'] = { get: documentOperation };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hindcast',
      version: apiVersion,
      description: introduction,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: apiPrefix, description: 'This server' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: {
        token: {
          ...{ type: 'http', scheme: 'bearer' },
          description: `A token made at /settings/tokens or with \`hindcast token create\`. Scopes: ${tokenScopes.map((scope) => `\`${scope}\` (${scopeWords[scope]})`).join('; ')}.`,
        },
      },
      schemas: { ...componentSchemas(), Problem: schemaOf(problemSchema, 'output') },
      headers: answerHeaders,
    },
  };
}

const introduction = `Whatever the pages can do, a program can do, in the same words.

Every request needs a token, sent as \`Authorization: Bearer ...\`; where the server asks nobody for a password, a program on the same machine may read without one. Problems are answered as \`application/problem+json\` (RFC 9457), with the sentence that the page would show. Lists come in pages: \`next\` of one page is the \`cursor\` of the next. What is read has an \`ETag\`; \`If-None-Match\` with it is answered with 304. Whatever starts or stores something takes an \`Idempotency-Key\`: the same request with the same key is given the same answer for 24 hours. \`RateLimit-Remaining\` says how many requests are left in this minute.`;

function describeOperation(operation: Operation) {
  const { id, tag, scope, summary, description, isOnce } = operation;
  return {
    ...{ operationId: id, tags: [tag], summary },
    description: [description, `Needs the scope \`${scope}\`.`].filter(Boolean).join('\n\n'),
    'x-scope': scope,
    parameters: [
      ...pathParameters(operation),
      ...queryParameters(operation),
      ...(isOnce ? [idempotencyKey] : []),
      ...(operation.method === 'GET' && operation.answer.events === null ? [ifNoneMatch] : []),
    ],
    ...requestBody(operation),
    responses: { [operation.answer.status]: describeAnswer(operation), ...problemAnswers(operation) },
  };
}

const pathParameters = ({ path }: Operation) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true },
    schema: { type: 'string', minLength: 1 },
  }));

/** Options of a table are parameters where it is sent as CSV, and stand in the body where it is sent as rows: none is required
 * of the address. */
function queryParameters({ query, body }: Operation) {
  const whole = schemaOf(query, 'input');
  const shape: Readonly<Record<string, z.core.$ZodType>> = query.shape;
  const required = body.kind === 'table' ? [] : (whole.required ?? []);
  return Object.entries(whole.properties ?? {}).flatMap(([name, schema]) => {
    if (typeof schema === 'boolean') return [];
    const own = { name, in: 'query', required: required.includes(name) };
    const { description, ...rest } = schema;
    const about = description === undefined ? {} : { description };
    return kindOf(shape[name]) === 'object'
      ? { ...own, ...about, content: { 'application/json': { schema: rest } } }
      : { ...own, ...about, schema: rest };
  });
}

function requestBody({ body, id }: Operation) {
  if (body.kind === 'none') return {};
  const json = { 'application/json': { schema: componentRef(`${capitalise(id)}Body`) } };
  const files = Object.fromEntries(
    tableTypes.map((type) => [
      type,
      { schema: type === 'text/csv' ? { type: 'string' } : { type: 'string', format: 'binary' } },
    ]),
  );
  return { requestBody: { required: true, content: { ...(body.kind === 'table' ? files : {}), ...json } } };
}

function describeAnswer({ id, answer, isOnce }: Operation) {
  const { about, schema, csv, files, events } = answer;
  const json =
    schema === null ? {} : { 'application/json': { schema: componentRef(`${capitalise(id)}Answer`) } };
  const stream =
    events === null
      ? {}
      : {
          'text/event-stream': {
            schema: { type: 'string', description: 'Events, the data of each as `x-event` has it' },
            'x-event': componentRef(`${capitalise(id)}Event`),
          },
        };
  const table = csv ? { 'text/csv': { schema: { type: 'string' } } } : {};
  const binary = Object.fromEntries(
    files.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
  );
  const content = { ...json, ...table, ...binary, ...stream };
  return {
    description: about,
    headers: {
      'X-Request-Id': headerRef('X-Request-Id'),
      'RateLimit-Remaining': headerRef('RateLimit-Remaining'),
      ...(isOnce ? { 'Idempotent-Replayed': headerRef('Idempotent-Replayed') } : {}),
      ...(schema !== null && answer.status === 200 && !isOnce ? { ETag: headerRef('ETag') } : {}),
    },
    ...(Object.keys(content).length === 0 ? {} : { content }),
  };
}

function problemAnswers({ method, body, problems, isOnce, answer }: Operation) {
  const statuses = new Set([
    // A parameter that it does not know is refused by every operation.
    ...[400, 401, 403, 429, 500, ...problems],
    ...(body.kind === 'none' ? [] : [413, 415, 422]),
    ...(isOnce ? [409, 422] : []),
    ...(answer.schema === null ? [] : [406]),
  ]);
  const readAgain =
    method === 'GET' && answer.events === null ? { '304': { description: 'As If-None-Match has it' } } : {};
  return {
    ...readAgain,
    ...Object.fromEntries(
      [...statuses].sort().map((status) => [
        String(status),
        {
          description: STATUS_CODES[status],
          content: { 'application/problem+json': { schema: componentRef('Problem') } },
        },
      ]),
    ),
  };
}

const componentRef = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
const headerRef = (name: string) => ({ $ref: `#/components/headers/${name}` });
const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const idempotencyKey = {
  ...{ name: 'Idempotency-Key', in: 'header', required: false },
  schema: { type: 'string', minLength: 1, maxLength: 255 },
  description: 'The same request with the same key is given the same answer for 24 hours',
};
const ifNoneMatch = {
  ...{ name: 'If-None-Match', in: 'header', required: false, schema: { type: 'string' } },
  description: 'The ETag of an answer that is at hand',
};

const answerHeaders = {
  'X-Request-Id': { schema: { type: 'string' }, description: 'As in the log of the server' },
  'RateLimit-Remaining': {
    schema: { type: 'integer' },
    description: 'Requests left in this minute; left out where there is no limit',
  },
  'Idempotent-Replayed': {
    schema: { type: 'string', const: 'true' },
    description: 'That this answer was given before',
  },
  ETag: { schema: { type: 'string' }, description: 'To be sent as If-None-Match' },
};

const documentOperation = {
  ...{ operationId: 'getDocument', tags: ['Server'], summary: 'This document', 'x-scope': 'read' },
  parameters: [ifNoneMatch],
  responses: {
    '200': {
      description: 'The document',
      content: { 'application/json': { schema: { type: 'object' } } },
    },
    '304': { description: 'As If-None-Match has it' },
    ...Object.fromEntries(
      [401, 429, 500].map((status) => [
        String(status),
        {
          description: STATUS_CODES[status],
          content: { 'application/problem+json': { schema: componentRef('Problem') } },
        },
      ]),
    ),
  },
};
